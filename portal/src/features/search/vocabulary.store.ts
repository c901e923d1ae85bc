import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';
import { quoteLexeme } from '../search-index/search-index.js';

/** Changes with every release. */
export async function readChangeMark(live: LiveReads): Promise<string> {
  const { rows } = await sql<{ n: string }>`select n from live.clock`.execute(live);
  return rows[0]?.n ?? '';
}

const waitingChanges = 2000;

/** The words in most stories, packed, with what releases noted since they were last added up. */
export async function loadVocabulary(live: LiveReads, most: number): Promise<{ words: string[]; stories: Int32Array }> {
  const { rows } = await sql<{ word: string; stories: number }>`
    select word, sum(stories)::int as stories from (
      (select word, stories from live.search_word order by stories desc limit ${most})
      union all
      select word, change from (select words, changes from live.search_word_change order by id desc limit ${waitingChanges}) as newest, unnest(words, changes) as one (word, change)
    ) as counted group by word having sum(stories) > 0 order by 2 desc limit ${most}`.execute(live);
  return { words: rows.map((row) => row.word), stories: Int32Array.from(rows, (row) => row.stories) };
}

/** Of words that few stories hold, those that a story in the index holds now: a withdrawn story's words are offered to nobody. */
export async function findStanding(live: LiveReads, lexemes: readonly string[]): Promise<Set<string>> {
  if (lexemes.length === 0) return new Set();
  const { rows } = await sql<{ lexeme: string }>`
    select lexeme from unnest(${lexemes}::text[], ${lexemes.map(quoteLexeme)}::text[]) as asked (lexeme, query)
    where exists (select 1 from live.search where words @@ asked.query::tsquery)`.execute(live);
  return new Set(rows.map((row) => row.lexeme));
}
