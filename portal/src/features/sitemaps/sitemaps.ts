/** The public face: sitemaps. */
import type { LiveReads, PageDefinition, PageResult } from '../../http/page.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { loadSite, type Site } from '../reader-shell/reader-shell.js';
import { renderNewsSitemap, renderPathSitemap, renderSitemapIndex, renderStorySitemap } from './sitemaps.reader.js';
import { leavesNews, newsAge, newsLimit, parseMonth, parsePart, partName, partsOf, type SitemapPart } from './sitemaps.rules.js';
import { countBylines, countStories, loadBylines, loadSections, loadSince, loadSpan, loadUndated, type SitemapEntry } from './sitemaps.store.js';

/** The archive's own files are told anew after an hour: what is new stands in the news sitemap at once. */
const hour = 3_600_000;

export const newsSitemap: PageDefinition = {
  name: 'sitemap',
  route: '/sitemap.xml',
  render: async (live, { now }) => {
    const [site, stories] = await Promise.all([loadSite(live), loadSince(live, new Date(now.getTime() - newsAge), newsLimit)]);
    return { ...xmlResult(renderNewsSitemap(site, stories), leavesNews(stories.flatMap(({ publishedAt }) => publishedAt ?? []))), follows: ['list:all'], stories: numbersOf(stories) };
  },
};

export const sitemapIndex: PageDefinition = {
  name: 'sitemap-index',
  route: '/sitemap-index.xml',
  render: async (live, { now }) => {
    const [site, months, bylines] = await Promise.all([loadSite(live), countStories(live), countBylines(live)]);
    const parts = [...partsOf('bylines', bylines), ...months.flatMap(({ month, stories }) => partsOf(month ?? 'undated', stories))];
    return xmlResult(renderSitemapIndex(site, ['sitemap.xml', 'sitemap-pages.xml', ...parts.map(partName)]), new Date(now.getTime() + hour));
  },
};

/** What stands at fixed addresses, and the sections. */
export const pagesSitemap: PageDefinition = {
  name: 'pages-sitemap',
  route: '/sitemap-pages.xml',
  render: async (live) => {
    const [site, sections] = await Promise.all([loadSite(live), loadSections(live)]);
    return { ...xmlResult(renderPathSitemap(site, ['/', '/latest', ...sections.map((slug) => `/${slug}`)]), null), shows: ['setting', 'sections'] };
  },
};

/** One part of the archive: `sitemap-2025-08.xml`, `sitemap-2025-08-2.xml`, `sitemap-undated.xml`, `sitemap-bylines.xml`. */
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
  if (of === 'bylines') {
    const slugs = await loadBylines(live, part);
    return slugs.length === 0 ? null : xmlResult(renderPathSitemap(site, slugs.map((slug) => `/byline/${slug}`)), null);
  }
  const month = parseMonth(of);
  const stories = month === null ? await loadUndated(live, part) : await loadSpan(live, month, part);
  return stories.length === 0 ? null : { ...xmlResult(renderStorySitemap(site, stories), null), stories: numbersOf(stories) };
}

function xmlResult(body: string, freshUntil: Date | null): PageResult {
  return { status: 200, contentType: 'application/xml; charset=utf-8', body, headers: { 'x-robots-tag': 'noindex' }, follows: [], shows: ['setting'], freshUntil, stories: [] };
}

function numbersOf(stories: readonly SitemapEntry[]): number[] {
  return stories.map(({ number }) => Number(number));
}

export const sitemapPages: readonly PageDefinition[] = [newsSitemap, sitemapIndex, pagesSitemap, partSitemap];
