import { findText } from './durable-file.js';
import type { ServerAccount } from './embedded.types.js';
import { runProgram } from './run-program.js';
import { DatabaseStartError } from './start-error.js';

const systemUser = 'shironam';
const unprivilegedUser = 'nobody';

export async function chooseAccount(): Promise<ServerAccount> {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined) {
    throw new DatabaseStartError(
      'database.did-not-start',
      'The embedded database runs on Linux and macOS only: set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  if (uid !== 0) return { name: `user ${String(uid)}`, uid, gid };
  return (await findUser(systemUser)) ?? (await makeSystemUser()) ?? (await findUser(unprivilegedUser)) ?? asRoot(unprivilegedUser, 65_534, 65_534);
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
