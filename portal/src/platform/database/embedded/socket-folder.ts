import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeServerOwned } from './data-folder.js';
import type { ServerAccount } from './embedded.types.js';
import { socketLockName } from './settings.js';
import { DatabaseStartError, errnoOf } from './start-error.js';

/** sockaddr_un holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const longestPath = 100;
const mostNames = 20;

/** The server's socket lies beside its cluster, or, where that path is too long, in a private folder for passing things. */
export async function chooseSocketFolder(serverFolder: string, account: ServerAccount): Promise<string> {
  const beside = join(serverFolder, 'socket');
  if (Buffer.byteLength(join(beside, socketLockName)) < longestPath) {
    await makeServerOwned(beside, account);
    return beside;
  }
  const hash = createHash('sha256').update(serverFolder).digest('hex').slice(0, 12);
  for (let number = 1; number <= mostNames; number += 1) {
    const folder = join(account.switchTo === undefined ? tmpdir() : '/run', `shironam-${hash}-${String(number)}`);
    if (await makePrivate(folder, account)) return folder;
  }
  throw new DatabaseStartError('database.did-not-start', `The path ${serverFolder} is too long for a socket: set SHIRONAM_DATA to a shorter one.`);
}

/** In a place that all may write to, a folder counts only when it is the server's own and closed to others. */
async function makePrivate(folder: string, account: ServerAccount): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (account.switchTo !== undefined) await chown(folder, account.uid, account.gid);
    return true;
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
  const found = await lstat(folder);
  return found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0;
}
