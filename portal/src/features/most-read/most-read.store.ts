import { sql } from 'kysely';
import type { Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';

export type MostRead = {
  stories: Teaser[];
  /** When the list is too old to show; null for an empty one, and for a day that is over. */
  freshUntil: Date | null;
};

/** A list of what was read most, the most read first; a list past its time is empty. */
export async function loadMostRead(live: LiveReads, { list, limit }: { list: string; limit: number }): Promise<MostRead> {
  const { rows } = await sql<{ teaser: Teaser; fresh_until: Date | null }>`
    select story.teaser, nullif(listed.fresh_until, 'infinity') as fresh_until
    from live.most_read listed
    join live.story on story.number = listed.number and story.state = 'published'
    where listed.list = ${list} and listed.fresh_until > now()
    order by listed.position
    limit ${limit}
  `.execute(live);
  return { stories: rows.map(({ teaser }) => teaser), freshUntil: rows[0]?.fresh_until ?? null };
}
