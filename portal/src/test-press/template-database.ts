import pg from 'pg';

/** What the database of every test file is a copy of (database-for-tests.ts). */
export const templateName = 'press_template';

export async function onMainDatabase(owner: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
