import type { LiveReads } from '../../http/page.js';
import type { PolicyBlock, ReleasedPolicy } from './policies.rules.js';

/** A released policy; null where none stands at that address. */
export async function findReleasedPolicy(live: LiveReads, slug: string): Promise<ReleasedPolicy | null> {
  const row = await live.selectFrom('live.setting').select('value').where('key', '=', `policy:${slug}`).executeTakeFirst();
  const value = row?.value as { title: string; blocks: PolicyBlock[]; releasedAt: string } | null | undefined;
  return value ?? null;
}
