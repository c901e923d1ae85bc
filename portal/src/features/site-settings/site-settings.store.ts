import type { Reads, Tx } from '../../platform/database/database.js';

export async function findSetting(db: Reads, key: string): Promise<unknown> {
  const row = await db.selectFrom('newsroom.setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function findSettings(db: Reads, keys: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await db.selectFrom('newsroom.setting').select(['key', 'value']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** The row, held until the commit: two people who change two fields of one group both keep their change. */
export async function lockSetting(tx: Tx, key: string): Promise<unknown> {
  await tx.insertInto('newsroom.setting').values({ key, value: '{}' }).onConflict((on) => on.column('key').doNothing()).execute();
  const row = await tx.selectFrom('newsroom.setting').select('value').where('key', '=', key).forUpdate().executeTakeFirstOrThrow();
  return row.value;
}

export async function saveSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  const row = { key, value: JSON.stringify(value) };
  await tx.insertInto('newsroom.setting').values(row).onConflict((on) => on.column('key').doUpdateSet(row)).execute();
}
