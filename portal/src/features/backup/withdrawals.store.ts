import type { Reads, Tx } from '../../platform/database/database.js';
import type { Withdrawal } from './withdrawal-ledger.js';
import type { RestoredStory } from './withdrawals.rules.js';

/** Every story that stands withdrawn, with the milestone that withdrew it. */
export async function findWithdrawals(db: Reads): Promise<Withdrawal[]> {
  const rows = await db
    .selectFrom('newsroom.story as s')
    .innerJoin('newsroom.story_version as v', (join) => join.onRef('v.story_id', '=', 's.id').onRef('v.milestone', '=', 's.state'))
    .select(['s.id', 's.number', 's.state', 'v.version', 'v.made_at', 'v.note'])
    .where('s.state', 'in', ['killed', 'unpublished'])
    .distinctOn('s.id')
    .orderBy('s.id')
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map((row) => ({
    storyId: row.id,
    number: row.number === null ? null : Number(row.number),
    version: row.version,
    to: row.state === 'killed' ? 'killed' : 'unpublished',
    at: row.made_at.toISOString(),
    reason: row.note,
  }));
}

/** The stories of the given ids that are in the database; others never were, or were removed. */
export async function findRestored(db: Reads, ids: readonly string[]): Promise<RestoredStory[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('newsroom.story').select(['id', 'state', 'version', 'number']).where('id', 'in', ids).execute();
  return rows.map((row) => ({ id: row.id, state: row.state, version: row.version, number: row.number === null ? null : Number(row.number) }));
}

export async function deleteScheduleOf(tx: Tx, storyId: string): Promise<void> {
  await tx.deleteFrom('newsroom.schedule').where('story_id', '=', storyId).execute();
}
