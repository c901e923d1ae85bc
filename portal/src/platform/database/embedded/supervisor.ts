import { keepReserve } from './disk-reserve.js';
import type { DatabaseExit } from './embedded.types.js';
import type { Postmaster, PostmasterExit } from './postmaster.js';
import { findPostmaster, sendSignal, stopOrphan, waitUntil } from './server-processes.js';
import { type ServerPlan, startServer } from './server-start.js';
import { DatabaseStartError, explainFault } from './start-error.js';

export interface Supervisor {
  onExit(listener: (exit: DatabaseExit) => void): () => void;
  stop(): Promise<void>;
}

const shortestWaitMs = 100;
const longestWaitMs = 1_000;
/** A server that lived this long did not die of its own start: the next one need not wait. */
const soundLifeMs = 2_000;

/** Starts the server and keeps it running: one that dies is started again until `stop` is called. */
export async function superviseServer(plan: ServerPlan, signal?: AbortSignal): Promise<Supervisor> {
  await clearOrphan(plan);
  const stopping = new AbortController();
  const listeners = new Set<(exit: DatabaseExit) => void>();
  let current = await startFirst(plan, signal ?? stopping.signal);
  const keeping = keepRunning();
  // A program that ends without stop() (process.exit, an uncaught error) takes its server along; only kill -9 leaves an orphan.
  const dieTogether = (): void => {
    if (current.exit === undefined) sendSignal(current.pid, 'SIGINT');
  };
  process.once('exit', dieTogether);

  async function keepRunning(): Promise<void> {
    let waitMs = 0;
    for (;;) {
      const bornAt = performance.now();
      const exit = await current.exited;
      if (stopping.signal.aborted) return;
      plan.log.error({ ...exit }, 'The database server died; starting it again.');
      waitMs = performance.now() - bornAt > soundLifeMs ? 0 : longerWait(waitMs);
      const next = await startAgain(exit, waitMs);
      if (next === undefined) return;
      current = next;
    }
  }

  /** Tries for as long as the program runs: a full disk may be freed at any time, and cached pages are served meanwhile. */
  async function startAgain(exit: PostmasterExit, firstWaitMs: number): Promise<Postmaster | undefined> {
    let waitMs = firstWaitMs;
    for (;;) {
      await waitUntil(() => stopping.signal.aborted, waitMs);
      if (stopping.signal.aborted) return undefined;
      const next = await startServer(plan, stopping.signal).catch((error: unknown) => explainFault(error, plan.clusterFolder));
      if (stopping.signal.aborted) {
        // Asked to stop meanwhile: the new one must not outlive us.
        if (!(next instanceof DatabaseStartError)) await next.stop();
        return undefined;
      }
      if (!(next instanceof DatabaseStartError)) {
        plan.log.info({ pid: next.pid }, 'The database server runs again.');
        tell({ ...exit, restarted: true });
        return next;
      }
      plan.log.error({ err: next }, 'The database server could not be started again; trying on.');
      tell({ ...exit, restarted: false, error: next });
      waitMs = longerWait(waitMs);
    }
  }

  function tell(exit: DatabaseExit): void {
    for (const listener of listeners) listener(exit);
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
      process.off('exit', dieTogether);
    },
  };
}

function longerWait(waitMs: number): number {
  return Math.min(Math.max(waitMs * 2, shortestWaitMs), longestWaitMs);
}

async function startFirst(plan: ServerPlan, signal: AbortSignal): Promise<Postmaster> {
  const server = await startServer(plan, signal);
  try {
    await keepReserve(plan.serverFolder);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function clearOrphan(plan: ServerPlan): Promise<void> {
  const orphan = await findPostmaster(plan.clusterFolder);
  if (orphan === undefined) return;
  plan.log.warn({ pid: orphan }, 'A database server was left running by a program that was killed; stopping it first.');
  await stopOrphan(orphan, plan.clusterFolder);
}
