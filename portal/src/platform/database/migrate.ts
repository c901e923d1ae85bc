import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { loadMigrations } from './migrations.js';

/**
 * Brings the database to this program's shape, as its owner. Many processes may call it at once: Kysely's lock row
 * lets one work while the others wait.
 */
export async function migrate(owner: pg.PoolConfig, readerUser: string, readerPassword: string | null): Promise<string[]> {
  const pool = new pg.Pool({ ...owner, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await ensureRoles(db, readerUser, readerPassword);
    const migrator = new Migrator({ db, provider: { getMigrations: loadMigrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) throw new Error('The database could not be brought to this version of the program.', { cause: error });
    await sql.raw(`grant shironam_reader to ${pg.escapeIdentifier(readerUser)}`).execute(db).catch((refused: unknown) => ignoreWhenSelf(readerUser, refused));
    return (results ?? []).filter((one) => one.status === 'Success').map((one) => one.migrationName);
  } finally {
    await db.destroy();
  }
}

/** The embedded reader user is the role itself; only a differently named user needs membership. */
function ignoreWhenSelf(readerUser: string, refused: unknown): void {
  if (readerUser !== 'shironam_reader') throw refused;
}

async function ensureRoles(db: Kysely<unknown>, readerUser: string, readerPassword: string | null): Promise<void> {
  await ensureRole(db, 'shironam_newsroom', 'nologin');
  await ensureRole(db, 'shironam_reader', 'nologin');
  if (readerPassword !== null) {
    await ensureRole(db, readerUser, 'login');
    await sql.raw(`alter role ${pg.escapeIdentifier(readerUser)} login password ${pg.escapeLiteral(readerPassword)}`).execute(db);
  }
  await sql.raw(`grant shironam_newsroom to current_user`).execute(db);
}

async function ensureRole(db: Kysely<unknown>, name: string, login: 'login' | 'nologin'): Promise<void> {
  const found = await sql<{ one: number }>`select 1 as one from pg_roles where rolname = ${name}`.execute(db);
  if (found.rows.length > 0) return;
  await sql
    .raw(`create role ${pg.escapeIdentifier(name)} ${login}`)
    .execute(db)
    .catch((error: unknown) => {
      // Another process made it between the look and the act.
      if (!(error instanceof pg.DatabaseError && (error.code === '42710' || error.code === '23505'))) throw error;
    });
}
