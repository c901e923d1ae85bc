/** The public face: the page of a story, in the full and the lite edition. */
import type { ReleasedStory, Teaser } from '@shironam/story';
import { storyPath } from '@shironam/story';
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage, unknownAddress } from '../gone-pages/gone-pages.js';
import { type Edition, editionOf, htmlType, loadList, loadSite, movedTo, nextMidnight, pathIn, shellKeys } from '../reader-shell/reader-shell.js';
import { renderArticlePage } from './article-page.reader.js';
import { findRelated, findStory } from './article-page.store.js';

const railLength = 6;

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
  const sectionList = `section:${story.section.slug}`;
  const [site, related, ofSection, ofAll] = await Promise.all([
    loadSite(live),
    findRelated(live, relatedIds(story)),
    loadList(live, { key: sectionList, limit: railLength + 1, undated: 'left-out' }),
    loadList(live, { key: 'all', limit: 2 * railLength + 1, undated: 'left-out' }),
  ]);
  const latestOfSection = ofSection.filter((teaser) => teaser.number !== story.number).slice(0, railLength);
  const told = new Set([story.number, ...latestOfSection.map((teaser) => teaser.number)]);
  const latest = ofAll.filter((teaser) => !told.has(teaser.number)).slice(0, railLength);
  return {
    status: 200,
    contentType: htmlType,
    body: renderArticlePage({ site, words: readerWords.bn, edition, now: request.now, story, related, latestOfSection, latest }),
    follows: [`story:${String(story.number)}`, `section:${story.section.slug}`, ...story.bylines.map(({ slug }) => `byline:${slug}`), ...numbersOf([...related.values()]).map((n) => `story:${String(n)}`)],
    shows: [...shellKeys, `list:${sectionList}`, 'list:all'],
    freshUntil: nextMidnight(request.now),
    stories: [...new Set([story.number, ...numbersOf([...related.values(), ...latestOfSection, ...latest])])],
  };
}

/** A public number as addresses write it; null for anything else, so that no odd path costs a query. */
function parseNumber(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

function relatedIds(story: ReleasedStory): string[] {
  return [...new Set(story.blocks.flatMap((block) => (block.type === 'related' ? block.storyIds : [])))].filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
}

function numbersOf(stories: readonly Teaser[]): number[] {
  return stories.map(({ number }) => number);
}
