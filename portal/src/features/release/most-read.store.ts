/** The lists of what readers read most. */
import type { Tx } from '../../platform/database/database.js';
import { type PurgeKey, soft } from './purge-key.js';

/** `list`: `all`, `section:{slug}` or `day:{yyyy-mm-dd}`. Without numbers the list is empty. */
export type MostReadSubject = { kind: 'most-read'; list: string; numbers: readonly number[]; freshUntil: Date | 'always' };

export async function writeMostRead(tx: Tx, { list, numbers, freshUntil }: MostReadSubject): Promise<PurgeKey[]> {
  await tx.deleteFrom('live.most_read').where('list', '=', list).execute();
  const rows = numbers.map((number, i) => ({ list, position: i + 1, number: String(number), fresh_until: freshUntil === 'always' ? 'infinity' : freshUntil }));
  if (rows.length > 0) await tx.insertInto('live.most_read').values(rows).execute();
  return soft([`most-read:${list}`]);
}

/** A withdrawn story leaves its lists at once. */
export async function dropFromMostRead(tx: Tx, number: string): Promise<PurgeKey[]> {
  const gone = await tx.deleteFrom('live.most_read').where('number', '=', number).returning('list').execute();
  return soft(gone.map(({ list }) => `most-read:${list}`));
}
