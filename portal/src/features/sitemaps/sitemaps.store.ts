import { type RawBuilder, sql } from 'kysely';
import { readStoriesKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';
import { firstNews } from '../reader-shell/reader-shell.js';
import { partLength, spanLimit } from './sitemaps.rules.js';

export type SitemapEntry = { number: string; path: string; headline: string; precision: 'none' | 'day' | 'minute'; sponsored: boolean; publishedAt: Date | null; changedAt: Date; /** Below /media/: the widest JPEG of the lead picture. */ picture: string | null };

/** Undated imports are sorted at the year 1, one behind the other by number; no news is older than 1800. */
const undated = '0001-01-01T00:00:00Z';

const entry = sql`
  story.number, coalesce(story.teaser ->> 'path', '/' || story.section || '/' || story.number) as path, story.teaser ->> 'headline' as headline, story.teaser ->> 'precision' as precision, coalesce(story.teaser ->> 'label' = 'sponsored', false) as sponsored, story.published_at as "publishedAt", story.changed_at as "changedAt",
  (select rendition ->> 'path' from jsonb_array_elements(story.teaser -> 'picture' -> 'renditions') rendition where rendition ->> 'format' = 'jpeg' order by (rendition ->> 'width')::int desc limit 1) as picture`;

/** The stories since an instant, newest first. */
export async function loadSince(live: LiveReads, since: Date, limit: number): Promise<SitemapEntry[]> {
  const { rows: listed } = await sql<{ number: string }>`
    select number from live.listing where key = 'all' and sort_at >= ${since.toISOString()} order by sort_at desc, number desc limit ${limit}`.execute(live);
  const numbers = listed.map(({ number }) => Number(number));
  const entries = await readStoriesKept(live, 'sitemap entry', numbers, async (missing) => {
    const { rows } = await sql<SitemapEntry>`select ${entry} from live.story where number = any(${[...missing]}::bigint[]) and state = 'published'`.execute(live);
    return new Map(rows.map((row) => [Number(row.number), row]));
  });
  return numbers.flatMap((number) => entries.get(number) ?? []);
}

/** The stories sorted into a span of time, oldest first. */
export async function loadSpan(live: LiveReads, { from, until }: { from: Date; until: Date }): Promise<SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select ${entry}
    from (
      select number, sort_at from live.listing where key = 'all' and sort_at >= ${from.toISOString()} and sort_at < ${until.toISOString()}
      order by sort_at, number limit ${spanLimit}
    ) listed
    join live.story on story.number = listed.number and story.state = 'published'
    order by listed.sort_at, listed.number
  `.execute(live);
  return rows;
}

/** Those of some numbers whose stories have no day; they stand in their sections' lists alone, one range of each. */
export async function loadUndated(live: LiveReads, { from, until }: { from: number; until: number }): Promise<SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select ${entry}
    from (
      select distinct listing.number from live.section
      join live.listing on listing.key = 'section:' || section.slug and listing.sort_at = ${undated} and listing.number >= ${from} and listing.number < ${until}
    ) listed
    join live.story on story.number = listed.number and story.state = 'published'
    order by listed.number
  `.execute(live);
  return rows;
}

/** The first story of each part of each month that has any, newest first: one look into the index for each, no story is counted or opened. */
export async function findFirstOfParts(live: LiveReads): Promise<Date[]> {
  const after = (at: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select sort_at from live.listing where key = 'all' and sort_at >= ${at} order by sort_at limit 1)`;
  const { rows } = await sql<{ at: Date }>`
    with recursive part (at) as (
      select ${after(sql`${firstNews}::timestamptz`)}
      union all
      select ${after(sql`(date_trunc('month', part.at at time zone 'UTC') + case
        when extract(day from part.at at time zone 'UTC') <= 10 then interval '10 days' when extract(day from part.at at time zone 'UTC') <= 20 then interval '20 days' else interval '1 month' end) at time zone 'UTC'`)}
      from part where part.at is not null
    )
    select at from part where at is not null order by at desc
  `.execute(live);
  return rows.map(({ at }) => at);
}

/** Those parts of the undated stories that hold any: a look into each section's list for each. */
export async function findUndatedParts(live: LiveReads): Promise<number[]> {
  const first = (from: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    select min(found.number) / ${partLength}::bigint + 1 from live.section
    cross join lateral (select number from live.listing where key = 'section:' || section.slug and sort_at = ${undated} and number >= ${from} order by number limit 1) found)`;
  const { rows } = await sql<{ part: string }>`
    with recursive part (part) as (
      select ${first(sql`0`)} union all select ${first(sql`part.part * ${partLength}::bigint`)} from part where part.part is not null
    )
    select part from part where part is not null
  `.execute(live);
  return rows.map(({ part }) => Number(part));
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
