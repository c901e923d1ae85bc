import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
