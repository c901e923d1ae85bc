import type { BylineKind } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';

export type Byline = { slug: string; name: string; kind: BylineKind; role: string | null; bio: string };

export async function findByline(live: LiveReads, slug: string): Promise<Byline | null> {
  // Anything else is no byline's address, and some of it (a zero byte) no text for a database.
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return null;
  const row = await live.selectFrom('live.byline').select(['slug', 'name', 'kind', 'role', 'bio']).where('slug', '=', slug).executeTakeFirst();
  return row === undefined ? null : { ...row, kind: row.kind as BylineKind };
}
