import { sql } from 'kysely';
import type { Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';
import { loadTeasers } from '../reader-shell/reader-shell.js';
import type { SectionStories } from './front-page.rules.js';

/** The stories an editor put on a front, in order. */
export async function loadSlots(live: LiveReads, front: string): Promise<Teaser[]> {
  const rows = await live.selectFrom('live.front_slot').select('number').where('front', '=', front).orderBy('position').execute();
  return loadTeasers(live, rows.map(({ number }) => Number(number)));
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
