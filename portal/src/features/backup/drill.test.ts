import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOwner } from '../../test-press/ask-owner.js';
import { startRoles } from '../../main.js';
import { aStory, type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { takePicture } from '../pictures/pictures.js';
import { type BackupReport, createBackup } from './backup.actions.js';
import { listObjects } from './object-files.js';
import { checkBackup, restoreBackup, type RestoreReport } from './restore.actions.js';
import { ledgerPath } from './withdrawal-ledger.js';
import { sweepWithdrawals } from './withdrawals.actions.js';

const quiet = (): void => undefined;
let folder: string;
let file: string;
let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shironam-drill-'));
  file = join(folder, 'site.backup');
  press = await openTestPress();
  reporter = await press.person('Rina Reporter', 'reporter');
  subeditor = await press.person('Sub Editor', 'subeditor');
  editor = await press.person('Ed Itor', 'editor');
});
afterAll(async () => {
  await press.close();
  await rm(folder, { recursive: true, force: true });
});

function backUp(from: TestPress, to = file): Promise<BackupReport> {
  const { config, owner } = from.program;
  return createBackup({ file: to, dataFolder: config.dataFolder, owner, objects: from.room.objects, now: new Date(), progress: quiet, signal: new AbortController().signal });
}

async function restore(into: TestPress, over: 'empty' | 'force' = 'empty', ledger: string | null = null, from = file): Promise<RestoreReport> {
  const { config, owner } = into.program;
  const backup = await checkBackup(from);
  return restoreBackup({ backup, dataFolder: config.dataFolder, owner, objects: into.room.objects, over, ledger, now: new Date(), progress: quiet });
}

/** Every table's rows as one hash; rows that a backup leaves out by promise are left out here too. */
async function tableHashes(of: TestPress): Promise<Record<string, string>> {
  const client = new pg.Client(of.program.owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('newsroom', 'live', 'inbox') or tablename = 'kysely_migration' order by 1`);
    const hashes: Record<string, string> = {};
    for (const { name } of rows) {
      const except = name === 'newsroom.audit' ? `where action <> 'site.restore'` : '';
      const { rows: one } = await client.query<{ hash: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '-') as hash from ${name} t ${except}`);
      hashes[name] = one[0]?.hash ?? '';
    }
    return hashes;
  } finally {
    await client.end();
  }
}

async function objectHashes(of: TestPress): Promise<Record<string, string>> {
  const root = join(of.program.config.dataFolder, 'objects');
  const hashes: Record<string, string> = {};
  for await (const key of listObjects(root)) hashes[key] = createHash('sha256').update(await readFile(join(root, key))).digest('hex');
  return hashes;
}

async function pageHash(site: string, path: string): Promise<string> {
  const response = await fetch(`${site}${path}`);
  return `${String(response.status)} ${createHash('sha256').update(Buffer.from(await response.arrayBuffer())).digest('hex')}`;
}

async function addPicture(tone: string): Promise<string> {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: tone } }).jpeg().toBuffer();
  return (await takePicture(press.room, editor.actor, { bytes, caption: 'চরের ঘর', credit: 'শিরোনাম', filePicture: false })).id;
}

describe('the drill: a site is lost and comes back', () => {
  it('invariants 1 and 6: brings back every row, picture and page; what was killed since then is gone, and what came after it never was', { timeout: 180_000 }, async () => {
    const stories = [];
    for (const [index, tone] of ['#3b6', '#36b', '#b63'].entries()) {
      const picture = await addPicture(tone);
      stories.push(await publishAStory(reporter, subeditor, editor, { headline: `খবর ${String(index)}`, picture: { id: picture } }));
    }
    const [kept, doomed, retracted] = stories as [(typeof stories)[0], (typeof stories)[0], (typeof stories)[0]];
    await expectOk(reporter.call('POST', '/api/stories', aStory({ headline: 'অসমাপ্ত খসড়া' })));
    const before = { tables: await tableHashes(press), objects: await objectHashes(press) };

    const made = await backUp(press);
    expect(made.objects).toBe(Object.keys(before.objects).length);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expectOk(editor.call('POST', `/api/stories/${doomed.id}/kill`, { reason: 'মানহানির অভিযোগ' }));
    await expectOk(editor.call('POST', `/api/stories/${retracted.id}/unpublish`, { reason: 'যাচাই চলছে' }));
    const later = await publishAStory(reporter, subeditor, editor, { headline: 'ব্যাকআপের পরের খবর' });
    await sweepWithdrawals(press.room.database.newsroom, press.program.config.dataFolder);

    const fresh = await openTestPress([]);
    try {
      expect(await restore(fresh)).toMatchObject({ rows: made.rows, objects: made.objects, withdrawn: [], migrated: [] });
      expect(await tableHashes(fresh)).toEqual(before.tables);
      expect(await objectHashes(fresh)).toEqual(before.objects);

      // The ledger is all that is left of the lost machine beside the backup.
      await copyFile(ledgerPath(press.program.config.dataFolder), ledgerPath(fresh.program.config.dataFolder));
      const again = await restore(fresh, 'force');
      expect(again.withdrawn.map((one) => [one.storyId, one.to]).sort()).toEqual([[doomed.id, 'killed'], [retracted.id, 'unpublished']].sort());
      const changed = Object.entries(await tableHashes(fresh)).filter(([name, hash]) => before.tables[name] !== hash).map(([name]) => name);
      expect(changed).toEqual(['live.clock', 'live.listing', 'live.picture', 'live.picture_use', 'live.purge', 'live.search', 'live.search_word_change', 'live.story', 'newsroom.audit', 'newsroom.person', 'newsroom.story', 'newsroom.story_version']);

      const running = await startRoles(fresh.program, new Set(['reader'] as const), quiet);
      try {
        expect((await fetch(`${running.siteUrl}${kept.path}`)).status).toBe(200);
        for (const gone of [doomed, retracted]) {
          const response = await fetch(`${running.siteUrl}${gone.path}`);
          expect(response.status).toBe(410);
          expect(await response.text()).not.toContain(gone === doomed ? 'খবর 1' : 'খবর 2');
        }
        expect((await fetch(`${running.siteUrl}${later.path}`)).status).toBe(404);
        for (const path of ['/', '/national', '/rss.xml', '/sitemap.xml']) expect(await (await fetch(`${running.siteUrl}${path}`)).text()).not.toContain(doomed.path);
      } finally {
        await running.close();
      }
    } finally {
      await fresh.close();
    }
  });

  it('invariant 1: shows the same bytes on every page when nothing was withdrawn', async () => {
    const whole = join(folder, 'whole.backup');
    await backUp(press, whole);
    const addresses = await press.room.database.live.selectFrom('live.address').select('path').execute();
    const paths = ['/', '/latest', '/national', '/rss.xml', '/national/rss.xml', '/sitemap.xml', ...addresses.map((row) => row.path)];
    // A story's page gains what its text finds five seconds after its release (article-page, 17).
    await setTimeout(5000);
    const before = await Promise.all(paths.map((path) => pageHash(press.running.siteUrl, path)));
    const fresh = await openTestPress([]);
    try {
      await restore(fresh, 'empty', null, whole);
      const running = await startRoles(fresh.program, new Set(['reader'] as const), quiet);
      const after = await Promise.all(paths.map((path) => pageHash(running.siteUrl, path)));
      await running.close();
      expect(after).toEqual(before);
    } finally {
      await fresh.close();
    }
  });

  it('invariant 6: reads the kills of the database it replaces, even where no ledger has them', async () => {
    const kill = await publishAStory(reporter, subeditor, editor, { headline: 'শুধু ডেটাবেসে জানা প্রত্যাহার' });
    const site = join(folder, 'replaced.backup');
    await backUp(press, site);
    const fresh = await openTestPress([]);
    try {
      await restore(fresh, 'empty', null, site);
      const client = new pg.Client(fresh.program.owner);
      await client.connect();
      await client.query(`update newsroom.story set state = 'killed', version = version + 1 where id = $1`, [kill.id]);
      await client.query(`insert into newsroom.story_version select id, version, 'killed', revision, content, content_hash, created_by, now(), 'কারণ' from newsroom.story where id = $1`, [kill.id]);
      await client.end();
      await rm(ledgerPath(fresh.program.config.dataFolder), { force: true });
      const { withdrawn } = await restore(fresh, 'force', null, site);
      expect(withdrawn).toMatchObject([{ storyId: kill.id, to: 'killed', reason: 'কারণ' }]);
      const live = await fresh.room.database.live.selectFrom('live.story').select(['state', 'document']).where('story_id', '=', kill.id).executeTakeFirst();
      expect(live).toEqual({ state: 'killed', document: null });
      expect(await readFile(ledgerPath(fresh.program.config.dataFolder), 'utf8')).toContain(kill.id);
    } finally {
      await fresh.close();
    }
  });

  it('invariant 10: gives out no number again that a lost story may have had', async () => {
    const fresh = await openTestPress([]);
    try {
      await restore(fresh);
      const [row] = await askOwner<{ n: string; highest: string }>(fresh.program.owner, `select nextval('live.story_number') as n, (select max(number) from live.story) as highest`);
      expect(Number(row?.n)).toBeGreaterThan(Number(row?.highest) + 1000);
    } finally {
      await fresh.close();
    }
  });
});

describe('a restore that is refused', () => {
  it('invariant 8: does not touch a site that has people or stories unless it is told to', async () => {
    const before = await tableHashes(press);
    await expect(restore(press)).rejects.toThrow(/is not empty \(people: \d+, stories: \d+\).*--force/);
    expect(await tableHashes(press)).toEqual(before);
  });

  it('invariant 4: finds one flipped bit anywhere, and a cut anywhere, before anything is written', async () => {
    const bytes = await readFile(file);
    const bad = join(folder, 'bad.backup');
    const places = [...Array.from({ length: 40 }, (_, index) => index), ...Array.from({ length: 40 }, (_, index) => Math.floor((index * bytes.length) / 40)), ...Array.from({ length: 130 }, (_, index) => bytes.length - 1 - index)];
    for (const place of new Set(places)) {
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      await writeFile(bad, flipped);
      await expect(checkBackup(bad), `bit at ${String(place)}`).rejects.toThrow(/damaged or cut short|is not a backup/);
    }
    for (const length of [0, 1, 100, Math.floor(bytes.length / 2), bytes.length - 120, bytes.length - 1]) {
      await writeFile(bad, bytes.subarray(0, length));
      await expect(checkBackup(bad), `cut at ${String(length)}`).rejects.toThrow(/damaged or cut short|is not a backup/);
    }
    await writeFile(bad, Buffer.concat([bytes, Buffer.from('x')]));
    await expect(checkBackup(bad)).rejects.toThrow(/damaged or cut short/);
  });
});
