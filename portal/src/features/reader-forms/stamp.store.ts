import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';

/** The hour, signed by the database: a form carries it back, and one that was never asked for, or long ago, is suspected. */
export async function findStamp(live: LiveReads): Promise<string> {
  const { rows } = await sql<{ stamp: string | null }>`select inbox.form_stamp() as stamp`.execute(live);
  return rows[0]?.stamp ?? '';
}

/** A page with a form is made anew each hour, so that its stamp is never old. */
export function nextHour(now: Date): Date {
  return new Date((Math.floor(now.getTime() / 3_600_000) + 1) * 3_600_000);
}
