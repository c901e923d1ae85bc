import type { LiveReads } from '../../http/page.js';
import { searching } from '../../platform/database/database.js';
import { packWord, unpackWord } from '../search-index/search-index.js';
import type { LookUp } from './index-vocabulary.rules.js';
import { indexWords } from './index-words.js';
import { type Asked, composeAsked, composeGroups, type Group } from './search-expand.rules.js';
import { type Candidate, rankCandidates } from './search-rank.rules.js';
import { filtersOf, hitsPerPage, instantsOf, mostCounted, type SearchRequest } from './search-request.rules.js';
import { findCandidates, findNewest, type Narrowing } from './search.store.js';
import { findStanding } from './vocabulary.store.js';

export type Outcome = {
  /** On this page, best or newest first. */
  hits: readonly { number: number; sortAt: Date }[];
  /** Counted up to a thousand. */
  total: number;
  more: boolean;
  /** The number of the last page that shows something in this order. */
  pages: number;
  groups: readonly Group[];
  /** The query with likelier words; null when it needs none. */
  meant: string | null;
  /** No story has every word: these have all but one. */
  nearly: boolean;
  /** The search took too long and was given up. */
  gaveUp: boolean;
  /** The vocabulary was not there in time: Latin letters and slips were not read. */
  unread: boolean;
};

/** The newest so many are ranked, and as many again that have every word in their headlines. */
const mostRanked = 300;
const mostHeaded = 200;
/** Fewer hits than this, and stories with all words but one are shown after them. */
const fewHits = 10;
/** A word in fewer stories than this is looked up before it is offered. */
const rareWord = 10;

/** Finds a page of stories for a request; null when nothing is asked for. */
export async function findStories(live: LiveReads, request: SearchRequest, now: Date): Promise<Outcome | null> {
  const { query } = request;
  const found = query.words.length === 0 ? [] : await indexWords(live).lookUp(query.words.map((word) => word.exact));
  const groups = composeGroups(query.words, found);
  const unread = found === null;
  const asked = composeAsked(query, groups, filtersOf(request, now));
  if (asked === null) return null;
  try {
    const text = searching(live);
    const result = await (request.sort === 'newest' || asked.rank === '' ? inOrderOfTime(text, asked, request) : byRelevance(text, asked, groups, request, now));
    return { ...result, groups, meant: await meantInstead(live, request, found), gaveUp: false, unread };
  } catch (error) {
    if ((error as { code?: string }).code !== '57014') throw error;
    return { hits: [], total: 0, more: false, pages: 0, groups, meant: null, nearly: false, gaveUp: true, unread };
  }
}

type Page = Pick<Outcome, 'hits' | 'total' | 'more' | 'pages' | 'nearly'>;

async function inOrderOfTime(text: LiveReads, asked: Asked, request: SearchRequest): Promise<Page> {
  const place: Narrowing = { ...instantsOf(request), before: request.before };
  const { hits, total } = await findNewest(text, asked.every, place, { limit: hitsPerPage, offset: (request.page - 1) * hitsPerPage });
  return { hits, ...counted(total), pages: Math.ceil(Math.min(total, mostCounted) / hitsPerPage), nearly: false };
}

async function byRelevance(text: LiveReads, asked: Asked, groups: readonly Group[], request: SearchRequest, now: Date): Promise<Page> {
  const place: Narrowing = { ...instantsOf(request), before: null };
  const every = await findCandidates(text, { query: asked.every, rank: asked.rank, complete: true }, place, mostRanked);
  const candidates = new Map(every.candidates.map((one) => [one.number, one]));
  const add = (more: readonly Candidate[]): void => more.forEach((one) => candidates.set(one.number, candidates.get(one.number) ?? one));
  if (every.total > mostRanked && asked.headed !== null) add((await findCandidates(text, { query: asked.headed, rank: asked.rank, complete: true }, place, mostHeaded)).candidates);
  if (every.total < fewHits && asked.nearly !== null) add((await findCandidates(text, { query: asked.nearly, rank: asked.rank, complete: false }, place, mostHeaded)).candidates);
  const ranked = rankCandidates([...candidates.values()], groups, now);
  const total = Math.max(every.total, ranked.length);
  return { hits: ranked.slice((request.page - 1) * hitsPerPage, request.page * hitsPerPage), ...counted(total), pages: Math.ceil(ranked.length / hitsPerPage), nearly: every.total === 0 && ranked.length > 0 };
}

function counted(total: number): Pick<Outcome, 'total' | 'more'> {
  return { total: Math.min(total, mostCounted), more: total > mostCounted };
}

/** The query as it was read where a word was not known: readings of Latin letters, the likeliest neighbours of slips. */
async function meantInstead(live: LiveReads, { query }: SearchRequest, found: readonly LookUp[] | null): Promise<string | null> {
  const likelier = query.words.map((_, index) => {
    const known = found?.[index];
    const [first] = known?.meanings ?? [];
    return known !== undefined && known.stories === 0 && first !== undefined ? first : null;
  });
  if (likelier.every((one) => one === null)) return null;
  const rare = likelier.flatMap((one) => (one !== null && one.stories < rareWord ? [packWord(one.word)] : []));
  const standing = new Set([...(await findStanding(live, rare))].map(unpackWord));
  const words = query.words.map((word, index) => {
    const other = likelier[index] ?? null;
    return other !== null && (other.stories >= rareWord || standing.has(other.word)) ? other.word : word.text;
  });
  if (words.every((word, index) => word === query.words[index]?.text)) return null;
  return [...words, ...query.phrases.map((phrase) => `"${phrase.join(' ')}"`), ...query.excluded.map((word) => `-${word.text}`)].join(' ');
}
