/** The public face: the page of a story, in the full and the lite edition. */
import type { ReleasedStory, Teaser } from '@shironam/story';
import { storyPath, topicSlug } from '@shironam/story';
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { type AdsInText, adsInText, loadAds, withAds } from '../ads/ads.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { loadMostRead } from '../most-read/most-read.js';
import { type Edition, editionOf, htmlType, loadList, loadSite, movedTo, nextMidnight, pathIn, shellKeys } from '../reader-shell/reader-shell.js';
import { loadRelatedByText } from '../search/search.js';
import { loadTopicsNow, renameTopics, slugsOf } from '../topic-page/topic-page.js';
import { agedAt, nextOf, similarFrom } from './article.rules.js';
import { type ArticleModel, renderArticlePage } from './article-page.reader.js';
import { findNeighbours, type FoundStory, findRelated, findStory, findStoryAt } from './article-page.store.js';

const railLength = 6;
const mostReadLength = 5;
/** As many stories as a timeline shows; the topic's page has them all. */
const timelineLength = 10;
const similarLength = 4;
/** PostgreSQL's code for a statement that ran into its time limit. */
const queryCanceled = '57014';

export const articlePage: PageDefinition = {
  name: 'article-page',
  route: '/:section/:number',
  render: (live, request) => showArticle(live, request, editionOf(request)),
};

export const liteArticlePage: PageDefinition = {
  name: 'lite-article-page',
  route: '/lite/:section/:number',
  render: (live, request) => showArticle(live, request, 'lite'),
};

/** Every address without a page of its own: the old ones of stories, in whatever form they had. */
export const addressPage: PageDefinition = {
  name: 'address-page',
  route: '/*',
  render: (live, request) => {
    const path = `/${request.params['*'] ?? ''}`;
    return path.startsWith('/lite/') ? showAddress(live, request, 'lite', path.slice('/lite'.length), []) : showAddress(live, request, editionOf(request), path, []);
  },
};

/** The story at an address that no other page stands at; `follows` holds the keys whose release would put a page there. */
export async function showAddress(live: LiveReads, request: PageRequest, edition: Edition, address: string, follows: readonly string[]): Promise<PageResult> {
  const path = address.replace(/\/+$/u, '');
  const keys = [...follows, `address:${path}`];
  const found = /^\/[^\u0000-\u001f]{1,500}$/u.test(path) ? await findStoryAt(live, path) : null;
  return found === null ? absencePage(live, request, 'unknown', keys) : showFound(live, request, edition, path, found, [...keys, `story:${String(found.number)}`]);
}

async function showArticle(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const { section = '', number: asked = '' } = request.params;
  const path = `/${section}/${asked}`;
  const number = parseNumber(asked);
  if (number === null) return showAddress(live, request, edition, path, []);
  const key = `story:${String(number)}`;
  // What stands at the whole address comes first: an old address may end in a number that is another story's here.
  const there = await findStoryAt(live, path);
  if (there !== null) return showFound(live, request, edition, path, there, [`address:${path}`, `story:${String(there.number)}`]);
  const found = await findStory(live, number);
  if (found === null) return absencePage(live, request, 'unknown', [`address:${path}`, key]);
  return showFound(live, request, edition, path, found, [`address:${path}`, key]);
}

function showFound(live: LiveReads, request: PageRequest, edition: Edition, path: string, found: FoundStory, keys: readonly string[]): Promise<PageResult> | PageResult {
  if (found.state !== 'published') return absencePage(live, request, found.state, keys);
  const { story } = found;
  const own = story.path ?? `/${story.section.slug}/${String(story.number)}`;
  return own === path ? presentArticle(live, request, edition, story) : movedTo(pathIn(edition, storyPath(story)), keys);
}

async function presentArticle(live: LiveReads, request: PageRequest, edition: Edition, released: ReleasedStory): Promise<PageResult> {
  const topics = slugsOf(released);
  const story = renameTopics(released, await loadTopicsNow(live, topics));
  const lists = listsBeside(story);
  const { around, mostReadUntil } = await loadAround(live, story, lists, request.now);
  // Ads stand in the full edition alone, and in no photo story.
  const ads: AdsInText | null = edition === 'full' && story.format !== 'photo-story' ? adsInText(await loadAds(live, request.now), story.blocks, String(story.number), request.now) : null;
  const model: ArticleModel = { ...around, words: readerWords.bn, edition, now: request.now, story, ...(ads === null ? {} : { ads: ads.after }) };
  const related = [...model.related.values()];
  const result: PageResult = {
    status: 200,
    contentType: htmlType,
    body: renderArticlePage(model),
    follows: [`story:${String(story.number)}`, `section:${story.section.slug}`, ...story.bylines.map(({ slug }) => `byline:${slug}`), ...topics.map((slug) => `topic:${slug}`), ...related.map(({ number }) => `story:${String(number)}`)],
    shows: [...shellKeys, `list:${lists.section}`, 'list:all', `most-read:${lists.section}`, ...(lists.running === null ? [] : [`list:${lists.running}`])],
    freshUntil: nextOf(request.now, nextMidnight(request.now), [agedAt(story), similarFrom(story), mostReadUntil]),
    stories: [...new Set([story.number, ...[related, model.latestOfSection, model.latest, model.mostRead, model.timeline, model.similar, model.previous ?? [], model.next ?? []].flat().map(({ number }) => number)])],
  };
  return ads === null ? result : withAds(result, ads);
}

type Lists = { section: string; running: string | null };

function listsBeside({ section, runningTopic, topicSlugs }: ReleasedStory): Lists {
  return { section: `section:${section.slug}`, running: runningTopic === undefined ? null : `topic:${topicSlug(runningTopic, topicSlugs)}` };
}

type Around = Omit<ArticleModel, 'words' | 'edition' | 'now' | 'story'>;

/** Everything beside the story; the site's latest leaves out what the section's has. */
async function loadAround(live: LiveReads, story: ReleasedStory, lists: Lists, now: Date): Promise<{ around: Around; mostReadUntil: Date | null }> {
  const [site, related, neighbours, timeline, similar, ofSection, mostRead, ofAll] = await Promise.all([
    loadSite(live),
    findRelated(live, relatedIds(story)),
    findNeighbours(live, lists.section, story),
    lists.running === null ? [] : loadList(live, { key: lists.running, limit: timelineLength, undated: 'left-out' }),
    findSimilar(live, story, now),
    loadList(live, { key: lists.section, limit: railLength + 1, undated: 'left-out' }),
    loadMostRead(live, { list: lists.section, limit: mostReadLength + 1 }),
    loadList(live, { key: 'all', limit: 2 * railLength + 1, undated: 'left-out' }),
  ]);
  const others = (stories: readonly Teaser[], length: number, told: readonly Teaser[] = []): Teaser[] => {
    const known = new Set([story.number, ...told.map(({ number }) => number)]);
    return stories.filter(({ number }) => !known.has(number)).slice(0, length);
  };
  const latestOfSection = others(ofSection, railLength);
  return {
    around: { site, related, ...neighbours, timeline, similar, latestOfSection, latest: others(ofAll, railLength, latestOfSection), mostRead: others(mostRead.stories, mostReadLength) },
    mostReadUntil: mostRead.freshUntil,
  };
}

/** Stories about the same matter. A search that takes too long is left out; the page does not wait for it. */
async function findSimilar(live: LiveReads, story: ReleasedStory, now: Date): Promise<Teaser[]> {
  const from = similarFrom(story);
  if (from === null || from > now) return [];
  try {
    return await loadRelatedByText(live, story.number, similarLength);
  } catch (error) {
    if ((error as { code?: unknown }).code === queryCanceled) return [];
    throw error;
  }
}

/** A public number as addresses write it; null for anything else, so that no odd path costs a query. */
function parseNumber(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

function relatedIds(story: ReleasedStory): string[] {
  return [...new Set(story.blocks.flatMap((block) => (block.type === 'related' ? block.storyIds : [])))].filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
}
