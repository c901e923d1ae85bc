import { changePasswords } from './cluster.js';
import type { DatabaseConnection, DatabaseExit, EmbeddedLog, ServerAccount } from './embedded.types.js';
import type { Passwords } from './passwords.js';
import { launchPostmaster, waitForAnswer, type Postmaster } from './postmaster.js';
import type { ServerPrograms } from './programs.js';
import { clearStalePid, clearStragglers, findPostmaster, stopOrphan, waitUntil } from './server-processes.js';
import { DatabaseStartError, diskFull, noPermission } from './start-error.js';

/** All that is settled before the server is launched. */
export interface ServerPlan {
  programs: ServerPrograms;
  account: ServerAccount;
  clusterFolder: string;
  logPath: string;
  passwords: Passwords;
  ownerConnection: DatabaseConnection;
  log: EmbeddedLog;
}

export interface Supervisor {
  onExit(listener: (exit: DatabaseExit) => void): () => void;
  stop(): Promise<void>;
}

const mostLaunches = 4;
const mostRestarts = 5;
const restartWindowMs = 60_000;

/** Starts the server and keeps it running: one that dies is started again until `stop` is called. */
export async function superviseServer(plan: ServerPlan, signal?: AbortSignal): Promise<Supervisor> {
  await clearOrphan(plan);
  const stopping = new AbortController();
  const first = await startServer(plan, signal ?? stopping.signal);
  const listeners = new Set<(exit: DatabaseExit) => void>();
  let current = first;
  const keeping = keepRunning();

  async function keepRunning(): Promise<void> {
    const deaths: number[] = [];
    for (;;) {
      const exit = await current.exited;
      if (stopping.signal.aborted) return;
      plan.log.error({ ...exit }, 'The database server died; starting it again.');
      deaths.push(performance.now());
      const next = await restartServer(plan, deaths, stopping.signal);
      if (!(next instanceof DatabaseStartError)) current = next;
      // Asked to stop meanwhile: the new one must not outlive us.
      if (stopping.signal.aborted) return current.stop();
      for (const listener of listeners) listener(next instanceof DatabaseStartError ? { ...exit, restarted: false, error: next } : { ...exit, restarted: true });
      if (next instanceof DatabaseStartError) return;
    }
  }

  return {
    onExit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopping.abort();
      await current.stop();
      await keeping;
    },
  };
}

async function clearOrphan(plan: ServerPlan): Promise<void> {
  const orphan = await findPostmaster(plan.clusterFolder);
  if (orphan === undefined) return;
  plan.log.warn({ pid: orphan }, 'A database server was left running by a program that was killed; stopping it first.');
  await stopOrphan(orphan, plan.clusterFolder);
}

async function restartServer(plan: ServerPlan, deaths: number[], signal: AbortSignal): Promise<Postmaster | DatabaseStartError> {
  const recent = deaths.filter((at) => performance.now() - at < restartWindowMs).length;
  let last: unknown;
  for (let tries = recent; tries <= mostRestarts && !signal.aborted; tries += 1) {
    try {
      const server = await startServer(plan, signal);
      plan.log.info({ pid: server.pid }, 'The database server runs again.');
      return server;
    } catch (error) {
      last = error;
      plan.log.error({ err: error }, 'The database server could not be started again.');
      await waitUntil(() => signal.aborted, 200 * 2 ** tries);
    }
  }
  if (last instanceof DatabaseStartError) return last;
  return new DatabaseStartError('database.did-not-start', `The database server died too often within a minute: look into ${plan.logPath}, then start again.`, last);
}

async function startServer(plan: ServerPlan, signal: AbortSignal): Promise<Postmaster> {
  for (let launch = 1; ; launch += 1) {
    await clearStragglers(plan.clusterFolder);
    await clearStalePid(plan.clusterFolder);
    const server = await launchPostmaster(plan.programs, plan.account, plan.clusterFolder, plan.logPath);
    try {
      const readiness = await waitForAnswer(server, plan.ownerConnection, signal, (seconds) => {
        plan.log.info({ seconds }, 'The database is putting itself in order after a hard stop.');
      });
      if (readiness === 'ready') return server;
      if (readiness === 'ended') await explainEnd(plan, server, launch);
    } catch (error) {
      await server.stop();
      throw error;
    }
    await server.stop();
    if (launch === mostLaunches) throw new DatabaseStartError('database.did-not-start', `The database does not accept its own passwords: look into ${plan.logPath}.`);
    // The password files were lost, replaced or written just before a power cut.
    await changePasswords(plan.programs, plan.account, plan.clusterFolder, plan.passwords);
  }
}

/** Throws the reason why the server ended at once; returns where trying again makes sense. */
async function explainEnd(plan: ServerPlan, server: Postmaster, launch: number): Promise<void> {
  const said = await server.readLog();
  if (/No space left on device|Disk quota exceeded/.test(said)) throw diskFull(plan.clusterFolder, new Error(said));
  if (/Permission denied/.test(said)) throw noPermission(plan.clusterFolder, plan.account.name, new Error(said));
  if (/pre-existing shared memory block|lock file .* already exists/.test(said) && launch < mostLaunches) return;
  const fatal = said.split('\n').filter((line) => /FATAL|PANIC/.test(line)).at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, '');
  throw new DatabaseStartError('database.did-not-start', `The database did not start (${fatal ?? 'it said nothing'}): look into ${plan.logPath}.`, new Error(said));
}
