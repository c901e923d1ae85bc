/** The public face: sitemaps. */
import type { PageDefinition, PageResult } from '../../http/page.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { loadSite } from '../reader-shell/reader-shell.js';
import { newsAge, renderNewestSitemap, renderSitemap, renderSitemapIndex } from './sitemaps.reader.js';
import { monthNames, parseMonth } from './sitemaps.rules.js';
import { findEnds, loadNewest, loadSpan, loadUndated, type SitemapEntry } from './sitemaps.store.js';

/** What sitemaps.org allows in one file. */
const fileLimit = 50_000;
const newestLimit = 2_000;

export const newestSitemap: PageDefinition = {
  name: 'sitemap',
  route: '/sitemap.xml',
  render: async (live, { now }) => {
    const [site, stories] = await Promise.all([loadSite(live), loadNewest(live, newestLimit)]);
    const news = stories.filter(({ publishedAt }) => publishedAt !== null && now.getTime() - publishedAt.getTime() <= newsAge);
    return { ...xmlResult(renderNewestSitemap(site, stories, now), ['list:all', 'sections']), freshUntil: leavesNews(news), stories: news.map(({ number }) => number) };
  },
};

export const sitemapIndex: PageDefinition = {
  name: 'sitemap-index',
  route: '/sitemap-index.xml',
  render: async (live) => {
    const [site, ends] = await Promise.all([loadSite(live), findEnds(live)]);
    const months = ends === null ? [] : monthNames(ends.first, ends.last);
    return { ...xmlResult(renderSitemapIndex(site, ['sitemap.xml', 'sitemap-undated.xml', ...months.map((month) => `sitemap-${month}.xml`)]), []), shows: ['setting', 'list:all'] };
  },
};

/** One month of the archive, `sitemap-2025-08.xml`, or `sitemap-undated.xml`. */
export const monthSitemap: PageDefinition = {
  name: 'month-sitemap',
  route: '/sitemap-:month.xml',
  render: async (live, request) => {
    const { month = '' } = request.params;
    const span = parseMonth(month);
    if (span === null && month !== 'undated') return absencePage(live, request, 'unknown', []);
    const site = await loadSite(live);
    const stories = span === null ? await loadUndated(live, site.sections.map(({ slug }) => slug), fileLimit) : await loadSpan(live, span.from, span.until, fileLimit);
    return { ...xmlResult(renderSitemap(site, stories), []), shows: ['setting', 'list:all'] };
  },
};

function xmlResult(body: string, follows: readonly string[]): PageResult {
  return { status: 200, contentType: 'application/xml; charset=utf-8', body, follows, shows: ['setting'], freshUntil: null, stories: [] };
}

/** When the oldest news stops being news. */
function leavesNews(news: readonly SitemapEntry[]): Date | null {
  const times = news.flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.min(...times) + newsAge + 1);
}

export const sitemapPages: readonly PageDefinition[] = [newestSitemap, sitemapIndex, monthSitemap];
