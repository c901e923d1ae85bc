import { type Kysely, sql } from 'kysely';

/** What readers find stories by: a row beside each story, and the words of the whole index with their counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [tables, grants]) await sql.raw(statement).execute(db);
}

/**
 * Rows are narrow: a vector lies apart in TOAST, so that a search that only counts and sorts its hits reads few pages. What waits
 * beside the index is kept to a megabyte: a search reads it from end to end.
 */
const tables = `
create table live.search (
  number bigint primary key,
  sort_at timestamptz not null,
  analysis smallint not null,
  head text not null,
  words tsvector not null
) with (toast_tuple_target = 256);
create index search_words on live.search using gin (words) with (fastupdate = on, gin_pending_list_limit = 1024);
create index on live.search (sort_at desc, number desc);
create index on live.search (analysis);
create table live.search_word (word text primary key, stories int not null);
create table live.search_word_change (id bigint generated always as identity primary key, words text[] not null, changes int[] not null);
`;

const grants = `
grant select, insert, update, delete on live.search, live.search_word, live.search_word_change to shironam_newsroom;
grant usage, select on all sequences in schema live to shironam_newsroom;
grant select on live.search, live.search_word, live.search_word_change to shironam_reader;
`;
