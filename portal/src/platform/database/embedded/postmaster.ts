import { spawn } from 'node:child_process';
import { close, openSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseConnection, ServerAccount } from './embedded.types.js';
import type { ServerPrograms } from './programs.js';
import { programEnvironment } from './run-program.js';
import { waitUntil } from './server-processes.js';
import { DatabaseStartError, errnoOf } from './start-error.js';

export interface PostmasterExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Postmaster {
  pid: number;
  exit: PostmasterExit | undefined;
  exited: Promise<PostmasterExit>;
  /** What it wrote to its log since it was launched. */
  readLog(): Promise<string>;
  stop(): Promise<void>;
}

const largestLog = 8 * 1024 * 1024;
const drainMs = 1_000;
const answerWithinMs = 15_000;

/** Launches the server in a process session of its own, so that a Ctrl-C meant for the program does not reach it. */
export async function launchPostmaster(programs: ServerPrograms, account: ServerAccount, clusterFolder: string, logPath: string): Promise<Postmaster> {
  const from = await rotateLog(logPath);
  const log = openSync(logPath, 'a', 0o600);
  const child = spawn(programs.postgres, ['-D', clusterFolder], {
    cwd: '/',
    env: programEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
    ...account.switchTo,
  });
  close(log);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const postmaster: Postmaster = {
    pid: child.pid ?? -1,
    exit: undefined,
    exited: new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        postmaster.exit = { code, signal };
        resolve(postmaster.exit);
      });
    }),
    readLog: () => readFrom(logPath, from),
    stop: () => stopPostmaster(postmaster, (signal) => child.kill(signal)),
  };
  return postmaster;
}

/** Lets running transactions end for a second, then closes the connections, then stops without ceremony: 5 s at most. */
async function stopPostmaster(postmaster: Postmaster, send: (signal: NodeJS.Signals) => boolean): Promise<void> {
  const gone = (): boolean => postmaster.exit !== undefined;
  for (const [signal, ms] of [['SIGTERM', drainMs], ['SIGINT', 2_900], ['SIGQUIT', 600]] as const) {
    if (gone()) return;
    send(signal);
    if (await waitUntil(gone, ms)) return;
  }
  send('SIGKILL');
  await postmaster.exited;
}

export type Readiness = 'ready' | 'ended' | 'wrong-password';

/** Waits for the first answer to a query; recovery after a crash may take its time, and says so through `onWait`. */
export async function waitForAnswer(postmaster: Postmaster, connection: DatabaseConnection, signal: AbortSignal, onWait: (seconds: number) => void): Promise<Readiness> {
  const begun = performance.now();
  let heardAt = begun;
  let toldAt = begun;
  for (;;) {
    if (postmaster.exit !== undefined) return 'ended';
    if (signal.aborted) throw new DatabaseStartError('database.did-not-start', 'The start of the database was given up because the program was asked to stop.');
    const answer = await tryQuery(connection);
    if (answer === 'ready' || answer === 'wrong-password') return answer;
    const now = performance.now();
    if (answer === 'recovering') heardAt = now;
    if (now - heardAt > answerWithinMs) {
      throw new DatabaseStartError('database.did-not-start', `The database was launched but does not answer in ${connection.host}: look into its log.`);
    }
    if (now - toldAt > 1_000) {
      toldAt = now;
      onWait(Math.round((now - begun) / 1_000));
    }
    await pause(15);
  }
}

async function tryQuery(connection: DatabaseConnection): Promise<'ready' | 'recovering' | 'silent' | 'wrong-password'> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ unsafe: string | null }>(
      `SELECT string_agg(name, ' and ') AS unsafe FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting <> 'on'`,
    );
    const unsafe = rows[0]?.unsafe;
    if (typeof unsafe === 'string') {
      throw new DatabaseStartError('database.did-not-start', `The database has ${unsafe} switched off, so saved text could be lost: remove that line from postgresql.auto.conf in its folder.`);
    }
    return 'ready';
  } catch (error) {
    if (error instanceof DatabaseStartError) throw error;
    const code = errnoOf(error);
    if (code === '28P01' || code === '28000') return 'wrong-password';
    return code === '57P03' ? 'recovering' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function rotateLog(path: string): Promise<number> {
  try {
    const { size } = await stat(path);
    if (size < largestLog) return size;
    await rename(path, `${path}.1`);
    return 0;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

async function readFrom(path: string, from: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - 20_000);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(size - start, 1)), 0, Math.max(size - start, 1), start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
