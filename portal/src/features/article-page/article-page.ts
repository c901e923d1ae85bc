/** The public face: the page of a story, in the full and the lite edition. */
import type { ReleasedStory, Teaser } from '@shironam/story';
import { storyPath } from '@shironam/story';
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage, unknownAddress } from '../gone-pages/gone-pages.js';
import { loadMostRead } from '../most-read/most-read.js';
import { type Edition, editionOf, htmlType, loadList, loadSite, movedTo, nextMidnight, pathIn, shellKeys } from '../reader-shell/reader-shell.js';
import { agedAt, nextOf } from './article.rules.js';
import { type ArticleModel, renderArticlePage } from './article-page.reader.js';
import { findNeighbours, findRelated, findStory } from './article-page.store.js';

const railLength = 6;
const mostReadLength = 5;
/** As many stories as a timeline shows; the topic's page has them all. */
const timelineLength = 10;

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

async function showArticle(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const { section = '', number: asked = '' } = request.params;
  const number = parseNumber(asked);
  if (number === null) return unknownAddress(live, request, `/${section}/${asked}`, []);
  const key = `story:${String(number)}`;
  const found = await findStory(live, number);
  if (found === null) return unknownAddress(live, request, `/${section}/${asked}`, [key]);
  if (found.state !== 'published') return absencePage(live, request, found.state, [key]);
  const { story } = found;
  if (story.section.slug !== section || asked !== String(number)) return movedTo(encodeURI(pathIn(edition, storyPath(story))), [key]);
  return presentArticle(live, request, edition, story);
}

async function presentArticle(live: LiveReads, request: PageRequest, edition: Edition, story: ReleasedStory): Promise<PageResult> {
  const lists = listsBeside(story);
  const { around, mostReadUntil } = await loadAround(live, story, lists);
  const model: ArticleModel = { ...around, words: readerWords.bn, edition, now: request.now, story };
  const related = [...model.related.values()];
  return {
    status: 200,
    contentType: htmlType,
    body: renderArticlePage(model),
    follows: [`story:${String(story.number)}`, `section:${story.section.slug}`, ...story.bylines.map(({ slug }) => `byline:${slug}`), ...related.map(({ number }) => `story:${String(number)}`)],
    shows: [...shellKeys, `list:${lists.section}`, 'list:all', `most-read:${lists.section}`, ...(lists.running === null ? [] : [`list:${lists.running}`])],
    freshUntil: nextOf(request.now, nextMidnight(request.now), [agedAt(story), mostReadUntil]),
    stories: [...new Set([story.number, ...[related, model.latestOfSection, model.latest, model.mostRead, model.timeline, model.previous ?? [], model.next ?? []].flat().map(({ number }) => number)])],
  };
}

type Lists = { section: string; running: string | null };

function listsBeside({ section, runningTopic }: ReleasedStory): Lists {
  return { section: `section:${section.slug}`, running: runningTopic === undefined ? null : `topic:${runningTopic}` };
}

type Around = Omit<ArticleModel, 'words' | 'edition' | 'now' | 'story'>;

/** Everything beside the story; the site's latest leaves out what the section's has. */
async function loadAround(live: LiveReads, story: ReleasedStory, lists: Lists): Promise<{ around: Around; mostReadUntil: Date | null }> {
  const [site, related, neighbours, timeline, ofSection, mostRead, ofAll] = await Promise.all([
    loadSite(live),
    findRelated(live, relatedIds(story)),
    findNeighbours(live, lists.section, story),
    lists.running === null ? [] : loadList(live, { key: lists.running, limit: timelineLength, undated: 'left-out' }),
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
    around: { site, related, ...neighbours, timeline, latestOfSection, latest: others(ofAll, railLength, latestOfSection), mostRead: others(mostRead.stories, mostReadLength) },
    mostReadUntil: mostRead.freshUntil,
  };
}

/** A public number as addresses write it; null for anything else, so that no odd path costs a query. */
function parseNumber(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

function relatedIds(story: ReleasedStory): string[] {
  return [...new Set(story.blocks.flatMap((block) => (block.type === 'related' ? block.storyIds : [])))].filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
}
