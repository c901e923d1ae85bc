import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../../platform/database/embedded/durable-file.js';

/** A story taken back. `version` is the milestone that the withdrawal made: a backup that has it has the withdrawal. */
export type Withdrawal = { storyId: string; number: number | null; version: number; to: 'killed' | 'unpublished'; at: string; reason: string };

export type ReadLedger = { withdrawals: Withdrawal[]; unreadable: number };

/** Beside the database and not in it: the ledger outlives a restore. */
export function ledgerPath(dataFolder: string): string {
  return join(dataFolder, 'kills.jsonl');
}

/** Appends withdrawals and puts them on the disk before it answers. Lines of several processes never mix. */
export async function recordWithdrawals(dataFolder: string, withdrawals: readonly Withdrawal[]): Promise<void> {
  if (withdrawals.length === 0) return;
  const path = ledgerPath(dataFolder);
  const isNew = !(await exists(path));
  const file = await open(path, 'a', 0o600);
  try {
    // A power cut can leave half a line behind; the line break in front keeps it from spoiling the next one.
    await file.appendFile(`\n${withdrawals.map((one) => JSON.stringify(one)).join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  if (isNew) await syncFolder(dataFolder);
}

/** Call this when a transaction that killed or unpublished a story has committed. */
export function recordWithdrawal(dataFolder: string, withdrawal: Withdrawal): Promise<void> {
  return recordWithdrawals(dataFolder, [withdrawal]);
}

/** Reads a ledger; a missing one is empty. Lines that cannot be read are counted, never guessed at. */
export async function readLedger(path: string): Promise<ReadLedger> {
  if (!(await exists(path))) return { withdrawals: [], unreadable: 0 };
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map(parseWithdrawal);
  return { withdrawals: parsed.filter((one) => one !== null), unreadable: parsed.filter((one) => one === null).length };
}

/** Names a withdrawal; the same one is recorded once. */
export function withdrawalKey({ storyId, to, version }: Withdrawal): string {
  return `${storyId} ${to} ${String(version)}`;
}

const storyIdForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function parseWithdrawal(line: string): Withdrawal | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // Half a line; the caller says how many there are.
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { storyId, number, version, to, at, reason } = value as Record<string, unknown>;
  if (typeof storyId !== 'string' || !storyIdForm.test(storyId)) return null;
  if (to !== 'killed' && to !== 'unpublished') return null;
  if (!Number.isSafeInteger(version) || typeof at !== 'string' || typeof reason !== 'string') return null;
  if (number !== null && !Number.isSafeInteger(number)) return null;
  return { storyId, number: number as number | null, version: version as number, to, at, reason };
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
