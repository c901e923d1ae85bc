import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';
import { partLength } from './sitemaps.rules.js';

export type SitemapEntry = { number: string; path: string; headline: string; precision: 'none' | 'day' | 'minute'; sponsored: boolean; publishedAt: Date | null; changedAt: Date; /** Below /media/: the widest JPEG of the lead picture. */ picture: string | null };

/** Undated imports are sorted at the year 1; no news is older than this. */
const firstNews = '1800-01-01T00:00:00Z';

const entry = sql`
  story.number, coalesce(story.teaser ->> 'path', '/' || story.section || '/' || story.number) as path, story.teaser ->> 'headline' as headline, story.teaser ->> 'precision' as precision, coalesce(story.teaser ->> 'label' = 'sponsored', false) as sponsored, story.published_at as "publishedAt", story.changed_at as "changedAt",
  (select rendition ->> 'path' from jsonb_array_elements(story.teaser -> 'picture' -> 'renditions') rendition where rendition ->> 'format' = 'jpeg' order by (rendition ->> 'width')::int desc limit 1) as picture`;

/** The stories since an instant, newest first. */
export async function loadSince(live: LiveReads, since: Date, limit: number): Promise<SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select ${entry}
    from (select number, sort_at from live.listing where key = 'all' and sort_at >= ${since.toISOString()} order by sort_at desc, number desc limit ${limit}) listed
    join live.story on story.number = listed.number and story.state = 'published'
    order by listed.sort_at desc, listed.number desc
  `.execute(live);
  return rows;
}

/** A part of the stories sorted into a span of time, oldest first: a full part never changes by what comes later. */
export async function loadSpan(live: LiveReads, { from, until }: { from: Date; until: Date }, part: number): Promise<SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select ${entry}
    from (
      select number, sort_at from live.listing where key = 'all' and sort_at >= ${from.toISOString()} and sort_at < ${until.toISOString()}
      order by sort_at, number limit ${partLength} offset ${(part - 1) * partLength}
    ) listed
    join live.story on story.number = listed.number and story.state = 'published'
    order by listed.sort_at, listed.number
  `.execute(live);
  return rows;
}

/** A part of the stories nobody knows the day of; they stand in their sections' lists alone. */
export async function loadUndated(live: LiveReads, part: number): Promise<SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select ${entry}
    from (
      select distinct listing.number from live.section join live.listing on listing.key = 'section:' || section.slug and listing.sort_at < ${firstNews}
      order by listing.number limit ${partLength} offset ${(part - 1) * partLength}
    ) listed
    join live.story on story.number = listed.number and story.state = 'published'
    order by listed.number
  `.execute(live);
  return rows;
}

/** How many dated stories each month has, and how many stories have no day: a walk down the index, no story is opened. */
export async function countStories(live: LiveReads): Promise<{ month: string | null; stories: number }[]> {
  const { rows } = await sql<{ month: string | null; stories: number }>`
    (select to_char(date_trunc('month', sort_at at time zone 'UTC'), 'YYYY-MM') as month, count(*)::int as stories
      from live.listing where key = 'all' and sort_at > ${firstNews} group by date_trunc('month', sort_at at time zone 'UTC'))
    union all
    (select null, count(distinct listing.number)::int from live.section join live.listing on listing.key = 'section:' || section.slug and listing.sort_at < ${firstNews})
    order by month desc nulls first
  `.execute(live);
  return rows;
}

/** Every section with a page, sub-sections included. */
export async function loadSections(live: LiveReads): Promise<string[]> {
  const rows = await live.selectFrom('live.section').select('slug').where('listed', '=', true).orderBy('position').orderBy('slug').execute();
  return rows.map(({ slug }) => slug);
}

/** A part of the names that have pages. */
export async function loadSlugs(live: LiveReads, of: 'byline' | 'topic', part: number): Promise<string[]> {
  const rows = await live.selectFrom(of === 'byline' ? 'live.byline' : 'live.topic').select('slug').orderBy('slug').limit(partLength).offset((part - 1) * partLength).execute();
  return rows.map(({ slug }) => slug);
}

export async function countSlugs(live: LiveReads, of: 'byline' | 'topic'): Promise<number> {
  const { count } = await live.selectFrom(of === 'byline' ? 'live.byline' : 'live.topic').select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}
