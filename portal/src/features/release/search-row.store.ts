/** What a story is found by, and the words that all stories together are found by. */
import { type RawBuilder, sql } from 'kysely';
import type { ReleasedStory } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { analysisVersion, composeSearchRows } from '../search-index/search-index.js';
import { type PurgeKey, soft } from './purge-key.js';
import { undated } from './undated.js';

/** Every page of the search follows this key. */
const searchKey = 'search';

/** Writes the index rows of stories that are in `live.story` already, which may have been composed meanwhile; as many statements for a thousand as for one. */
export async function writeSearchRows(tx: Tx, documents: readonly ReleasedStory[], composed = composeSearchRows(documents)): Promise<PurgeKey[]> {
  if (documents.length === 0) return [];
  const { rows, words } = await composed;
  await sql`
    with ${gone(documents.map(({ number }) => number))}, given as materialized (
      select ${words}::json as words
    ), counted as (
      insert into live.search_word_change (words, changes)
      select array_agg(lexeme), array_agg(change)
      from (select lexeme, change from gone union all select lexeme, stories::int from given, rows from (json_array_elements_text(given.words -> 'words'), json_array_elements_text(given.words -> 'stories')) as come (lexeme, stories)) as changed
      having count(*) > 0
    )
    insert into live.search (number, sort_at, analysis, head, words)
    select number, coalesce(published_at, ${undated}::timestamptz), ${analysisVersion}, head, vector::tsvector
    from json_to_recordset(${rows}::json) as given (number bigint, published_at timestamptz, head text, vector text)
    order by number
    on conflict (number) do update set sort_at = excluded.sort_at, analysis = excluded.analysis, head = excluded.head, words = excluded.words`.execute(tx);
  return soft([searchKey]);
}

/** Takes stories out of the index. What a search page said of them leaves memory at once. */
export async function removeSearchRows(tx: Tx, numbers: readonly number[]): Promise<PurgeKey[]> {
  if (numbers.length === 0) return [];
  await sql`
    with ${gone(numbers)}, counted as (
      insert into live.search_word_change (words, changes) select array_agg(lexeme), array_agg(change) from gone having count(*) > 0
    )
    delete from live.search where number = any(${numbers}::bigint[])`.execute(tx);
  return [{ key: searchKey, hard: true }];
}

/**
 * The words of rows that are replaced or go out, as they were before the statement; the pattern keeps to exact forms that
 * `composeSearchRow` counts. Changes of the vocabulary are rows of their own, added and never changed, so that releases at the same time
 * do not wait for one another; `foldSearchWords` adds them up.
 */
function gone(numbers: readonly number[]): RawBuilder<unknown> {
  return sql`gone as (
      select lexeme, -count(*)::int as change
      from live.search, unnest(words)
      where number = any(${numbers}::bigint[]) and lexeme !~ '^[~^:]|[0-9]' and length(lexeme) between 2 and 40
      group by lexeme
    )`;
}

const changesAtOnce = 500;

/** Adds waiting changes to the vocabulary, oldest first, and answers how many there were. One at a time: a second folder waits. */
export async function foldSearchWords(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('live.search_word'))`.execute(tx);
  const { rows } = await sql<{ folded: number; empty: string[] | null }>`
    with taken as (
      delete from live.search_word_change where id in (select id from live.search_word_change order by id limit ${changesAtOnce}) returning words, changes
    ), folded as (
      insert into live.search_word as known (word, stories)
      select word, sum(change)::int from taken, unnest(words, changes) as one (word, change) group by word having sum(change) <> 0 order by word
      on conflict (word) do update set stories = known.stories + excluded.stories
      returning word, stories
    )
    select (select count(*)::int from taken) as folded, (select array_agg(word) from folded where stories <= 0) as empty`.execute(tx);
  const [row] = rows;
  if (row?.empty) await sql`delete from live.search_word where word = any(${row.empty}::text[]) and stories <= 0`.execute(tx);
  return row?.folded ?? 0;
}

/** Published stories without a row, or with one that older rules made; locked, so that none can be withdrawn before its row is written. */
export async function findUnindexed(tx: Tx, after: number, limit: number): Promise<ReleasedStory[]> {
  const { rows } = await sql<{ document: ReleasedStory }>`
    select story.document from live.story as story left join live.search as row on row.number = story.number
    where story.number > ${after} and story.state = 'published' and (row.number is null or row.analysis < ${analysisVersion})
    order by story.number limit ${limit} for update of story`.execute(tx);
  return rows.map((row) => row.document);
}
