import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';
import type { StoryWord } from './related.rules.js';

/** The words of a released story as they stand in its index row. */
export async function findStoryWords(text: LiveReads, number: number): Promise<StoryWord[]> {
  const { rows } = await sql<{ lexeme: string; times: number; head: boolean; stories: number | null }>`
    select lexeme, cardinality(positions) as times, 'A' = any(weights) as head, known.stories
    from live.search, unnest(words) left join live.search_word as known on known.word = lexeme
    where number = ${number} and positions is not null`.execute(text);
  return rows.map((row) => ({ lexeme: row.lexeme, times: row.times, inHead: row.head, stories: row.stories ?? 1 }));
}

/** In how many stories each word stands. */
export async function findStoryCounts(text: LiveReads, lexemes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ word: string; stories: number }>`select word, stories from live.search_word where word = any(${lexemes}::text[])`.execute(text);
  return new Map(rows.map((row) => [row.word, row.stories]));
}

export type RelatedRow = { number: number; head: string; textRank: number };

const newestLooked = 80;

/** The newest stories that meet a query, with how much of it their texts hold. */
export async function findRelatedRows(text: LiveReads, asked: { query: string; rank: string }, except: number | null): Promise<RelatedRow[]> {
  const { rows } = await sql<{ number: string; head: string; rank: number }>`
    with newest as materialized (
      select number, sort_at, head, words from live.search where words @@ ${asked.query}::tsquery and number is distinct from ${except}::bigint
      order by sort_at desc, number desc limit ${newestLooked}
    )
    select number, head, ts_rank(words, ${asked.rank}::tsquery, 1)::float8 as rank from newest`.execute(text);
  return rows.map((row) => ({ number: Number(row.number), head: row.head, textRank: row.rank }));
}

/** The exact words of index rows, as sets. */
export async function findWordSets(text: LiveReads, numbers: readonly number[]): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ number: string; words: string[] }>`
    select number, array(select lexeme from unnest(words) where positions is not null) as words from live.search where number = any(${numbers}::bigint[])`.execute(text);
  return new Map(rows.map((row) => [Number(row.number), new Set(row.words)]));
}
