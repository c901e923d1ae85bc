import { sql } from 'kysely';
import type { Newsroom } from '../../platform/newsroom.js';

/**
 * Thins revisions after 72 hours (DESIGN §3). Kept for ever: the newest of each story, those that a version or a
 * signature names, and of each person the newest since the last signature (who edited decides who may sign).
 */
export async function thinRevisions(room: Newsroom): Promise<number> {
  return room.database.transact(async (tx) => {
    const { numAffectedRows } = await sql`
      delete from newsroom.story_revision r using newsroom.story s
      where s.id = r.story_id and r.saved_at < now() - interval '72 hours' and r.revision < s.revision
        and not exists (select 1 from newsroom.story_version v where v.story_id = r.story_id and v.revision = r.revision)
        and not exists (select 1 from newsroom.signature g where g.story_id = r.story_id and g.revision = r.revision)
        and exists (select 1 from newsroom.story_revision newer where newer.story_id = r.story_id and newer.saved_by = r.saved_by and newer.revision > r.revision)`.execute(tx);
    return Number(numAffectedRows ?? 0);
  });
}
