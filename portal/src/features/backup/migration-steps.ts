import { type Kysely, type Migration, sql } from 'kysely';
import { loadMigrations } from '../../platform/database/migrations.js';

export type MigrationStep = { name: string; up: Migration['up'] };
export type AppliedMigration = { name: string; timestamp: string };

/** Kysely's own lock (its PostgresAdapter): a program that starts meanwhile waits for us. */
const migrationLock = '3853314791062309107';

/** Every migration this program brings, in order. */
export async function loadMigrationSteps(): Promise<MigrationStep[]> {
  const migrations = Object.entries(await loadMigrations()).map(([name, { up }]) => ({ name, up }));
  return migrations.sort((a, b) => (a.name < b.name ? -1 : 1));
}

export async function findAppliedMigrations(db: Kysely<unknown>): Promise<AppliedMigration[]> {
  const { rows } = await sql<AppliedMigration>`select name, timestamp from kysely_migration order by name`.execute(db);
  return rows;
}

/** Drops the three schemas and makes them again as they stood after the given migrations. */
export async function rebuildSchemas(tx: Kysely<unknown>, steps: readonly MigrationStep[], upTo: readonly AppliedMigration[], schemas: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
  await sql`drop schema if exists ${sql.join(schemas.map((name) => sql.id(name)))} cascade`.execute(tx);
  await sql`delete from kysely_migration`.execute(tx);
  for (const applied of upTo) await apply(tx, stepOf(steps, applied.name), applied.timestamp);
}

/** Runs the migrations that are newer than the given ones. Answers their names. */
export async function migrateOn(tx: Kysely<unknown>, steps: readonly MigrationStep[], after: readonly AppliedMigration[], now: Date): Promise<string[]> {
  const done = new Set(after.map((one) => one.name));
  const newer = steps.filter((step) => !done.has(step.name));
  for (const step of newer) await apply(tx, step, now.toISOString());
  return newer.map((step) => step.name);
}

async function apply(tx: Kysely<unknown>, step: MigrationStep, timestamp: string): Promise<void> {
  await step.up(tx);
  await sql`insert into kysely_migration (name, timestamp) values (${step.name}, ${timestamp})`.execute(tx);
}

function stepOf(steps: readonly MigrationStep[], name: string): MigrationStep {
  const step = steps.find((one) => one.name === name);
  if (step === undefined) throw new Error(`This program has no migration ${name}.`);
  return step;
}
