import { sql } from 'kysely';
import type { Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';
import type { SectionStories } from './front-page.rules.js';

/** The stories an editor put on a front, in order. */
export async function loadSlots(live: LiveReads, front: string): Promise<Teaser[]> {
  const rows = await live
    .selectFrom('live.front_slot')
    .innerJoin('live.story', 'live.story.number', 'live.front_slot.number')
    .select('live.story.teaser')
    .where('live.front_slot.front', '=', front)
    .where('live.story.state', '=', 'published')
    .orderBy('live.front_slot.position')
    .execute();
  return rows.flatMap((row) => row.teaser ?? []);
}

/** The newest dated stories of every listed section but those told already, in the order of the navigation: one walk down each list. */
export async function loadSections(live: LiveReads, count: number, told: readonly number[]): Promise<SectionStories[]> {
  const { rows } = await sql<{ slug: string; name: string; teaser: Teaser }>`
    select section.slug, section.name, story.teaser
    from live.section
    cross join lateral (
      select number, sort_at from live.listing
      where key = 'section:' || section.slug and sort_at > '1800-01-01' and number <> all(${[...told]}::bigint[])
      order by sort_at desc, number desc
      limit ${count}
    ) listed
    join live.story on story.number = listed.number and story.state = 'published'
    where section.listed and section.parent_slug is null
    order by section.position, section.slug, listed.sort_at desc, listed.number desc
  `.execute(live);
  const sections = new Map<string, { slug: string; name: string; stories: Teaser[] }>();
  for (const { slug, name, teaser } of rows) {
    const section = sections.get(slug) ?? { slug, name, stories: [] };
    section.stories.push(teaser);
    sections.set(slug, section);
  }
  return [...sections.values()];
}
