/** What an editor puts on a front: slots at their positions, and the topics of its strip. */
import type { Tx } from '../../platform/database/database.js';
import { type PurgeKey, soft } from './purge-key.js';

export type FrontSubject = { kind: 'front'; front: string; slots: readonly ReleasedSlot[]; topics: readonly string[] };

/** `position` 1 is the lead; past `until` the slot fills itself again. */
export type ReleasedSlot = { position: number; number: number; until: Date | null; locked: boolean };

export async function writeFront(tx: Tx, { front, slots, topics }: FrontSubject): Promise<PurgeKey[]> {
  const row = { front, topics: [...topics] };
  await tx.insertInto('live.front').values(row).onConflict((on) => on.column('front').doUpdateSet(row)).execute();
  await tx.deleteFrom('live.front_slot').where('front', '=', front).execute();
  const rows = slots.map(({ position, number, until, locked }) => ({ front, position, number: String(number), until, locked }));
  if (rows.length > 0) await tx.insertInto('live.front_slot').values(rows).execute();
  return soft([`front:${front}`]);
}

/** A withdrawn story leaves its slots to fill themselves. */
export async function dropSlots(tx: Tx, number: string): Promise<PurgeKey[]> {
  const gone = await tx.deleteFrom('live.front_slot').where('number', '=', number).returning('front').execute();
  return soft(gone.map(({ front }) => `front:${front}`));
}
