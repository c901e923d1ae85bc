import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';
import { firstNews } from '../reader-shell/reader-shell.js';
import type { Span } from './archive.rules.js';

/** The first and the last dated story of a list: two looks at its ends. */
export async function findEnds(live: LiveReads, key: string): Promise<{ first: Date; last: Date } | null> {
  const [first, last] = await Promise.all([findNear(live, key, 'after', firstNews), findNear(live, key, 'before', null)]);
  return first === null || last === null ? null : { first, last };
}

/** The stories nearest to a day on either side of it. */
export async function findBeside(live: LiveReads, key: string, { from, until }: Span): Promise<{ earlier: Date | null; later: Date | null }> {
  const [earlier, later] = await Promise.all([findNear(live, key, 'before', from), findNear(live, key, 'after', until)]);
  return { earlier, later };
}

async function findNear(live: LiveReads, key: string, side: 'before' | 'after', at: Date | null): Promise<Date | null> {
  const row = await live
    .selectFrom('live.listing')
    .select('sort_at')
    .where('key', '=', key)
    .$if(at !== null, (query) => query.where('sort_at', side === 'before' ? '<' : '>=', at as Date))
    .orderBy('sort_at', side === 'before' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.sort_at < firstNews ? null : row.sort_at;
}

/** Those of the days (each with its span) on which a list has a story: one look into the index for each. */
export async function findDaysWithStories(live: LiveReads, key: string, days: readonly ({ day: string } & Span)[]): Promise<Set<string>> {
  if (days.length === 0) return new Set();
  const { rows } = await sql<{ day: string }>`
    select asked.day from unnest(${days.map(({ day }) => day)}::text[], ${days.map(({ from }) => from.toISOString())}::timestamptz[], ${days.map(({ until }) => until.toISOString())}::timestamptz[]) as asked(day, since, till)
    where exists (select from live.listing where key = ${key} and sort_at >= asked.since and sort_at < asked.till)
  `.execute(live);
  return new Set(rows.map(({ day }) => day));
}
