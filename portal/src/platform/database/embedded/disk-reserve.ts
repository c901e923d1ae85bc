import { randomBytes } from 'node:crypto';
import { open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './start-error.js';

const reserveName = 'reserve';
const chunk = 1024 * 1024;
/** One log segment of 16 MB and room for the rest of a recovery. */
const reserveBytes = 32 * chunk;

/** Keeps back some disk, so that a server stopped by a full disk has room to put itself in order and serve reads. */
export async function keepReserve(serverFolder: string): Promise<void> {
  const path = join(serverFolder, reserveName);
  if ((await sizeOf(path)) === reserveBytes) return;
  const { bavail, bsize } = await statfs(serverFolder);
  if (bavail * bsize < 2 * reserveBytes) return;
  try {
    await fill(path);
  } catch (error) {
    // Others filled the disk meanwhile: half a reserve would only be in their way.
    await rm(path, { force: true });
    if (errnoOf(error) !== 'ENOSPC' && errnoOf(error) !== 'EDQUOT') throw error;
  }
}

async function fill(path: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    // Noise, because a file system that compresses would store zeros in no space at all.
    for (let written = 0; written < reserveBytes; written += chunk) await file.write(randomBytes(chunk));
  } finally {
    await file.close();
  }
}

/** Gives the reserve back to the disk; false when there is none. */
export async function spendReserve(serverFolder: string): Promise<boolean> {
  const path = join(serverFolder, reserveName);
  if ((await sizeOf(path)) === undefined) return false;
  await rm(path, { force: true });
  return true;
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
