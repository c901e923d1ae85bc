import { setTimeout as pause } from 'node:timers/promises';
import { changePasswords } from './cluster.js';
import type { DatabaseConnection, DatabaseExit, EmbeddedLog } from './embedded.js';
import type { Passwords } from './passwords.js';
import { launchPostmaster, waitForAnswer, type Postmaster } from './postmaster.js';
import type { ServerPrograms } from './programs.js';
import type { ServerAccount } from './server-account.js';
import { clearStalePid, clearStragglers, findPostmaster, stopOrphan } from './server-processes.js';
import { DatabaseStartError, diskFull } from './start-error.js';

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
export async function superviseServer(plan: ServerPlan): Promise<Supervisor> {
  const orphan = await findPostmaster(plan.clusterFolder);
  if (orphan !== undefined) {
    plan.log.warn({ pid: orphan }, 'A database server was left running by a program that was killed; stopping it.');
    await stopOrphan(orphan, plan.clusterFolder);
  }
  const listeners = new Set<(exit: DatabaseExit) => void>();
  const deaths: number[] = [];
  let current: Postmaster | undefined = await startServer(plan);
  let stopping = false;
  let keeping: Promise<void> = keepRunning(current);

  async function keepRunning(first: Postmaster): Promise<void> {
    let watched: Postmaster | undefined = first;
    while (watched !== undefined) {
      const exit = await watched.exited;
      if (stopping) return;
      plan.log.error({ ...exit }, 'The database server died; starting it again.');
      current = undefined;
      const next: Postmaster | DatabaseStartError = await restartServer(plan, deaths, () => stopping);
      const failed = next instanceof DatabaseStartError;
      current = watched = failed ? undefined : next;
      for (const listener of listeners) listener(failed ? { ...exit, restarted: false, error: next } : { ...exit, restarted: true });
    }
  }

  return {
    onExit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopping = true;
      await current?.stop();
      await keeping;
      // A restart under way when we were asked to stop has brought up one more.
      await current?.stop();
      keeping = Promise.resolve();
    },
  };
}

async function restartServer(plan: ServerPlan, deaths: number[], isStopping: () => boolean): Promise<Postmaster | DatabaseStartError> {
  deaths.push(performance.now());
  while (deaths.length > 0 && performance.now() - (deaths[0] ?? 0) > restartWindowMs) deaths.shift();
  let last: unknown;
  for (let tries = deaths.length; tries <= mostRestarts && !isStopping(); tries += 1) {
    try {
      const server = await startServer(plan);
      plan.log.info({ pid: server.pid }, 'The database server runs again.');
      return server;
    } catch (error) {
      last = error;
      plan.log.error({ err: error }, 'The database server could not be started again.');
      await pause(200 * 2 ** tries);
    }
  }
  if (last instanceof DatabaseStartError) return last;
  return new DatabaseStartError('database.did-not-start', 'The database server died too often within a minute: look into its log, then start again.', last);
}

async function startServer(plan: ServerPlan): Promise<Postmaster> {
  for (let launch = 1; ; launch += 1) {
    await clearStragglers(plan.clusterFolder);
    await clearStalePid(plan.clusterFolder);
    const server = await launchPostmaster(plan.programs, plan.account, plan.clusterFolder, plan.logPath);
    try {
      const readiness = await waitForAnswer(server, plan.ownerConnection, (seconds) => plan.log.info({ seconds }, 'The database is recovering.'));
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
  if (/pre-existing shared memory block|lock file .* already exists/.test(said) && launch < mostLaunches) return;
  const fatal = said.split('\n').filter((line) => /FATAL|PANIC/.test(line)).at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, '');
  throw new DatabaseStartError('database.did-not-start', `The database did not start (${fatal ?? 'it said nothing'}): look into ${plan.logPath}.`, new Error(said));
}
