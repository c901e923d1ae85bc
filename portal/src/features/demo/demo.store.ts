import type { Reads, Tx } from '../../platform/database/database.js';

const stateKey = 'demo';

/** null: the site was never filled and nothing was removed. */
export async function findDemoState(db: Reads): Promise<'filled' | 'removed' | null> {
  const row = await db.selectFrom('newsroom.setting').select('value').where('key', '=', stateKey).executeTakeFirst();
  return row?.value === 'filled' || row?.value === 'removed' ? row.value : null;
}

export async function saveDemoState(tx: Tx, state: 'filled' | 'removed'): Promise<void> {
  const row = { key: stateKey, value: JSON.stringify(state) };
  await tx.insertInto('newsroom.setting').values(row).onConflict((on) => on.column('key').doUpdateSet(row)).execute();
}

export async function hasStories(db: Reads): Promise<boolean> {
  return (await db.selectFrom('newsroom.story').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export type DeletedDemo = { stories: number; pictures: number; numbers: number[]; objects: string[] };

export async function deleteDemo(tx: Tx): Promise<DeletedDemo> {
  const stories = await tx.deleteFrom('newsroom.story').where('demo', '=', true).returning('number').execute();
  const pictures = await tx.deleteFrom('newsroom.picture').where('demo', '=', true).returning(['renditions', 'original_object']).execute();
  return {
    stories: stories.length,
    pictures: pictures.length,
    numbers: stories.flatMap((row) => (row.number === null ? [] : [Number(row.number)])),
    objects: pictures.flatMap((row) => [row.original_object, ...row.renditions.map((one) => `renditions/${one.path}`)]),
  };
}
