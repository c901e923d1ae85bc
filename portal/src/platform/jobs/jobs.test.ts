import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { startJobs } from './jobs.js';

let press: TestPress;
beforeAll(async () => {
  press = await openTestPress([]);
});
afterAll(() => press.close());

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

it('jobs of which one cannot start leave nothing behind that keeps the program from ending', async () => {
  const before = timers();
  const run = (): Promise<void> => Promise.resolve();
  const start = startJobs(press.program.owner, [{ name: 'first', cron: '* * * * *', run }, { name: 'second', cron: 'when it suits', run }], pino({ level: 'silent' }));
  await expect(start).rejects.toThrow();
  await expect.poll(timers, { timeout: 5000 }).toBeLessThanOrEqual(before);
});

it('a job that ends while the database lets nobody in does not end the program, and is not taken for done', { timeout: 40_000 }, async () => {
  const { owner } = press.program;
  const inside = new pg.Client(owner);
  await inside.connect();
  // No database shuts itself: that is said from another one.
  const outside = new pg.Client(inject('owner'));
  await outside.connect();
  const letIn = (yes: boolean): Promise<unknown> => outside.query(`alter database "${String(owner.database)}" allow_connections ${String(yes)}`);
  let runs = 0;
  const said: string[] = [];
  const run = async (): Promise<void> => {
    runs += 1;
    await letIn(false);
    await inside.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shironam jobs' and datname = $1", [owner.database]);
  };
  const jobs = await startJobs(owner, [{ name: 'ends-alone', cron: '0 0 1 1 *', run }], pino({ level: 'error' }, { write: (line: string) => void said.push(line) }));
  try {
    await inside.query("insert into pgboss.job (name) values ('ends-alone')");
    await expect.poll(() => said.some((line) => line.includes('did not take what a job had to say')), { timeout: 20_000 }).toBe(true);
    expect(runs).toBe(1);
  } finally {
    await letIn(true);
    await jobs.stop();
  }
  const { rows: left } = await inside.query<{ state: string }>("select state from pgboss.job where name = 'ends-alone'");
  expect(left.map(({ state }) => state)).not.toContain('completed');
  await Promise.all([inside.end(), outside.end()]);
});
