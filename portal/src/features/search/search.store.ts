import { type RawBuilder, sql } from 'kysely';
import type { Block } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';
import type { Topic } from '../topic-page/topic-page.js';
import type { Candidate } from './search-rank.rules.js';

const wholeText = 0.1;

export type Narrowing = { from: Date | null; until: Date | null; before: { sortAt: Date; number: number } | null };

export type Found = { candidates: Candidate[]; total: number };

/** The newest stories that meet a query, ranked by their text, with the count of all that meet it. */
export async function findCandidates(live: LiveReads, asked: { query: string; rank: string; complete: boolean }, narrowing: Narrowing, limit: number): Promise<Found> {
  const rank = asked.rank === '' ? sql`0` : sql`ts_rank(${`{0.1,0.15,0.5,1}`}::float4[], words, ${asked.rank}::tsquery, 1)`;
  const { rows } = await sql<{ number: string; sort_at: Date; head: string; total: string; rank: number }>`
    select number, sort_at, head, total, ${rank}::float8 as rank
    from (
      select number, sort_at, head, words, count(*) over () as total from live.search
      where words @@ ${asked.query}::tsquery ${narrowed(narrowing)}
      order by sort_at desc, number desc limit ${limit}
    ) as newest`.execute(live);
  const candidates = rows.map((row) => ({ number: Number(row.number), sortAt: row.sort_at, dated: row.sort_at.getTime() > wholeCenturies, head: row.head, textRank: Math.min(1, row.rank / wholeText), complete: asked.complete }));
  return { candidates, total: Number(rows[0]?.total ?? 0) };
}

/** Undated stories stand at the year 1. */
const wholeCenturies = Date.parse('1800-01-01T00:00:00Z');

/** A page of the order of time: nothing is ranked. */
export async function findNewest(live: LiveReads, query: string, narrowing: Narrowing, page: { limit: number; offset: number }): Promise<{ hits: { number: number; sortAt: Date }[]; total: number }> {
  const { rows } = await sql<{ number: string; sort_at: Date; total: string }>`
    select number, sort_at, count(*) over () as total from live.search
    where words @@ ${query}::tsquery ${narrowed(narrowing)}
    order by sort_at desc, number desc limit ${page.limit} offset ${page.offset}`.execute(live);
  return { hits: rows.map((row) => ({ number: Number(row.number), sortAt: row.sort_at })), total: Number(rows[0]?.total ?? 0) };
}

function narrowed({ from, until, before }: Narrowing): RawBuilder<unknown> {
  return sql`${from === null ? sql`` : sql`and sort_at >= ${from.toISOString()}::timestamptz`} ${until === null ? sql`` : sql`and sort_at < ${until.toISOString()}::timestamptz`} ${
    before === null ? sql`` : sql`and (sort_at, number) < (${before.sortAt.toISOString()}::timestamptz, ${before.number}::bigint)`
  }`;
}

/** What stories were called where they were imported from. */
export async function findSourceIds(live: LiveReads, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ number: string; source: string }>`
    select number, document ->> 'sourceId' as source from live.story where number = any(${numbers}::bigint[]) and state = 'published' and document ? 'sourceId'`.execute(live);
  return new Map(rows.map((row) => [Number(row.number), row.source]));
}

/** The text of released stories. */
export async function loadBlocks(live: LiveReads, numbers: readonly number[]): Promise<ReadonlyMap<number, Block[]>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ number: string; blocks: Block[] }>`select number, document -> 'blocks' as blocks from live.story where number = any(${numbers}::bigint[]) and state = 'published'`.execute(live);
  return new Map(rows.map((row) => [Number(row.number), row.blocks]));
}

export async function findBylineName(live: LiveReads, slug: string): Promise<string | null> {
  return (await live.selectFrom('live.byline').select('name').where('slug', '=', slug).executeTakeFirst())?.name ?? null;
}

const topicsFrom = 60;

/** The topics of the newest stories, those of most stories first, under the names they have now. */
export async function findCurrentTopics(live: LiveReads, limit: number): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    select topic.slug, topic.name from (
      select number from live.listing where key = 'all' order by sort_at desc, number desc limit ${topicsFrom}
    ) as newest join live.listing listed on listed.number = newest.number and listed.key like 'topic:%'
    join live.topic on topic.slug = substr(listed.key, 7)
    group by topic.slug, topic.name order by count(*) desc, max(newest.number) desc, topic.slug limit ${limit}`.execute(live);
  return rows;
}
