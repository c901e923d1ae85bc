import type { LiveReads } from '../../http/page.js';

export type Section = { slug: string; name: string };

export async function findSection(live: LiveReads, slug: string): Promise<Section | null> {
  return (await live.selectFrom('live.section').select(['slug', 'name']).where('slug', '=', slug).executeTakeFirst()) ?? null;
}
