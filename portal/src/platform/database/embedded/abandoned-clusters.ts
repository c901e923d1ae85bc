import { readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { findText, saveFile } from './durable-file.js';
import { findPostmaster, stopOrphan } from './server-processes.js';
import { errnoOf } from './start-error.js';

const ownerFileName = 'data-folder';

/** Notes beside a cluster that lies apart from its data folder which one that is. */
export async function noteDataFolder(serverFolder: string, dataFolder: string): Promise<void> {
  await saveFile(join(serverFolder, ownerFileName), `${dataFolder}\n`, 0o644);
}

/**
 * Removes clusters apart from their data folder where that lay in the machine's temporary folder and is gone: it cannot
 * come back. Everywhere else a missing data folder may be a disk not mounted, and its cluster is left alone for ever.
 */
export async function clearAbandoned(systemFolder: string): Promise<void> {
  const temporary = `${await realpath(tmpdir())}${sep}`;
  for (const name of await readdir(systemFolder)) {
    const serverFolder = join(systemFolder, name);
    const dataFolder = (await findOwner(serverFolder))?.trim();
    if (dataFolder?.startsWith(temporary) !== true || !(await isGone(dataFolder))) continue;
    const clusterFolder = join(serverFolder, 'cluster');
    const postmaster = await findPostmaster(clusterFolder);
    if (postmaster !== undefined) await stopOrphan(postmaster, clusterFolder);
    await rm(serverFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function findOwner(serverFolder: string): Promise<string | undefined> {
  try {
    return await findText(join(serverFolder, ownerFileName));
  } catch (error) {
    if (errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function isGone(dataFolder: string): Promise<boolean> {
  try {
    await stat(dataFolder);
    return false;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true;
    throw error;
  }
}
