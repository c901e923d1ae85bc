import { documentText, type Teaser } from '@shironam/story';
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { type Edition, editionOf, htmlType, loadList, loadSite, loadTeasers, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { findStories, type Outcome } from './find-stories.js';
import { excerptOf, type Marker, markerOf, markText } from './highlight.rules.js';
import { parseRequest, type SearchRequest, searchParameters } from './search-request.rules.js';
import { type FoundStory, presentSearch, renderSearchPage } from './search.reader.js';
import { findBylineName, findCurrentTopics, findSourceIds, loadBlocks } from './search.store.js';

/** Every release and every withdrawal purges it: what is published is found, what is withdrawn is not. */
const follows: readonly string[] = ['search'];
const latestShown = 8;
const topicsShown = 12;
const jsonType = 'application/json; charset=utf-8';

export const searchPage: PageDefinition = {
  name: 'search',
  route: '/search',
  query: searchParameters,
  render: (live, request) => showSearch(live, request, editionOf(request)),
};

export const liteSearchPage: PageDefinition = {
  name: 'lite-search',
  route: '/lite/search',
  query: searchParameters,
  render: (live, request) => showSearch(live, request, 'lite'),
};

async function showSearch(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const asked = parseRequest(request.query);
  if (asked === null) return absencePage(live, request, 'unknown', []);
  const [site, outcome] = await Promise.all([loadSite(live), findStories(live, asked, request.now)]);
  // What was withdrawn meanwhile is left out.
  const hits = await loadTeasers(live, (outcome?.hits ?? []).map((hit) => hit.number));
  const numbers = hits.map((hit) => hit.number);
  if (request.query['format'] === 'json') {
    return { status: 200, contentType: jsonType, body: presentSearch(site.url, outcome, hits, await findSourceIds(live, numbers)), headers: noIndex, follows, shows: ['setting'], freshUntil: freshUntilOf(outcome, request.now), stories: numbers };
  }
  const marker = markerOf(outcome?.groups ?? [], asked.query.phrases);
  const stories = await introduce(live, hits, marker);
  const nothing = hits.length === 0;
  const [latest, topics, names] = await Promise.all([nothing ? loadList(live, { key: 'all', limit: latestShown, undated: 'left-out' }) : [], nothing ? findCurrentTopics(live, topicsShown) : [], namesOf(live, asked)]);
  const body = renderSearchPage({ site, words: readerWords.bn, edition, now: request.now, request: asked, outcome, marker, stories, latest, topics, names });
  return { status: 200, contentType: htmlType, body, follows: topics.length === 0 ? follows : [...follows, 'topics'], shows: shellKeys, freshUntil: freshUntilOf(outcome, request.now), stories: [...numbers, ...latest.map((story) => story.number)] };
}

/** The answer to programs is no page. */
const noIndex = { 'x-robots-tag': 'noindex' };

/** A search that was given up, or went without the vocabulary, may do better in a moment. */
function freshUntilOf(outcome: Outcome | null, now: Date): Date {
  return outcome?.gaveUp === true || outcome?.unread === true ? new Date(now.getTime() + 10_000) : nextMidnight(now);
}

/** The text below each headline: the summary, or the place of the body where the words stand when neither has one of them. */
async function introduce(live: LiveReads, hits: readonly Teaser[], marker: Marker): Promise<FoundStory[]> {
  const isMarked = (text: string | undefined): boolean => text !== undefined && markText(text, marker).some((run) => run.marked);
  const bare = hits.filter(({ headline, summary }) => !isMarked(headline) && !isMarked(summary)).map((hit) => hit.number);
  const blocks = await loadBlocks(live, bare);
  return hits.map((teaser) => {
    const body = blocks.get(teaser.number);
    return { teaser, text: (body === undefined ? null : excerptOf(documentText(body), marker)) ?? teaser.summary ?? null };
  });
}

async function namesOf(live: LiveReads, { byline, topic, place }: SearchRequest): Promise<Record<'byline' | 'topic' | 'place', string | null>> {
  return { byline: byline === null ? null : await findBylineName(live, byline), topic, place };
}
