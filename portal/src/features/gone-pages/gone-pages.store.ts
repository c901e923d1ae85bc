import type { LiveReads } from '../../http/page.js';

/** Where an old address leads: the story's section and state; null for an address that never was. */
export type KnownAddress = { number: number; state: 'published' | 'unpublished' | 'killed'; section: string };

export async function findAddress(live: LiveReads, path: string): Promise<KnownAddress | null> {
  const row = await live
    .selectFrom('live.address')
    .innerJoin('live.story', 'live.story.number', 'live.address.number')
    .select(['live.story.number', 'live.story.state', 'live.story.section'])
    .where('live.address.path', '=', path)
    .executeTakeFirst();
  return row === undefined ? null : { number: Number(row.number), state: row.state, section: row.section };
}
