import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Kysely on one connection that stays ours: COPY and queries meet in the same transaction. */
export function kyselyOn<Schema>(client: pg.Client): Kysely<Schema> {
  const lent = Object.assign(client, { release: () => undefined });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } }) });
}

/** Opens one connection. When it breaks, the query under way says so; between queries nobody needs to hear of it twice. */
export async function connectOnce(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
