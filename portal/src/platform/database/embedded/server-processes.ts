import { readdir, readlink, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findText } from './durable-file.js';
import { runProgram } from './run-program.js';
import { socketLockName } from './settings.js';
import { errnoOf } from './start-error.js';

const pollMs = 10;

/** The postmaster that holds this cluster, whoever started it. A pid file that names another program does not count. */
export async function findPostmaster(clusterFolder: string): Promise<number | undefined> {
  const pid = Number.parseInt((await findText(join(clusterFolder, 'postmaster.pid'))) ?? '', 10);
  return Number.isInteger(pid) && pid > 1 && (await servesCluster(pid, clusterFolder)) ? pid : undefined;
}

/** Stops a server that a killed program left behind; fast at first, hard in the end. */
export async function stopOrphan(pid: number, clusterFolder: string): Promise<void> {
  const gone = (ms: number): Promise<boolean> => waitUntil(async () => !(await servesCluster(pid, clusterFolder)), ms);
  for (const [signal, ms] of [['SIGINT', 3_000], ['SIGQUIT', 1_000], ['SIGKILL', 1_000]] as const) {
    sendSignal(pid, signal);
    if (await gone(ms)) break;
  }
}

/**
 * After a postmaster was killed its children end by themselves, a busy one late; PostgreSQL rightly refuses to start
 * beside them. Waits, then ends those that hold on. With no postmaster the disk alone counts, so nothing is lost.
 */
export async function clearStragglers(clusterFolder: string): Promise<void> {
  const none = async (): Promise<boolean> => (await listServerProcesses(clusterFolder)).length === 0;
  if (await waitUntil(none, 1_000)) return;
  for (const pid of await listServerProcesses(clusterFolder)) sendSignal(pid, 'SIGKILL');
  await waitUntil(none, 2_000);
}

/**
 * PostgreSQL refuses to start where its lock files name a living process, be that another program that was given the
 * number, or its own dead that nobody buried (no init in a container). Where no server holds the cluster they are removed.
 */
export async function clearStaleLocks(clusterFolder: string, socketFolder: string): Promise<void> {
  if ((await findPostmaster(clusterFolder)) !== undefined) return;
  await rm(join(clusterFolder, 'postmaster.pid'), { force: true });
  await rm(join(socketFolder, socketLockName), { force: true });
}

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH') throw error;
  }
}

export async function waitUntil(holds: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const deadline = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > deadline) return false;
    await pause(pollMs);
  }
  return true;
}

async function listServerProcesses(clusterFolder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const serving = await Promise.all(pids.map((pid) => servesCluster(pid, clusterFolder)));
  return pids.filter((_, index) => serving[index]);
}

/** Every process of a PostgreSQL server works in its cluster's folder. */
async function servesCluster(pid: number, clusterFolder: string): Promise<boolean> {
  if (process.platform !== 'linux') return servesByCommandLine(pid, clusterFolder);
  try {
    const program = basename((await readlink(`/proc/${String(pid)}/exe`)).replace(/ \(deleted\)$/, ''));
    const [at, cluster] = await Promise.all([stat(`/proc/${String(pid)}/cwd`), stat(clusterFolder)]);
    return program === 'postgres' && at.ino === cluster.ino && at.dev === cluster.dev;
  } catch (error) {
    const errno = errnoOf(error);
    // Gone meanwhile, a zombie, or another user's: not one of ours.
    if (errno === 'ENOENT' || errno === 'ESRCH' || errno === 'EACCES' || errno === 'EPERM') return false;
    throw error;
  }
}

async function servesByCommandLine(pid: number, clusterFolder: string): Promise<boolean> {
  const shown = await runProgram(undefined, '/bin/ps', ['-o', 'command=', '-p', String(pid)]);
  return shown.output.includes('postgres') && shown.output.includes(clusterFolder);
}
