import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

/** Kysely on one connection that stays ours: COPY and queries meet in the same transaction. */
export function kyselyOn<Schema>(client: pg.Client): Kysely<Schema> {
  const lent = Object.assign(client, { release: () => undefined });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } }) });
}
