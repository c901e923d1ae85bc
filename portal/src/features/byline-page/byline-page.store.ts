import type { BylineKind } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';

export type Byline = { slug: string; name: string; kind: BylineKind; role: string | null };

export async function findByline(live: LiveReads, slug: string): Promise<Byline | null> {
  const row = await live.selectFrom('live.byline').select(['slug', 'name', 'kind', 'role']).where('slug', '=', slug).executeTakeFirst();
  return row === undefined ? null : { ...row, kind: row.kind as BylineKind };
}
