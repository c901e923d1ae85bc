import { sql } from 'kysely';
import type { Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';
import { loadTeasers } from '../reader-shell/reader-shell.js';

export type MostRead = {
  stories: Teaser[];
  /** When the list is too old to show; null for an empty one, and for a day that is over. */
  freshUntil: Date | null;
};

/** A list of what was read most, the most read first; a list past its time is empty. */
export async function loadMostRead(live: LiveReads, { list, limit }: { list: string; limit: number }): Promise<MostRead> {
  const { rows } = await sql<{ number: string; fresh_until: Date | null }>`
    select number, nullif(fresh_until, 'infinity') as fresh_until
    from live.most_read
    where list = ${list} and fresh_until > now()
    order by position
    limit ${limit}
  `.execute(live);
  return { stories: await loadTeasers(live, rows.map(({ number }) => Number(number))), freshUntil: rows[0]?.fresh_until ?? null };
}
