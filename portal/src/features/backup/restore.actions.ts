import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Kysely, type Transaction } from 'kysely';
import type pg from 'pg';
import { UserFault } from '../../command.js';
import type { Tx } from '../../platform/database/database.js';
import type { DatabaseSchema } from '../../platform/database/schema.js';
import type { ObjectStore } from '../../platform/objects/objects.js';
import { recordAudit } from '../audit/audit.js';
import { ArchiveReader, checkSeal, type OpenEntry } from './archive-reader.js';
import { type BackupHead, DamagedBackup, objectsFolder, type TableShape, tableOf } from './backup-format.js';
import { KeptObjects } from './kept-objects.store.js';
import { loadMigrationSteps, migrateOn, type MigrationStep, rebuildSchemas } from './migration-steps.js';
import { connectOnce, kyselyOn } from './one-connection.js';
import { type Contents, countContents, findWaiting, holdBackOutbox, skipNumbers, type Waiting } from './restore.store.js';
import { backedUpSchemas, emptyTables, findTables, saveSequence, speakPlainly, switchTriggers, writeRows } from './table-copy.store.js';
import { ledgerPath, readLedger, type Withdrawal } from './withdrawal-ledger.js';
import { reapplyWithdrawals, sweepWithdrawals } from './withdrawals.actions.js';
import { findWithdrawals } from './withdrawals.store.js';

/** A file that is whole and that this program can read. */
export type CheckedBackup = { file: string; length: number; head: BackupHead; steps: readonly MigrationStep[] };

export type RestoreRequest = {
  backup: CheckedBackup;
  dataFolder: string;
  owner: pg.PoolConfig;
  objects: ObjectStore;
  /** 'force' empties the site first. */
  over: 'empty' | 'force';
  /** A ledger of withdrawals from another place, beside the data folder's own. */
  ledger: string | null;
  now: Date;
  progress: (line: string) => void;
};

export type RestoreReport = {
  madeAt: string;
  rows: number;
  objects: number;
  migrated: string[];
  withdrawn: Withdrawal[];
  /** Lines of a ledger that could not be read: a withdrawal may be missing. */
  unreadable: number;
  waiting: Waiting;
};

/** Reads the file to its last byte and refuses it if anything is wrong with it; touches nothing else. */
export async function checkBackup(name: string): Promise<CheckedBackup> {
  const file = resolve(name);
  const length = await checkSeal(file);
  const reader = new ArchiveReader(file, length);
  try {
    const head = await reader.head();
    const steps = await loadMigrationSteps();
    refuseNewer(file, head, steps);
    return { file, length, head, steps };
  } finally {
    await reader.close();
  }
}

/**
 * Puts a checked backup in the place of the site. The database changes in one transaction or not at all; what was
 * withdrawn after the backup is withdrawn again in that same transaction.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoreReport> {
  const { file, length } = request.backup;
  const client = await connectOnce(request.owner);
  const reader = new ArchiveReader(file, length);
  try {
    await reader.head();
    const db = kyselyOn<DatabaseSchema>(client);
    const kept = new KeptObjects(client);
    const report = await db.transaction().execute((tx) => restoreIn(tx as Tx, { ...request, client, reader, kept }));
    await sweepWithdrawals(db, request.dataFolder);
    if (request.over === 'force') await kept.removeOthers(join(request.dataFolder, 'objects'), request.objects);
    await client.query('analyze');
    return report;
  } finally {
    await reader.close();
    await client.end();
  }
}

type Restoring = RestoreRequest & { client: pg.Client; reader: ArchiveReader; kept: KeptObjects };

async function restoreIn(tx: Tx, restoring: Restoring): Promise<RestoreReport> {
  const { client, now, progress } = restoring;
  const { head, steps } = restoring.backup;
  const contents = await countContents(tx);
  if (restoring.over === 'empty') refuseFull(contents, restoring.dataFolder);
  const { withdrawals, unreadable } = await gatherWithdrawals(tx, restoring);
  await speakPlainly(client);
  await rebuildSchemas(schemaless(tx), steps, head.migrations, backedUpSchemas);
  progress('Restoring …');
  const restored = await restoreEntries(restoring);
  for (const sequence of head.sequences) await saveSequence(client, sequence);
  const migrated = await migrateOn(schemaless(tx), steps, head.migrations, now);
  await skipNumbers(tx, Math.max(contents.highestNumber, ...withdrawals.map((one) => one.number ?? 0)));
  const withdrawn = await reapplyWithdrawals(tx, withdrawals);
  await holdBackOutbox(tx);
  await recordAudit(tx, { actor: null, action: 'site.restore', subjectKind: 'site', subjectId: 'backup', detail: { madeAt: head.madeAt, rows: restored.rows, objects: restored.objects, withdrawn: withdrawn.length } });
  return { madeAt: head.madeAt, ...restored, migrated, withdrawn, unreadable, waiting: await findWaiting(tx) };
}

function refuseNewer(file: string, head: BackupHead, steps: readonly MigrationStep[]): void {
  const known = new Set(steps.map((step) => step.name));
  const newer = head.migrations.find((one) => !known.has(one.name));
  if (newer !== undefined) {
    throw new UserFault(`${file} was made by a newer Shironam (${head.programVersion}, which knows ${newer.name}): bring this program up to date and restore again.`);
  }
}

function refuseFull({ people, stories }: Contents, dataFolder: string): void {
  if (people === 0 && stories === 0) return;
  throw new UserFault(`The site of ${dataFolder} is not empty (people: ${String(people)}, stories: ${String(stories)}): back it up and give --force to replace it, or set SHIRONAM_DATA to an empty folder.`);
}

/** From the ledger of the data folder, from the one named, and from the database that is about to be replaced. */
async function gatherWithdrawals(tx: Tx, { dataFolder, ledger }: Restoring): Promise<{ withdrawals: Withdrawal[]; unreadable: number }> {
  const named = ledger === null ? [] : [ledger];
  for (const path of named) await access(path);
  const ledgers = await Promise.all([ledgerPath(dataFolder), ...named].map(readLedger));
  const replaced = await findWithdrawals(tx);
  return { withdrawals: [...ledgers.flatMap((one) => one.withdrawals), ...replaced], unreadable: ledgers.reduce((sum, one) => sum + one.unreadable, 0) };
}

async function restoreEntries(restoring: Restoring): Promise<{ rows: number; objects: number }> {
  const { client, reader } = restoring;
  const { file, head } = restoring.backup;
  const tables = await openTables(restoring);
  const rowsOf = new Map(tables.map((table) => [table.name, 0]));
  let entry = await reader.next();
  while (entry !== null) {
    const name = tableOf(entry.name);
    if (name === null) break;
    const table = head.tables.find((one) => one.name === name);
    if (table === undefined) throw new DamagedBackup(file, `its head does not know ${name}`);
    rowsOf.set(name, await writeRows(client, table, joinParts(reader, entry, name, (next) => (entry = next))));
  }
  await switchTriggers(client, tables, 'enable');
  const stored = await restoreObjects(restoring, entry);
  const { manifest } = reader;
  const wrong = manifest.tables.find((table) => rowsOf.get(table.name) !== table.rows);
  if (wrong !== undefined) throw new DamagedBackup(file, `${wrong.name} should have ${String(wrong.rows)} rows`);
  if (manifest.objects.count !== stored) throw new DamagedBackup(file, `it should have ${String(manifest.objects.count)} picture files`);
  return { rows: [...rowsOf.values()].reduce((sum, rows) => sum + rows, 0), objects: stored };
}

/** The tables of the backup must be those that its migrations make; any name from a file is looked up, never trusted. */
async function openTables({ backup: { file, head }, client }: Restoring): Promise<TableShape[]> {
  const tables = await findTables(client);
  const columnsOf = new Map(tables.map((table) => [table.name, new Set(table.columns)]));
  const strange = head.tables.find((table) => !table.columns.every((column) => columnsOf.get(table.name)?.has(column) === true));
  if (strange !== undefined) throw new DamagedBackup(file, `its migrations make no such table ${strange.name}`);
  await emptyTables(client, tables);
  await switchTriggers(client, tables, 'disable');
  return tables;
}

/** The parts of one table as one stream; hands on the first entry that is no longer of it. */
async function* joinParts(reader: ArchiveReader, first: OpenEntry, table: string, handOn: (next: OpenEntry | null) => void): AsyncGenerator<Buffer> {
  let entry: OpenEntry | null = first;
  while (entry !== null && tableOf(entry.name) === table) {
    yield* entry.body;
    entry = await reader.next();
  }
  handOn(entry);
}

/** Written before the commit that makes rows name them, as ever; a restore that fails leaves files that nothing names. */
async function restoreObjects({ backup: { file }, reader, objects, kept, progress }: Restoring, first: OpenEntry | null): Promise<number> {
  await kept.open();
  let count = 0;
  for (let entry = first; entry !== null; entry = await reader.next()) {
    if (!entry.name.startsWith(objectsFolder)) throw new DamagedBackup(file, `${entry.name} does not belong in it`);
    const chunks: Buffer[] = [];
    for await (const chunk of entry.body) chunks.push(chunk);
    const key = entry.name.slice(objectsFolder.length);
    await objects.put(key, Buffer.concat(chunks));
    await kept.keep(key);
    count += 1;
    if (count % 5000 === 0) progress(`  ${String(count)} picture files`);
  }
  return count;
}

/** Migrations are older than any schema the program knows. */
function schemaless(tx: Transaction<DatabaseSchema>): Kysely<unknown> {
  return tx as unknown as Kysely<unknown>;
}
