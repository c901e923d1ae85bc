import { sql } from 'kysely';
import type { Newsroom } from '../../platform/newsroom.js';
import type { CdnPurge } from '../../platform/purge/purge.js';

const batch = 100;

type Told = { id: string; error: string | null };

/** Delivers what waits in the outbox, and marks it when all of it was tried: sent twice is possible (the far end is told again), lost is not. */
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
  const told: Told[] = [];
  for (const { id, number, state } of rows) told.push({ id, error: number === null ? null : await tell(room, cdn, number, state !== 'published') });
  if (told.length > 0) await markTold(room, told);
}

/** Null, or why the cache could not be told. */
async function tell(room: Newsroom, cdn: CdnPurge, number: string, hard: boolean): Promise<string | null> {
  try {
    await cdn.purge([`story:${number}`], hard);
    return null;
  } catch (error) {
    room.log.error({ err: error, story: number }, 'The cache in front was not told; it is tried again.');
    return error instanceof Error ? error.message : String(error);
  }
}

async function markTold(room: Newsroom, told: readonly Told[]): Promise<void> {
  await sql`
    update newsroom.outbox set attempts = attempts + 1, last_error = told.error, done_at = case when told.error is null then now() end
    from unnest(${told.map(({ id }) => id)}::bigint[], ${told.map(({ error }) => error)}::text[]) as told (id, error) where outbox.id = told.id`.execute(room.database.newsroom);
}
