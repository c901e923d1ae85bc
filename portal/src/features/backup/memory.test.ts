import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { createBackup } from './backup.actions.js';
import { checkBackup, restoreBackup } from './restore.actions.js';

const stories = 3000;
const wordsEach = 900;
/** Well below the 86 MB of text that pass through, well above what parts and streams hold. */
const mostGrowth = 60_000_000;

let press: TestPress;
let folder: string;
beforeAll(async () => {
  press = await openTestPress([]);
  folder = await mkdtemp(join(tmpdir(), 'shironam-memory-'));
});
afterAll(async () => {
  await press.close();
  await rm(folder, { recursive: true, force: true });
});

async function fill(): Promise<void> {
  const client = new pg.Client(press.program.owner);
  await client.connect();
  await client.query(`insert into newsroom.person (id, name, role, kind) values ('00000000-0000-4000-8000-000000000001', 'memory', 'editor', 'system')`);
  // Hashes: PostgreSQL can compress nothing of them, gzip little.
  await client.query(
    `insert into newsroom.story (id, state, section, headline, content, content_hash, revision, created_by)
     select gen_random_uuid(), 'draft', 'national', 'খবর ' || n,
       jsonb_build_object('text', (select string_agg(md5(n::text || w::text), '') from generate_series(1, $2::int) w)), md5(n::text), 1, '00000000-0000-4000-8000-000000000001'
     from generate_series(1, $1::int) n`,
    [stories, wordsEach],
  );
  await client.end();
}

/** The most that resident memory grew above its start while the work was done, in bytes. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const start = process.memoryUsage().rss;
  let peak = start;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak - start;
}

it('invariant 12: backs up and restores thousands of stories without holding them in memory', { timeout: 300_000 }, async () => {
  await fill();
  const file = join(folder, 'big.backup');
  const parts = { dataFolder: press.program.config.dataFolder, owner: press.program.owner, objects: press.room.objects, now: new Date(), progress: () => undefined };
  const backing = await growth(() => createBackup({ ...parts, file, signal: new AbortController().signal }));
  const restoring = await growth(async () => restoreBackup({ ...parts, backup: await checkBackup(file), over: 'force', ledger: null }));
  const { size } = await stat(file);
  console.info(`${String(stories)} stories, ${(size / 1e6).toFixed(0)} MB of backup: memory grew by ${(backing / 1e6).toFixed(0)} MB backing up, ${(restoring / 1e6).toFixed(0)} MB restoring`);
  expect(backing).toBeLessThan(mostGrowth);
  expect(restoring).toBeLessThan(mostGrowth);
});
