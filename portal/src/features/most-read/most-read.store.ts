import { sql } from 'kysely';
import type { Teaser } from '@shironam/story';
import { readKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';
import { loadTeasers } from '../reader-shell/reader-shell.js';

export type MostRead = {
  stories: Teaser[];
  /** When the list is too old to show; null for an empty one, and for a day that is over. */
  freshUntil: Date | null;
};

/** A list of what was read most, the most read first; a list past its time is empty. */
export async function loadMostRead(live: LiveReads, { list, limit }: { list: string; limit: number }): Promise<MostRead> {
  const rows = await readKept(live, `most read ${list}`, [`most-read:${list}`], async () => {
    const found = await sql<{ number: string; fresh_until: Date | null }>`select number, nullif(fresh_until, 'infinity') as fresh_until from live.most_read where list = ${list} order by position`.execute(live);
    return found.rows;
  });
  const freshUntil = rows[0]?.fresh_until ?? null;
  if (rows.length === 0 || (freshUntil !== null && freshUntil <= new Date())) return { stories: [], freshUntil: null };
  return { stories: await loadTeasers(live, rows.slice(0, limit).map(({ number }) => Number(number))), freshUntil };
}

/** The days with a list next to a day: one look down the key on either side. */
export async function findDaysAround(live: LiveReads, day: string): Promise<{ before: string | null; after: string | null }> {
  const { rows } = await sql<{ before: string | null; after: string | null }>`
    select
      (select list from live.most_read where list < ${`day:${day}`} and list >= 'day:' order by list desc limit 1) as before,
      (select list from live.most_read where list > ${`day:${day}`} and list < 'day:~' order by list limit 1) as after
  `.execute(live);
  const dayOf = (list: string | null | undefined): string | null => list?.slice('day:'.length) ?? null;
  return { before: dayOf(rows[0]?.before), after: dayOf(rows[0]?.after) };
}
