import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { type EmbeddedConnections, startEmbedded } from '../platform/database/embedded/embedded.js';
import { migrate } from '../platform/database/migrate.js';
import { startJobs } from '../platform/jobs/jobs.js';
import { onMainDatabase, templateName } from './template-database.js';

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
  await makeTemplate(embedded);
  return async () => {
    await embedded.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}

/** Each file's database is a copy of this one: migrated, with the tables of the jobs, made once for a run. Runs before any package is built: it imports none. */
async function makeTemplate({ ownerConnection, readerConnection }: EmbeddedConnections): Promise<void> {
  const [owner, reader] = [{ ...ownerConnection, database: templateName }, { ...readerConnection, database: templateName }];
  await onMainDatabase(ownerConnection, `create database ${templateName}`);
  await migrate(owner, reader.user, null);
  await (await startJobs(owner, [], pino({ level: 'error' }, pino.destination(2)))).stop();
}
