import { sql } from 'kysely';
import { normalise } from '@shironam/bangla';
import type { Database } from '../../portal/src/platform/database/database.js';
import type { Scratch } from '../../portal/src/test-press/scratch-database.js';

/** The same stories under PostgreSQL's `simple` configuration, in the store form that we give it: headline weighed above body. */
export async function prepareSimple(scratch: Scratch): Promise<void> {
  await scratch.asOwner(`
    create schema bench;
    create table bench.simple as select number,
      setweight(to_tsvector('simple', document ->> 'headline'), 'A') ||
      setweight(to_tsvector('simple', (select string_agg(run ->> 'text', ' ') from jsonb_array_elements(document -> 'blocks') as block, jsonb_array_elements(block -> 'content') as run)), 'C') as words
    from live.story;
    create index on bench.simple using gin (words);
    grant usage on schema bench to shironam_newsroom;
    grant select on bench.simple to shironam_newsroom;
    vacuum analyze bench.simple`.split(';').slice(0, -1).join(';'));
}

export async function findBySimple(database: Database, query: string): Promise<number[]> {
  const { rows } = await sql<{ number: string }>`
    select number from bench.simple, plainto_tsquery('simple', ${normalise(query)}) as asked
    where words @@ asked order by ts_rank(words, asked) desc, number desc limit 10`.execute(database.newsroom);
  return rows.map((row) => Number(row.number));
}
