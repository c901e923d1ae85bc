import { sql } from 'kysely';
import type { Reads, Tx } from '../../platform/database/database.js';

export type Contents = { people: number; stories: number; highestNumber: number };

/** What would be lost: people who sign in or hold tokens, and stories that are not demo. */
export async function countContents(db: Reads): Promise<Contents> {
  const { rows } = await sql<{ people: number; stories: number; highest: number }>`
    select (select count(*)::int from newsroom.person where kind <> 'system') as people,
           (select count(*)::int from newsroom.story where not demo) as stories,
           (select coalesce(max(number), 0)::float8 from newsroom.story) as highest`.execute(db);
  const [row] = rows;
  return { people: row?.people ?? 0, stories: row?.stories ?? 0, highestNumber: row?.highest ?? 0 };
}

/** Numbers given out between the backup and the loss are not known: their addresses must not lead to other stories. */
const numbersSkipped = 1000;

export async function skipNumbers(tx: Tx, highestKnown: number): Promise<void> {
  await sql`select setval('live.story_number', greatest(last_value, ${highestKnown}::bigint) + ${numbersSkipped}::bigint) from live.story_number`.execute(tx);
}

/**
 * What waited to leave the house when the backup was made may have left since; pushing it twice is worse than not at
 * all (DESIGN §3: at most once with an alert). A purge of the CDN may be done again.
 */
export async function holdBackOutbox(tx: Tx): Promise<void> {
  await tx
    .updateTable('newsroom.outbox')
    .set({ done_at: sql`now()`, last_error: 'Held back by a restore: it may have gone out before.' })
    .where('done_at', 'is', null)
    .where('channel', '!=', 'cdn-purge')
    .execute();
}

export type Waiting = { schedules: number; nextSchedule: string | null; heldBack: number };

/** What an editor should look at before the site opens. */
export async function findWaiting(db: Reads): Promise<Waiting> {
  const { rows } = await sql<{ schedules: number; next: Date | null; held: number }>`
    select (select count(*)::int from newsroom.schedule) as schedules, (select min(at) from newsroom.schedule) as next,
           (select count(*)::int from newsroom.outbox where done_at = now() and last_error is not null) as held`.execute(db);
  const [row] = rows;
  return { schedules: row?.schedules ?? 0, nextSchedule: row?.next?.toISOString() ?? null, heldBack: row?.held ?? 0 };
}
