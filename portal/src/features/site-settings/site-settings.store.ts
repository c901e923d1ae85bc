import type { Reads, Tx } from '../../platform/database/database.js';

export async function findSetting(db: Reads, key: string): Promise<unknown> {
  const row = await db.selectFrom('newsroom.setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function saveSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  const row = { key, value: JSON.stringify(value) };
  await tx.insertInto('newsroom.setting').values(row).onConflict((on) => on.column('key').doUpdateSet(row)).execute();
}
