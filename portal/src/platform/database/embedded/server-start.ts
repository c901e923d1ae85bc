import { changePasswords } from './cluster.js';
import { spendReserve } from './disk-reserve.js';
import type { DatabaseConnection, EmbeddedLog, ServerAccount } from './embedded.types.js';
import type { Passwords } from './passwords.js';
import { launchPostmaster, waitForAnswer, type Postmaster } from './postmaster.js';
import type { ServerPrograms } from './programs.js';
import { clearStaleLocks, clearStragglers } from './server-processes.js';
import { DatabaseStartError, diskFull, noPermission } from './start-error.js';

/** All that is settled before the server is launched. */
export interface ServerPlan {
  programs: ServerPrograms;
  account: ServerAccount;
  serverFolder: string;
  clusterFolder: string;
  logPath: string;
  passwords: Passwords;
  ownerConnection: DatabaseConnection;
  log: EmbeddedLog;
}

const mostLaunches = 4;

/** Launches the server and waits for its first answer; what it can mend itself, it mends and launches again. */
export async function startServer(plan: ServerPlan, signal: AbortSignal): Promise<Postmaster> {
  for (let launch = 1; launch <= mostLaunches; launch += 1) {
    await clearStragglers(plan.clusterFolder);
    await clearStaleLocks(plan.clusterFolder, plan.ownerConnection.host);
    const server = await launchPostmaster(plan.programs, plan.account, plan.clusterFolder, plan.logPath);
    try {
      const readiness = await waitForAnswer(server, plan.ownerConnection, signal, (seconds) => {
        plan.log.info({ seconds }, 'The database is putting itself in order after a hard stop.');
      });
      if (readiness === 'ready') return server;
      if (readiness === 'ended') await mendOrThrow(plan, await server.readLog());
    } catch (error) {
      await server.stop();
      throw error;
    }
    if (server.exit !== undefined) continue;
    await server.stop();
    // The password files were lost, replaced, or written just before a power cut.
    await changePasswords(plan.programs, plan.account, plan.clusterFolder, plan.passwords);
  }
  throw new DatabaseStartError('database.did-not-start', `The database did not start in ${String(mostLaunches)} tries: look into ${plan.logPath}.`);
}

/** Throws the reason why the server ended at once; returns where another launch makes sense. */
async function mendOrThrow(plan: ServerPlan, said: string): Promise<void> {
  if (/pre-existing shared memory block|lock file .* already exists/.test(said)) return;
  if (/No space left on device|Disk quota exceeded/.test(said)) {
    if (!(await spendReserve(plan.serverFolder))) throw diskFull(plan.clusterFolder, new Error(said));
    plan.log.warn({ folder: plan.serverFolder }, 'The disk is full: the database starts on the space kept back for this. Free some space now.');
    return;
  }
  if (/Permission denied/.test(said)) throw noPermission(plan.clusterFolder, plan.account.name, new Error(said));
  const fatal = said.split('\n').filter((line) => /FATAL|PANIC/.test(line)).at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, '');
  throw new DatabaseStartError('database.did-not-start', `The database did not start (${fatal ?? 'it said nothing'}): look into ${plan.logPath}.`, new Error(said));
}
