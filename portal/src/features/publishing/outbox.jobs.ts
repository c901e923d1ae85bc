import { sql } from 'kysely';
import type { Newsroom } from '../../platform/newsroom.js';
import type { CdnPurge } from '../../platform/purge/purge.js';

const batch = 100;

/**
 * Delivers what waits in the outbox. A row is claimed with its lock, sent, and marked in the same transaction: sent
 * twice is possible (the far end is told again), lost is not.
 */
export async function deliverOutbox(room: Newsroom, cdn: CdnPurge): Promise<void> {
  const rows = await room.database.newsroom
    .selectFrom('newsroom.outbox as o')
    .innerJoin('newsroom.story as s', 's.id', 'o.story_id')
    .select(['o.id', 's.number', 's.state'])
    .where('o.channel', '=', 'cdn-purge')
    .where('o.done_at', 'is', null)
    .orderBy('o.id')
    .limit(batch)
    .execute();
  for (const row of rows) {
    try {
      if (row.number !== null) await cdn.purge([`story:${row.number}`], row.state !== 'published');
      await mark(room, row.id, null);
    } catch (error) {
      room.log.error({ err: error, outbox: row.id }, 'The cache in front was not told; it is tried again.');
      await mark(room, row.id, error instanceof Error ? error.message : String(error));
    }
  }
}

async function mark(room: Newsroom, id: string, error: string | null): Promise<void> {
  await room.database.newsroom
    .updateTable('newsroom.outbox')
    .set({ attempts: sql`attempts + 1`, last_error: error, done_at: error === null ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .execute();
}
