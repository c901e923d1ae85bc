import pg from 'pg';
import { pino } from 'pino';
import { migrate } from '../platform/database/migrate.js';
import { startJobs } from '../platform/jobs/jobs.js';

type Connection = { host: string; port: number; user: string; password: string; database: string };

const templateName = 'press_template';
const templateLock = '4820260731';

/** A database of a test's own: a copy of one that is migrated and has the tables of the jobs, made by whoever needs it first in a run. */
export async function copyTemplate(owner: Connection, readerUser: string, name: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [templateName]);
    if (rows.length === 0) await makeTemplate(client, owner, readerUser);
    await client.query(`create database ${name} template ${templateName}`);
    await client.query(`grant connect on database ${name} to shironam_reader`);
  } finally {
    await client.end();
  }
}

/** Under another name until it is whole. */
async function makeTemplate(client: pg.Client, owner: Connection, readerUser: string): Promise<void> {
  const making = { ...owner, database: `${templateName}_making` };
  await client.query(`drop database if exists ${making.database}`);
  await client.query(`create database ${making.database}`);
  await migrate(making, readerUser, null);
  await (await startJobs(making, [], pino({ level: 'error' }, pino.destination(2)))).stop();
  await client.query(`alter database ${making.database} rename to ${templateName}`);
}

export async function onMainDatabase(owner: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
