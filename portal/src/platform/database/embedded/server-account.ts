import { stat } from 'node:fs/promises';
import { findText } from './durable-file.js';
import type { ServerAccount } from './embedded.types.js';
import { runProgram } from './run-program.js';
import { DatabaseStartError, errnoOf } from './start-error.js';

const systemUser = 'shironam';
const unprivilegedUser = 'nobody';

/** An existing cluster is run by its owner, whatever this machine calls that user: its files are nobody else's to open. */
export async function chooseAccount(clusterFolder?: string): Promise<ServerAccount> {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) {
    throw new DatabaseStartError(
      'database.did-not-start',
      'The embedded database runs on Linux and macOS only: set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  if (uid !== 0) return { name: `user ${String(uid)}`, uid, gid };
  const owner = clusterFolder === undefined ? undefined : await findOwner(clusterFolder);
  if (owner !== undefined && owner.uid !== 0) return asRoot(`user ${String(owner.uid)}`, owner.uid, owner.gid);
  return (await findUser(systemUser)) ?? (await makeSystemUser()) ?? (await findUser(unprivilegedUser)) ?? asRoot(unprivilegedUser, 65_534, 65_534);
}

async function findOwner(folder: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    return await stat(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeSystemUser(): Promise<ServerAccount | undefined> {
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', systemUser];
  for (const useradd of ['/usr/sbin/useradd', '/sbin/useradd']) {
    try {
      await runProgram(undefined, useradd, args);
    } catch {
      // Not on this machine (or not for us): the unprivileged user serves as well.
      continue;
    }
    // A rival start may have made it first, so its being there counts, not our exit code.
    const made = await findUser(systemUser);
    if (made !== undefined) return made;
  }
  return undefined;
}

async function findUser(name: string): Promise<ServerAccount | undefined> {
  const entries = (await findText('/etc/passwd')) ?? '';
  for (const entry of entries.split('\n')) {
    const [user, , uid, gid] = entry.split(':');
    if (user === name && uid !== undefined && gid !== undefined) return asRoot(name, Number(uid), Number(gid));
  }
  return undefined;
}

function asRoot(name: string, uid: number, gid: number): ServerAccount {
  return { name, uid, gid, switchTo: { uid, gid } };
}
