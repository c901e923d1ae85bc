import { encodedPath } from '../../http/html.js';
import { xml, type Xml } from '../../http/html-xml.js';
import { mediaUrl, type Site, stampValue } from '../reader-shell/reader-shell.js';
import type { SitemapEntry } from './sitemaps.store.js';

/** The front and the stories of two days, with their headlines for the news engines. What is paid for is no news. */
export function renderNewsSitemap(site: Site, stories: readonly SitemapEntry[]): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>${site.url}/</loc></url>
${stories.map((story) => renderEntry(site, story, story.sponsored ? null : renderNews(site, story)))}</urlset>
`.text;
}

/** Stories of a span of time: addresses, times and pictures. */
export function renderStorySitemap(site: Site, stories: readonly SitemapEntry[]): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${stories.map((story) => renderEntry(site, story, null))}</urlset>
`.text;
}

/** Pages that are no stories. */
export function renderPathSitemap(site: Site, paths: readonly string[]): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => xml`<url><loc>${site.url}${encodedPath(path)}</loc></url>
`)}</urlset>
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
  return xml`<url><loc>${site.url}${encodedPath(story.path)}</loc><lastmod>${story.changedAt.toISOString()}</lastmod>${news}${story.picture === null ? null : xml`<image:image><image:loc>${site.url}${mediaUrl(story.picture).text}</image:loc></image:image>`}</url>
`;
}

function renderNews(site: Site, { publishedAt, precision, headline }: SitemapEntry): Xml | null {
  if (publishedAt === null) return null;
  return xml`<news:news><news:publication><news:name>${site.name}</news:name><news:language>bn</news:language></news:publication><news:publication_date>${stampValue({ publishedAt: publishedAt.toISOString(), precision })}</news:publication_date><news:title>${headline}</news:title></news:news>`;
}
