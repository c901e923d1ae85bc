import { access } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type pg from 'pg';
import { UserFault } from '../../command.js';
import type { ObjectStore } from '../../platform/objects/objects.js';
import { ArchiveWriter } from './archive-writer.js';
import { type BackupManifest, formatName, formatVersion, objectsFolder, partName, type TableShape } from './backup-format.js';
import { findAppliedMigrations } from './migration-steps.js';
import { listObjects } from './object-files.js';
import { connectOnce, kyselyOn } from './one-connection.js';
import { programVersion } from './program-version.js';
import { findSequences, openSnapshot, readRows } from './table-copy.store.js';

/** Rows are framed in parts of about this size: all of a table that is ever in memory. */
const partBytes = 1024 * 1024;

export type BackupRequest = {
  file: string;
  dataFolder: string;
  owner: pg.PoolConfig;
  objects: ObjectStore;
  now: Date;
  progress: (line: string) => void;
  signal: AbortSignal;
};

export type BackupReport = { file: string; bytes: number; madeAt: string; rows: number; objects: number };

/** Writes the whole site to one file: one snapshot of every table, then every object. The site goes on working. */
export async function createBackup(request: BackupRequest): Promise<BackupReport> {
  const file = resolve(request.file);
  await refuseBadPlace(file, request.dataFolder);
  const client = await connectOnce(request.owner);
  const writer = new ArchiveWriter(file, request.now, request.signal);
  try {
    const tables = await writeTables(client, writer, request);
    // After the snapshot: an object is stored before the row that names it, so none of the snapshot's can be missing.
    writer.storeOnly();
    const objects = await writeObjects(writer, request);
    const bytes = await writer.finish({ tables, objects });
    return { file, bytes, madeAt: request.now.toISOString(), rows: tables.reduce((sum, table) => sum + table.rows, 0), objects: objects.count };
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseBadPlace(file: string, dataFolder: string): Promise<void> {
  const taken = await access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  if (taken) throw new UserFault(`${file} is there already and a backup never overwrites a file: give another name.`);
  const inside = relative(join(dataFolder, 'objects'), file);
  if (!inside.startsWith('..')) throw new UserFault(`${file} lies among the pictures that are backed up: give a place outside ${dataFolder}.`);
}

async function writeTables(client: pg.Client, writer: ArchiveWriter, request: BackupRequest): Promise<BackupManifest['tables']> {
  const tables = await openSnapshot(client);
  const sequences = await findSequences(client);
  const migrations = await findAppliedMigrations(kyselyOn(client));
  await writer.addHead({ format: formatName, formatVersion, programVersion: await programVersion(), madeAt: request.now.toISOString(), migrations, tables, sequences });
  const written: { name: string; rows: number }[] = [];
  for (const table of tables) {
    const rows = await writeTable(client, writer, table);
    written.push({ name: table.name, rows });
    if (rows >= 10_000) request.progress(`  ${table.name}: ${String(rows)} rows`);
  }
  await client.query('commit');
  return written;
}

async function writeTable(client: pg.Client, writer: ArchiveWriter, table: TableShape): Promise<number> {
  const rows = readRows(client, table);
  let part: Buffer[] = [];
  let size = 0;
  let parts = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(part);
    part = [];
    size = 0;
    if (bytes.length > 0) await writer.addBytes(partName(table.name, (parts += 1)), bytes);
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    part.push(chunk);
    size += chunk.length;
    if (size >= partBytes) await flush();
  }
  await flush();
  return rows.rowCount;
}

async function writeObjects(writer: ArchiveWriter, { dataFolder, objects, progress }: BackupRequest): Promise<BackupManifest['objects']> {
  let count = 0;
  let bytes = 0;
  for await (const key of listObjects(join(dataFolder, 'objects'))) {
    const found = await objects.stream(key);
    // Removed since it was listed, and so from the site.
    if (found === null) continue;
    await writer.addStream(`${objectsFolder}${key}`, found.size, found.body);
    count += 1;
    bytes += found.size;
    if (count % 5000 === 0) progress(`  ${String(count)} picture files`);
  }
  return { count, bytes };
}
