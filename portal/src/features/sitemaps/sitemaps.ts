/** The public face: sitemaps. */
import type { LiveReads, PageDefinition, PageResult } from '../../http/page.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { allDivisions, placePath } from '../places/places.js';
import { loadSite, type Site } from '../reader-shell/reader-shell.js';
import { renderNewsSitemap, renderPathSitemap, renderSitemapIndex, renderStorySitemap } from './sitemaps.reader.js';
import { leavesNews, newsAge, newsLimit, numbersOf, parsePart, parseSpan, partAt, partName, partsOf, type SitemapPart } from './sitemaps.rules.js';
import { countSlugs, findFirstOfParts, findUndatedParts, loadSections, loadSince, loadSlugs, loadSpan, loadUndated, type SitemapEntry } from './sitemaps.store.js';

/** The archive's own files are told anew after an hour: what is new stands in the news sitemap at once. */
const hour = 3_600_000;

export const newsSitemap: PageDefinition = {
  name: 'sitemap',
  route: '/sitemap.xml',
  render: async (live, { now }) => {
    const [site, stories] = await Promise.all([loadSite(live), loadSince(live, new Date(now.getTime() - newsAge), newsLimit)]);
    return { ...xmlResult(renderNewsSitemap(site, stories), leavesNews(stories.flatMap(({ publishedAt }) => publishedAt ?? []))), follows: ['list:all'], stories: storiesOf(stories) };
  },
};

export const sitemapIndex: PageDefinition = {
  name: 'sitemap-index',
  route: '/sitemap-index.xml',
  render: async (live, { now }) => {
    const [site, dated, undated, bylines, topics] = await Promise.all([loadSite(live), findFirstOfParts(live), findUndatedParts(live), countSlugs(live, 'byline'), countSlugs(live, 'topic')]);
    const parts = [...partsOf('bylines', bylines), ...partsOf('topics', topics), ...undated.map((part) => ({ of: 'undated', part })), ...dated.map(partAt)];
    return xmlResult(renderSitemapIndex(site, ['sitemap.xml', 'sitemap-pages.xml', ...parts.map(partName)]), new Date(now.getTime() + hour));
  },
};

const fixedPaths = ['/', '/latest', '/place', '/archive', '/photo', '/masthead', '/contact'];

/** What stands at fixed addresses, the site's own texts, sections, divisions and districts. */
export const pagesSitemap: PageDefinition = {
  name: 'pages-sitemap',
  route: '/sitemap-pages.xml',
  render: async (live) => {
    const [site, sections] = await Promise.all([loadSite(live), loadSections(live)]);
    const paths = [...fixedPaths, ...site.policies.map(({ slug }) => `/policy/${slug}`), ...sections.map((slug) => `/${slug}`), ...allDivisions().flatMap((one) => [one, ...one.children]).map(({ path }) => placePath(path))];
    return { ...xmlResult(renderPathSitemap(site, paths), null), shows: ['setting', 'sections'] };
  },
};

/** One part of the archive: `sitemap-2025-08.xml`, `sitemap-2025-08-2.xml`, `sitemap-undated.xml`, `sitemap-bylines.xml`, `sitemap-topics.xml`. */
export const partSitemap: PageDefinition = {
  name: 'part-sitemap',
  route: '/sitemap-:part.xml',
  render: async (live, request) => {
    const part = parsePart(request.params['part'] ?? '');
    const site = part === null ? null : await loadSite(live);
    const found = part === null || site === null ? null : await loadPart(live, site, part);
    return found === null ? absencePage(live, request, 'unknown', []) : { ...found, freshUntil: new Date(request.now.getTime() + hour) };
  },
};

/** Null for a part after the last. */
async function loadPart(live: LiveReads, site: Site, { of, part }: SitemapPart): Promise<PageResult | null> {
  if (of === 'bylines' || of === 'topics') {
    const kind = of === 'bylines' ? 'byline' : 'topic';
    const slugs = await loadSlugs(live, kind, part);
    return slugs.length === 0 ? null : xmlResult(renderPathSitemap(site, slugs.map((slug) => `/${kind}/${slug}`)), null);
  }
  const span = parseSpan({ of, part });
  const stories = span === null ? await loadUndated(live, numbersOf(part)) : await loadSpan(live, span);
  return stories.length === 0 ? null : { ...xmlResult(renderStorySitemap(site, stories), null), stories: storiesOf(stories) };
}

function xmlResult(body: string, freshUntil: Date | null): PageResult {
  return { status: 200, contentType: 'application/xml; charset=utf-8', body, headers: { 'x-robots-tag': 'noindex' }, follows: [], shows: ['setting'], freshUntil, stories: [] };
}

function storiesOf(stories: readonly SitemapEntry[]): number[] {
  return stories.map(({ number }) => Number(number));
}

export const sitemapPages: readonly PageDefinition[] = [newsSitemap, sitemapIndex, pagesSitemap, partSitemap];
