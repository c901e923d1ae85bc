import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';

export type SitemapEntry = { number: number; section: string; headline: string; publishedAt: Date | null; changedAt: Date };

/** Undated imports are sorted at the year 1; no news is older than this. */
const firstNews = new Date('1800-01-01T00:00:00Z');

/** The newest dated stories. */
export async function loadNewest(live: LiveReads, limit: number): Promise<SitemapEntry[]> {
  return loadBetween(live, ['all'], firstNews, null, limit);
}

/** The stories sorted into a span of time, newest first. */
export async function loadSpan(live: LiveReads, from: Date, until: Date, limit: number): Promise<SitemapEntry[]> {
  return loadBetween(live, ['all'], from, until, limit);
}

/** Stories nobody knows the day of; they stand in their sections' lists alone. */
export async function loadUndated(live: LiveReads, sections: readonly string[], limit: number): Promise<SitemapEntry[]> {
  if (sections.length === 0) return [];
  return loadBetween(live, sections.map((slug) => `section:${slug}`), null, firstNews, limit);
}

/** When the first and the last dated story were published: two looks at the ends of one list. */
export async function findEnds(live: LiveReads): Promise<{ first: Date; last: Date } | null> {
  const end = (direction: 'asc' | 'desc'): Promise<{ sort_at: Date } | undefined> => live.selectFrom('live.listing').select('sort_at').where('key', '=', 'all').where('sort_at', '>', firstNews).orderBy('sort_at', direction).limit(1).executeTakeFirst();
  const [first, last] = await Promise.all([end('asc'), end('desc')]);
  return first === undefined || last === undefined ? null : { first: first.sort_at, last: last.sort_at };
}

async function loadBetween(live: LiveReads, keys: readonly string[], from: Date | null, until: Date | null, limit: number): Promise<SitemapEntry[]> {
  const rows = await live
    .selectFrom('live.listing')
    .innerJoin('live.story', 'live.story.number', 'live.listing.number')
    .select(['live.story.number', 'live.story.section', 'live.story.published_at', 'live.story.changed_at', sql<string>`live.story.teaser ->> 'headline'`.as('headline')])
    .where('live.listing.key', 'in', [...keys])
    .where('live.story.state', '=', 'published')
    .$if(from !== null, (query) => query.where('live.listing.sort_at', '>=', from as Date))
    .$if(until !== null, (query) => query.where('live.listing.sort_at', '<', until as Date))
    .orderBy('live.listing.sort_at', 'desc')
    .orderBy('live.listing.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ number: Number(row.number), section: row.section, headline: row.headline, publishedAt: row.published_at, changedAt: row.changed_at }));
}
