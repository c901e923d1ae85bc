import pg from 'pg';

/** Runs one statement as the database's owner, on a connection that is made for it. */
export async function askOwner<Row extends pg.QueryResultRow>(owner: pg.ClientConfig, statement: string): Promise<Row[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
