import { sql } from 'kysely';
import { readKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';
import { loadTeasers } from '../reader-shell/reader-shell.js';
import type { PlacedStory, SectionStories, StripTopic } from './front-page.rules.js';

export type Slots = {
  placed: PlacedStory[];
  /** When the first of them leaves its slot by the clock; null for none. */
  until: Date | null;
};

/** The stories an editor put on a front, at their positions, but for those whose time there is over. */
export async function loadSlots(live: LiveReads, front: string, now: Date): Promise<Slots> {
  const rows = await readKept(live, `slots ${front}`, [`front:${front}`], () => live.selectFrom('live.front_slot').select(['position', 'number', 'until']).where('front', '=', front).orderBy('position').execute());
  const held = rows.filter(({ until }) => until === null || until > now);
  const stories = new Map((await loadTeasers(live, held.map(({ number }) => Number(number)))).map((story) => [story.number, story]));
  const ends = held.flatMap(({ until }) => until?.getTime() ?? []);
  return {
    placed: held.flatMap(({ position, number }) => {
      const story = stories.get(Number(number));
      return story === undefined ? [] : [{ position, story }];
    }),
    until: ends.length === 0 ? null : new Date(Math.min(...ends)),
  };
}

/** Of the newest stories so many are looked at for the topics of the day. */
const topicsFrom = 100;

/** The topics an editor chose for a front; without any, those that most of the newest stories of two days share. */
export async function loadTopics(live: LiveReads, front: string, count: number): Promise<StripTopic[]> {
  const { rows } = await sql<StripTopic>`
    with chosen as (
      select coalesce(moved.slug, named.slug) as slug, named.place from live.front
      cross join unnest(front.topics) with ordinality as named (slug, place)
      left join live.topic_address moved on moved.address = named.slug
    ), recent as (
      select number from live.listing
      where key = 'all' and sort_at > now() - interval '2 days' and not exists (select from chosen join live.topic using (slug))
      order by sort_at desc, number desc
      limit ${topicsFrom}
    ), shared as (
      select substr(listing.key, 7) as slug, row_number() over (order by count(*) desc, max(listing.sort_at) desc, listing.key) as place
      from recent join live.listing on listing.number = recent.number and listing.key like 'topic:%'
      group by listing.key having count(*) > 1
    )
    select topic.slug, topic.name from (select slug, place from chosen union all select slug, place from shared) found join live.topic using (slug) order by found.place limit ${count}
  `.execute(live);
  return rows;
}

/** The newest dated stories of every listed section but those told already, in the order of the navigation: one walk down each list. */
export async function loadSections(live: LiveReads, count: number, told: readonly number[]): Promise<SectionStories[]> {
  const { rows } = await sql<{ slug: string; name: string; numbers: string[] }>`
    select section.slug, section.name, listed.numbers
    from live.section
    cross join lateral (
      select array_agg(number order by sort_at desc, number desc)::text[] as numbers
      from (
        select number, sort_at from live.listing
        where key = 'section:' || section.slug and sort_at > '1800-01-01' and number <> all(${[...told]}::bigint[])
        order by sort_at desc, number desc
        limit ${count}
      ) newest
    ) listed
    where section.listed and section.parent_slug is null and listed.numbers is not null
    order by section.position, section.slug
  `.execute(live);
  const stories = await loadTeasers(live, rows.flatMap(({ numbers }) => numbers.map(Number)));
  const byNumber = new Map(stories.map((story) => [story.number, story]));
  return rows.map(({ slug, name, numbers }) => ({ slug, name, stories: numbers.flatMap((number) => byNumber.get(Number(number)) ?? []) }));
}
