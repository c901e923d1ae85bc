import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { clearAbandoned, noteDataFolder } from './abandoned-clusters.js';
import { findText, saveFile } from './durable-file.js';
import { runProgram } from './run-program.js';
import type { ServerAccount } from './embedded.types.js';
import { DatabaseStartError, errnoOf, explainFault } from './start-error.js';

/** The record in the data folder: which server made the cluster, and where the cluster is. */
export interface ClusterRecord {
  major: number;
  /** Absolute, or relative to the data folder. */
  folder: string;
  createdAt: string;
}

/** Where root keeps what the server's own user must reach. */
export const systemFolder = '/var/lib/shironam';

const recordName = 'postgres.json';
const ownNames = new Set(['control.sock', recordName, 'postgres', 'programs', 'objects', 'kills.jsonl', 'lost+found']);
const mostNames = 100;

export async function openDataFolder(path: string): Promise<string> {
  try {
    const made = await mkdir(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
    const folder = await realpath(path);
    // The standard folder must let the server's user through, whoever made it.
    if (folder === systemFolder && process.getuid?.() === 0) await chmod(folder, 0o755);
    if (made === undefined) await refuseForeign(folder);
    return folder;
  } catch (error) {
    throw explainFault(error, path);
  }
}

async function refuseForeign(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (!names.includes(recordName)) {
    if (names.includes('PG_VERSION')) throw foreign(folder, 'holds a PostgreSQL cluster that Shironam did not make');
    const strange = names.find((name) => !name.startsWith('.') && !ownNames.has(name) && !name.startsWith(recordName));
    if (strange !== undefined && folder !== systemFolder) throw foreign(folder, `holds files that are not Shironam's (${strange})`);
    return;
  }
  const { uid } = await stat(join(folder, recordName));
  if (uid !== process.getuid?.()) throw foreign(folder, `belongs to another user (id ${String(uid)})`);
}

function foreign(folder: string, why: string): DatabaseStartError {
  return new DatabaseStartError(
    'database.foreign-folder',
    `The data folder ${folder} ${why}: nothing was touched; start as its owner, or set SHIRONAM_DATA to an empty folder.`,
  );
}

export async function findRecord(dataFolder: string): Promise<ClusterRecord | undefined> {
  const text = await findText(join(dataFolder, recordName));
  if (text === undefined) return undefined;
  const record = parseRecord(text);
  if (record === undefined) {
    throw new DatabaseStartError('database.foreign-folder', `${join(dataFolder, recordName)} is not a record of Shironam's: put the right one back, or set SHIRONAM_DATA to another folder.`);
  }
  return { ...record, folder: isAbsolute(record.folder) ? record.folder : resolve(dataFolder, record.folder) };
}

function parseRecord(text: string): ClusterRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { major, folder, createdAt } = value as Record<string, unknown>;
    return typeof major === 'number' && typeof folder === 'string' && typeof createdAt === 'string' ? { major, folder, createdAt } : undefined;
  } catch {
    // Not JSON, so not a record: the caller says so with the file's name.
    return undefined;
  }
}

export async function saveRecord(dataFolder: string, record: ClusterRecord): Promise<void> {
  const inside = join(dataFolder, 'postgres');
  const folder = record.folder === inside ? 'postgres' : record.folder;
  await saveFile(join(dataFolder, recordName), `${JSON.stringify({ ...record, folder }, null, 2)}\n`, 0o644);
}

/** Holds the passwords, always beside the data; the server's user may pass through it, not read it. */
export async function openPasswordFolder(dataFolder: string, account: ServerAccount): Promise<string> {
  const folder = join(dataFolder, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, account.switchTo === undefined ? 0o700 : 0o711);
  return folder;
}

/** The folder for a new cluster: in the data folder, or, where the server's user cannot reach that, under /var/lib. */
export async function chooseServerFolder(dataFolder: string, account: ServerAccount): Promise<string> {
  const inside = join(dataFolder, 'postgres');
  if (account.switchTo === undefined || (await canReach(account, inside))) return inside;
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  await mkdir(systemFolder, { recursive: true, mode: 0o755 });
  await clearAbandoned(systemFolder);
  for (let number = 1; number <= mostNames; number += 1) {
    const folder = join(systemFolder, number === 1 ? hash : `${hash}-${String(number)}`);
    if (!(await makeNew(folder))) continue;
    if (!(await canReach(account, folder))) break;
    await noteDataFolder(folder, dataFolder);
    return folder;
  }
  throw new DatabaseStartError(
    'database.no-permission',
    `The database runs as ${account.name}, who can reach neither ${dataFolder} nor ${systemFolder}: set SHIRONAM_DATA to a folder that user can enter.`,
  );
}

/** A folder left there by an earlier data folder of the same path is never reused and never deleted. */
async function makeNew(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o711 });
    await chmod(folder, 0o711);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw explainFault(error, folder);
  }
}

/** Tried, not computed: only the server's user knows what access lists, mounts and parents allow it. */
async function canReach(account: ServerAccount, folder: string): Promise<boolean> {
  const tried = await runProgram(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
  return tried.code === 0;
}

export async function makeServerOwned(path: string, account: ServerAccount): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (account.switchTo !== undefined) await chown(path, account.uid, account.gid);
  await chmod(path, 0o700);
}
