import { fromDhakaTime } from '@shironam/bangla';
import { filterLexeme, monthOf } from '../search-index/search-index.js';
import { parseQuery, type SearchQuery } from './search-query.rules.js';

/** What the address of a search says. */
export type SearchRequest = {
  query: SearchQuery;
  section: string | null;
  byline: string | null;
  topic: string | null;
  place: string | null;
  /** Days of Dhaka, both included. */
  from: string | null;
  to: string | null;
  sort: 'relevance' | 'newest';
  page: number;
  /** In the order of time: only what is older than this story. */
  before: { sortAt: Date; number: number } | null;
};

export const hitsPerPage = 20;
/** Hits beyond these are not counted, and no page shows them: an order by time goes on by `before`. */
export const mostCounted = 1000;
const lastPage = mostCounted / hitsPerPage;

/** Parameters of the address, in the order in which links write them. */
export const searchParameters = ['q', 'section', 'byline', 'topic', 'place', 'from', 'to', 'sort', 'before', 'page', 'format'] as const;

/** Reads an address; null for a page that cannot be. What makes no sense otherwise is left out. */
export function parseRequest(given: Readonly<Record<string, string>>): SearchRequest | null {
  const page = given['page'] === undefined ? 1 : /^[1-9]\d{0,2}$/.test(given['page']) ? Number(given['page']) : 0;
  if (page < 1 || page > lastPage) return null;
  const slug = (name: string): string | null => (/^[a-z0-9][a-z0-9/-]{0,120}$/.test(given[name] ?? '') ? (given[name] ?? null) : null);
  return {
    query: parseQuery(given['q'] ?? ''),
    section: slug('section'),
    byline: /^[^\u0000-\u001f]{1,120}$/u.test(given['byline'] ?? '') ? (given['byline'] ?? null) : null,
    topic: /^[^\u0000-\u001f]{1,120}$/u.test(given['topic'] ?? '') ? (given['topic'] ?? '').normalize('NFC') : null,
    place: slug('place'),
    from: dayOf(given['from']),
    to: dayOf(given['to']),
    sort: given['sort'] === 'newest' ? 'newest' : 'relevance',
    page,
    before: parseBefore(given['before']),
  };
}

/** Whether anything is asked for at all. */
export function asksForSomething({ query, section, byline, topic, place, from, to }: SearchRequest): boolean {
  return query.words.length + query.phrases.length > 0 || [section, byline, topic, place, from, to].some((one) => one !== null);
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined || !/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

export function writeBefore(sortAt: Date, number: number): string {
  return `${String(sortAt.getTime())}_${String(number)}`;
}

function parseBefore(text: string | undefined): SearchRequest['before'] {
  const found = /^(-?\d{1,15})_(\d{1,15})$/.exec(text ?? '');
  const sortAt = new Date(Number(found?.[1]));
  return found === null || Number.isNaN(sortAt.getTime()) ? null : { sortAt, number: Number(found[2]) };
}

/** The instants between which the days lie. */
export function instantsOf({ from, to }: Pick<SearchRequest, 'from' | 'to'>): { from: Date | null; until: Date | null } {
  return {
    from: from === null ? null : fromDhakaTime(from),
    until: to === null ? null : new Date(fromDhakaTime(to).getTime() + 86_400_000),
  };
}

const mostMonths = 24;

/** The filters as lexemes: each list's lexemes are alternatives, all lists must be met. */
export function filtersOf(request: SearchRequest, now: Date): string[][] {
  const { section, byline, topic, place } = request;
  const one = (kind: 'section' | 'byline' | 'topic' | 'place', value: string | null): string[][] => (value === null ? [] : [[filterLexeme(kind, value)]]);
  return [...one('section', section), ...one('byline', byline), ...one('topic', topic), ...one('place', place), ...timeFilter(request, now)];
}

/** Months or years that a search between two days has to look through; beside them the days are compared themselves. */
function timeFilter({ from, to }: SearchRequest, now: Date): string[][] {
  if (from === null) return [];
  const last = to ?? monthOf(now) + '-31';
  const [firstMonth, lastMonth] = [monthNumber(from), monthNumber(last)];
  if (lastMonth < firstMonth) return [[filterLexeme('month', 'none')]];
  if (lastMonth - firstMonth < mostMonths) return [range(firstMonth, lastMonth).map((n) => filterLexeme('month', `${String(Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, '0')}`))];
  return [range(Number(from.slice(0, 4)), Number(last.slice(0, 4))).map((year) => filterLexeme('year', String(year)))];
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
