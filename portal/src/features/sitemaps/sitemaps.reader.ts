import { xml, type Xml } from '../../http/html-xml.js';
import type { Site } from '../reader-shell/reader-shell.js';
import type { SitemapEntry } from './sitemaps.store.js';

/** How long a story is news for search engines. */
export const newsAge = 48 * 3_600_000;

/** The front, the sections and the newest stories; those of two days carry their headline for the news engines. */
export function renderNewestSitemap(site: Site, stories: readonly SitemapEntry[], now: Date): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>${site.url}/</loc></url>
${site.sections.map(({ slug }) => xml`<url><loc>${site.url}${encodeURI(`/${slug}`)}</loc></url>
`)}${stories.map((story) => renderEntry(site, story, renderNews(site, story, now)))}</urlset>
`.text;
}

/** Stories of a span of time: addresses and times only. */
export function renderSitemap(site: Site, stories: readonly SitemapEntry[]): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${stories.map((story) => renderEntry(site, story, null))}</urlset>
`.text;
}

/** The list of the sitemaps. */
export function renderSitemapIndex(site: Site, names: readonly string[]): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${names.map((name) => xml`<sitemap><loc>${site.url}/${name}</loc></sitemap>
`)}</sitemapindex>
`.text;
}

function renderEntry(site: Site, story: SitemapEntry, news: Xml | null): Xml {
  return xml`<url><loc>${site.url}${encodeURI(`/${story.section}/${String(story.number)}`)}</loc><lastmod>${story.changedAt.toISOString()}</lastmod>${news}</url>
`;
}

function renderNews(site: Site, { publishedAt, headline }: SitemapEntry, now: Date): Xml | null {
  if (publishedAt === null || now.getTime() - publishedAt.getTime() > newsAge) return null;
  return xml`<news:news><news:publication><news:name>${site.name}</news:name><news:language>bn</news:language></news:publication><news:publication_date>${publishedAt.toISOString()}</news:publication_date><news:title>${headline}</news:title></news:news>`;
}
