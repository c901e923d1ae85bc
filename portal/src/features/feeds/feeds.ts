/** The public face: the RSS feeds of the site and of its sections. */
import type { LiveReads, PageDefinition, PageResult } from '../../http/page.js';
import { loadList, loadSite } from '../reader-shell/reader-shell.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { findSection } from '../section-page/section-page.js';
import { type FeedModel, renderFeed } from './feed.reader.js';

const feedLength = 40;

export const siteFeed: PageDefinition = {
  name: 'site-feed',
  route: '/rss.xml',
  render: async (live) => {
    const [site, stories] = await Promise.all([loadSite(live), loadFeed(live, 'all')]);
    return feedResult({ site, title: site.name, description: site.tagline, path: '/', self: '/rss.xml', stories }, ['list:all']);
  },
};

export const sectionFeed: PageDefinition = {
  name: 'section-feed',
  route: '/:section/rss.xml',
  render: async (live, request) => {
    const slug = request.params['section'] ?? '';
    const key = `section:${slug}`;
    const [site, section, stories] = await Promise.all([loadSite(live), findSection(live, slug), loadFeed(live, key)]);
    if (section === null) return absencePage(live, request, 'unknown', [key]);
    return feedResult({ site, title: `${section.name} | ${site.name}`, description: site.tagline, path: `/${slug}`, self: `/${slug}/rss.xml`, stories }, [key, `list:${key}`]);
  },
};

/** An undated story stands in no feed: readers' programs would take it for news. */
function loadFeed(live: LiveReads, key: string): ReturnType<typeof loadList> {
  return loadList(live, { key, limit: feedLength, undated: 'left-out' });
}

function feedResult(model: FeedModel, follows: readonly string[]): PageResult {
  return {
    status: 200,
    contentType: 'application/rss+xml; charset=utf-8',
    body: renderFeed(model),
    follows,
    shows: ['setting'],
    freshUntil: null,
    stories: model.stories.map(({ number }) => number),
  };
}

export const feedPages: readonly PageDefinition[] = [siteFeed, sectionFeed];
