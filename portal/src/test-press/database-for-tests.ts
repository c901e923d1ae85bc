import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../platform/database/embedded/embedded.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** One PostgreSQL for the whole run; each test file makes its own database on it. */
    owner: { host: string; port: number; user: string; password: string; database: string };
    reader: { host: string; port: number; user: string; password: string; database: string };
  }
}

/** Starts the real, embedded PostgreSQL once for a run of tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shironam-tests-'));
  const embedded = await startEmbedded({ dataFolder, log: pino({ level: 'error' }, pino.destination(2)) });
  project.provide('owner', embedded.ownerConnection);
  project.provide('reader', embedded.readerConnection);
  return async () => {
    await embedded.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
