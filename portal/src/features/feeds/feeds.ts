/** The public face: RSS, Atom and JSON Feed of the site, its sections, topics, bylines and places. */
import { normalise } from '@shironam/bangla';
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { Remembered } from '../../http/remembered.js';
import { listWords } from '../../words/list-words.js';
import { readerWords } from '../../words/reader-words.js';
import { findByline } from '../byline-page/byline-page.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { findPlace, placePath } from '../places/places.js';
import { loadSettings, loadSite, movedTo, type Site } from '../reader-shell/reader-shell.js';
import { findSection } from '../section-page/section-page.js';
import { findTopic, findTopicBehind } from '../topic-page/topic-page.js';
import { renderAtom } from './atom.reader.js';
import { changeOf, type Feed, type FeedEntry, feedFiles, type FeedFormat, feedFormats, feedPath, parseFeedSettings } from './feed.rules.js';
import { renderFeedText } from './feed-text.reader.js';
import { type FeedStory, loadFeedStories } from './feeds.store.js';
import { renderJsonFeed } from './json-feed.reader.js';
import { renderRss } from './rss.reader.js';

/** A feed of summaries is a day's news of a busy desk; one with the whole text is as long as a slow line bears. */
const feedLength = { summary: 40, full: 20 } as const;

/** A list that has feeds: its page's route, and what is there. `name` is null for the site itself. */
type FeedKind = { name: string; route: string; find(live: LiveReads, params: Readonly<Record<string, string>>): Promise<Listed | null> };
type Listed = { name: string | null; path: string; /** Of the list. */ key: string; follows: readonly string[] };

const kinds: readonly FeedKind[] = [
  { name: 'site', route: '', find: async () => ({ name: null, path: '/', key: 'all', follows: [] }) },
  { name: 'section', route: '/:section', find: async (live, { section = '' }) => listed('section', section, `/${section}`, await findSection(live, section)) },
  { name: 'byline', route: '/byline/:slug', find: async (live, { slug = '' }) => listed('byline', slug, `/byline/${slug}`, await findByline(live, slug)) },
  { name: 'topic', route: '/topic/:topic', find: async (live, { topic = '' }) => listed('topic', topic, `/topic/${topic}`, /^[a-z0-9-]{1,80}$/.test(topic) ? await findTopic(live, topic) : null) },
  { name: 'division', route: '/place/:division', find: async (_live, params) => listedPlace(params) },
  { name: 'district', route: '/place/:division/:district', find: async (_live, params) => listedPlace(params) },
  { name: 'upazila', route: '/place/:division/:district/:upazila', find: async (_live, params) => listedPlace(params) },
];

function listed(kind: string, slug: string, path: string, found: { name: string } | null): Listed | null {
  return found === null ? null : { name: found.name, path, key: `${kind}:${slug}`, follows: [`${kind}:${slug}`] };
}

function listedPlace({ division, district, upazila }: Readonly<Record<string, string>>): Listed | null {
  const place = findPlace([division, district, upazila].filter((part) => part !== undefined).join('/'));
  return place === null ? null : { name: listWords.bn.placeKinds[place.kind](place.name), path: placePath(place.path), key: `place:${place.path}`, follows: [] };
}

const renderers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { rss: renderRss, atom: renderAtom, json: renderJsonFeed };

/** Every feed: each kind of list in each format. */
export const feedPages: readonly PageDefinition[] = kinds.flatMap((kind) =>
  feedFormats.map((format) => ({ name: `${kind.name}-feed-${format}`, route: `${kind.route}/${feedFiles[format].file}`, render: (live: LiveReads, request: PageRequest) => showFeed(live, request, kind, format) })),
);

async function showFeed(live: LiveReads, request: PageRequest, kind: FeedKind, format: FeedFormat): Promise<PageResult> {
  const [site, settings, list] = await Promise.all([loadSite(live), loadSettings(live, ['feeds']), kind.find(live, request.params)]);
  if (list === null) return elsewhere(live, request, format);
  const { text } = parseFeedSettings(settings.get('feeds'));
  const stories = await loadFeedStories(live, list.key, feedLength[text], text);
  return {
    status: 200,
    contentType: feedFiles[format].contentType,
    body: renderers[format](composeFeed(site, list, stories, request.now)),
    // A feed is read by programs of others' pages too, and has no place among what search engines list.
    headers: { 'x-robots-tag': 'noindex', 'access-control-allow-origin': '*' },
    follows: [...list.follows, `list:${list.key}`, 'topics'],
    shows: ['setting'],
    freshUntil: null,
    stories: stories.map(({ teaser }) => teaser.number),
  };
}

/** Who reads the feed of a topic by an older or merged name is led to where its stories stand now. */
async function elsewhere(live: LiveReads, request: PageRequest, format: FeedFormat): Promise<PageResult> {
  const { topic: asked } = request.params;
  const topic = asked === undefined || !/^[^\u0000-\u001f]{1,120}$/u.test(asked) ? null : await findTopicBehind(live, normalise(asked).replace(/\s+/gu, ' ').trim());
  return topic === null ? absencePage(live, request, 'unknown', []) : movedTo(feedPath(`/topic/${topic.slug}`, format), [`topic:${topic.slug}`]);
}

function composeFeed(site: Site, { name, path }: Listed, stories: readonly FeedStory[], now: Date): Feed {
  const words = readerWords.bn;
  const entries = stories.map((story) => composeEntry(story, site));
  const startOfDay = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  return {
    site,
    title: name === null ? site.name : `${name} | ${site.name}`,
    description: name === null ? site.tagline : words.storiesOf(name),
    path,
    entries,
    changedAt: entries.map(({ changedAt }) => changedAt).sort().at(-1) ?? startOfDay,
  };
}

const entriesOf = new Remembered<FeedStory, FeedEntry>();

function composeEntry(story: FeedStory, site: Site): FeedEntry {
  return entriesOf.get(story, site.url, () => makeEntry(story, site));
}

function makeEntry({ teaser, topics, corrections, blocks, pictures, sources, demo }: FeedStory, site: Site): FeedEntry {
  const text = blocks === null ? null : renderFeedText({ blocks, pictures: pictures ?? {}, sources: sources ?? [], corrections, demo, ...(teaser.picture === undefined ? {} : { picture: teaser.picture }) }, site, readerWords.bn);
  return { story: teaser, topics, changedAt: changeOf(teaser, corrections), text };
}
