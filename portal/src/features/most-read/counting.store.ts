import { sql } from 'kysely';
import type { Reads, Tx } from '../../platform/database/database.js';
import type { LiveReads } from '../../http/page.js';
import type { Ranking } from './fold.rules.js';
import type { ViewCounts } from './view-counter.js';

/** The reader server's one write: the function takes released stories alone, and the hour from the database's clock. */
export async function countViews(live: LiveReads, counts: ViewCounts): Promise<void> {
  await sql`select inbox.count_views(${[...counts.keys()]}::bigint[], ${[...counts.values()]}::int[])`.execute(live);
}

export type RankingWanted = { from: Date; days: readonly string[]; publishedAfter: Date; ofAll: number; ofOther: number };

/** The released stories read most since `from`, for the site and for each section with the ones it belongs to; and on each of the days, by the clock of Dhaka. */
export async function findRankings(db: Reads, { from, days, publishedAfter, ofAll, ofOther }: RankingWanted): Promise<Ranking[]> {
  const { rows } = await sql<{ list: string; numbers: string[] }>`
    with counted as (
      select number, views, hour >= ${from} as recent, to_char(hour at time zone 'Asia/Dhaka', 'YYYY-MM-DD') as day
      from inbox.view_count
      where hour >= least(${from}::timestamptz, ${days[0] ?? ''}::date::timestamp at time zone 'Asia/Dhaka')
    ), listed as (
      select list.key as list, counted.number, sum(counted.views) as views
      from counted
      join live.story story on story.number = counted.number and story.state = 'published' and story.published_at > ${publishedAfter}
      left join live.section section on section.slug = story.section
      cross join lateral (
        select 'all' as key where recent
        union all select 'section:' || story.section where recent
        union all select 'section:' || section.parent_slug where recent and section.parent_slug is not null
        union all select 'day:' || counted.day where counted.day = any(${[...days]})
      ) list
      group by list.key, counted.number
    ), ranked as (
      select list, number, row_number() over (partition by list order by views desc, number desc) as place from listed
    )
    select list, array_agg(number order by place) as numbers from ranked
    where place <= case list when 'all' then ${ofAll}::int else ${ofOther}::int end
    group by list order by list
  `.execute(db);
  return rows.map(({ list, numbers }) => ({ list, numbers: numbers.map(Number) }));
}

export type StandingList = Ranking & { freshUntil: Date | 'always' };

/** The lists as they stand; of the days only those asked for. */
export async function findStanding(tx: Tx, days: readonly string[]): Promise<StandingList[]> {
  const { rows } = await sql<{ list: string; numbers: string[]; fresh_until: Date | null }>`
    select list, array_agg(number order by position) as numbers, nullif(min(fresh_until), 'infinity') as fresh_until
    from live.most_read
    where list = 'all' or list like 'section:%' or list = any(${days.map((day) => `day:${day}`)})
    group by list
  `.execute(tx);
  return rows.map((row) => ({ list: row.list, numbers: row.numbers.map(Number), freshUntil: row.fresh_until ?? 'always' }));
}

export async function forgetCountsBefore(tx: Tx, hour: Date): Promise<void> {
  await tx.deleteFrom('inbox.view_count').where('hour', '<', hour).execute();
}
