import { sql } from 'kysely';
import type { Newsroom } from '../../platform/newsroom.js';
import { forgetOldPurges } from '../release/release.js';

/** Takes away what has run out: sessions, tries to sign in, purges every reader process has long applied. */
export async function sweepExpired(room: Newsroom): Promise<void> {
  await room.database.transact(async (tx) => {
    await sql`delete from newsroom.session where expires_at < now() or seen_at < now() - interval '12 hours'`.execute(tx);
    await sql`delete from newsroom.sign_in_attempt where at < now() - interval '1 day'`.execute(tx);
    await forgetOldPurges(tx);
  });
}
