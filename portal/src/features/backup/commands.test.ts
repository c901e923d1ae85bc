import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOwner } from '../../test-press/ask-owner.js';
import type { Command, CommandContext } from '../../command.js';
import type { Config } from '../../config.js';
import { openProgram, type Program } from '../../program.js';
import { aStory, expectOk, openTestPress, publishAStory, testConfig, type TestPress } from '../../test-press/test-press.js';
import { createToken } from '../people/people.js';
import { backupCommand, restoreCommand } from './backup.command.js';
import { createBackup } from './backup.actions.js';
import { checkBackup, restoreBackup } from './restore.actions.js';
import { ledgerPath } from './withdrawal-ledger.js';
import { noteWithdrawals } from './withdrawals.actions.js';

const quiet = (): void => undefined;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shironam-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Ran = { code: number; said: string; printed: string };

async function run(command: Command, config: Config, ...args: string[]): Promise<Ran> {
  const said: string[] = [];
  const printed: string[] = [];
  const context: CommandContext = { say: (line) => void said.push(line), print: (text) => void printed.push(text), config: () => config };
  const code = await command.run(args, context);
  return { code, said: said.join('\n'), printed: printed.join('\n') };
}

describe('the commands on data folders of their own', () => {
  it('invariant 13: back up while the program runs, restore into a folder that was never used, refuse one that runs', { timeout: 240_000 }, async () => {
    const config = testConfig(join(folder, 'first'));
    const file = join(folder, 'first.backup');
    const program = await openProgram(config, quiet, 'own');
    try {
      await createToken(program.room, 'One Person', 'editor');
      await program.room.objects.put('renditions/a/1.webp', Buffer.from('picture'));
      const made = await run(backupCommand, config, file, '--json');
      expect(JSON.parse(made.printed)).toMatchObject({ file, objects: 1 });
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      await expect(run(restoreCommand, config, file, '--force')).rejects.toThrow(/already running.*stop that one first/);
    } finally {
      await program.close();
    }
    const second = testConfig(join(folder, 'second'));
    const restored = await run(restoreCommand, second, file);
    expect(restored.printed).toMatch(/^Restored the site of .*1 picture file, 0 later withdrawals/);
    expect(await readFile(join(second.dataFolder, 'objects/renditions/a/1.webp'), 'utf8')).toBe('picture');
    await expect(run(restoreCommand, second, file)).rejects.toThrow(/is not empty \(people: 1, stories: 0\)/);
  });

  it('invariant 4: a damaged file does not even start a database', async () => {
    const bad = join(folder, 'bad.backup');
    const config = testConfig(join(folder, 'untouched'));
    await writeFile(bad, Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(5000)]));
    await expect(run(restoreCommand, config, bad)).rejects.toThrow(/damaged or cut short/);
    await writeFile(bad, 'a letter');
    await expect(run(restoreCommand, config, bad)).rejects.toThrow(/is not a backup of Shironam/);
    await expect(run(restoreCommand, config, join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(run(restoreCommand, config)).rejects.toThrow(/Name the one file/);
    await expect(run(backupCommand, config, 'a', 'b')).rejects.toThrow(/Name one file/);
    expect(await readdir(folder)).not.toContain('untouched');
  });
});

describe('on a database of somebody else', () => {
  let press: TestPress;
  let config: Config;
  beforeAll(async () => {
    press = await openTestPress(['newsroom']);
    const urlOf = ({ user, password, database, host }: pg.PoolConfig): string => `postgres://${String(user)}:${encodeURIComponent(String(password))}@localhost/${String(database)}?host=${encodeURIComponent(String(host))}`;
    config = { ...testConfig(press.program.config.dataFolder), databaseUrl: urlOf(press.program.owner), databaseReaderUrl: urlOf(press.program.database.reader) };
  });
  afterAll(() => press.close());

  const parts = (of: TestPress): Pick<Program, 'owner'> & { dataFolder: string; objects: TestPress['room']['objects']; now: Date; progress: () => void } => ({ owner: of.program.owner, dataFolder: of.program.config.dataFolder, objects: of.room.objects, now: new Date(), progress: quiet });

  it('invariant 13: a restore is refused while others are connected', async () => {
    const file = join(folder, 'connected.backup');
    await run(backupCommand, config, file);
    await press.room.database.newsroom.selectFrom('newsroom.section').select('slug').execute();
    await expect(run(restoreCommand, config, file, '--force')).rejects.toThrow(/is in use \(\d+ other connections\): stop Shironam/);
  });

  it('invariant 1: a backup made while people write and publish is of one instant', async () => {
    const reporter = await press.person('Re Porter', 'reporter');
    const subeditor = await press.person('Sub Editor', 'subeditor');
    const editor = await press.person('Ed Itor', 'editor');
    let writing = true;
    let published = 0;
    const writers = Array.from({ length: 3 }, async (_, writer) => {
      for (let n = 0; writing; n += 1) {
        await publishAStory(reporter, subeditor, editor, { headline: `লেখক ${String(writer)} খবর ${String(n)}` });
        await expectOk(reporter.call('POST', '/api/stories', aStory()));
        published += 1;
      }
    });
    const files: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await expect.poll(() => published, { timeout: 30_000 }).toBeGreaterThan(3 * n);
      files.push(join(folder, `busy-${String(n)}.backup`));
      await createBackup({ ...parts(press), file: files[n] ?? '', signal: new AbortController().signal });
    }
    writing = false;
    await Promise.all(writers);
    const fresh = await openTestPress([]);
    try {
      for (const file of files) {
        await restoreBackup({ ...parts(fresh), backup: await checkBackup(file), over: 'force', ledger: null });
        const rows = await askOwner<{ live: number; torn: number; unversioned: number }>(
          fresh.program.owner,
          `select (select count(*)::int from live.story) as live,
               (select count(*)::int from newsroom.story s full join live.story l on l.story_id = s.id where (s.state = 'published') is distinct from (l.state = 'published') and (s.state = 'published' or l.number is not null)) as torn,
               (select count(*)::int from newsroom.story s where not exists (select 1 from newsroom.story_revision r where r.story_id = s.id and r.revision = s.revision)) as unversioned`,
        );
        expect(rows[0]?.live).toBeGreaterThan(0);
        expect(rows[0]).toMatchObject({ torn: 0, unversioned: 0 });
      }
    } finally {
      await fresh.close();
    }
  });

  it('invariant 6: --kills brings the ledger of the lost machine, and its absence is said', async () => {
    const reporter = await press.person('Re Two', 'reporter');
    const subeditor = await press.person('Sub Two', 'subeditor');
    const editor = await press.person('Ed Two', 'editor');
    const story = await publishAStory(reporter, subeditor, editor);
    const file = join(folder, 'before-the-kill.backup');
    await createBackup({ ...parts(press), file, signal: new AbortController().signal });
    await expectOk(editor.call('POST', `/api/stories/${story.id}/kill`, { reason: 'ভুল খবর' }));
    await noteWithdrawals(press.room);
    const saved = await readFile(ledgerPath(config.dataFolder), 'utf8');
    await noteWithdrawals(press.room);
    expect(await readFile(ledgerPath(config.dataFolder), 'utf8')).toBe(saved);
    const fresh = await openTestPress([]);
    try {
      const backup = await checkBackup(file);
      await expect(restoreBackup({ ...parts(fresh), backup, over: 'force', ledger: join(folder, 'no-such.jsonl') })).rejects.toMatchObject({ code: 'ENOENT' });
      const { withdrawn } = await restoreBackup({ ...parts(fresh), backup, over: 'force', ledger: ledgerPath(config.dataFolder) });
      expect(withdrawn.map((one) => one.storyId)).toContain(story.id);
      expect(await readFile(ledgerPath(fresh.program.config.dataFolder), 'utf8')).toContain(story.id);
    } finally {
      await fresh.close();
    }
  });

  if (process.getuid?.() === 0 && canMount()) {
    it('invariant 2: a full disk ends a backup with nothing half-written, and the site goes on', async () => {
      const small = join(folder, 'small');
      await mkdir(small);
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', small]).status).toBe(0);
      try {
        await press.room.objects.put('renditions/big/1.webp', Buffer.alloc(1_000_000, 7));
        await expect(createBackup({ ...parts(press), file: join(small, 'x.backup'), signal: new AbortController().signal })).rejects.toMatchObject({ code: 'ENOSPC' });
        expect(await readdir(small)).toEqual([]);
        await createBackup({ ...parts(press), file: join(folder, 'roomy.backup'), signal: new AbortController().signal });
      } finally {
        spawnSync('umount', ['-l', small]);
      }
    });
  }

  it('invariant 2: a backup that is stopped leaves nothing', async () => {
    const stop = new AbortController();
    const file = join(folder, 'stopped.backup');
    const working = createBackup({ ...parts(press), file, signal: stop.signal });
    setTimeout(() => stop.abort(), 5);
    await expect(working).rejects.toThrow(/abort/i);
    expect((await readdir(folder)).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });
});

function canMount(): boolean {
  const place = join(tmpdir(), `shironam-mount-${String(process.pid)}`);
  spawnSync('mkdir', ['-p', place]);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'none', place]).status === 0;
  if (mounted) spawnSync('umount', [place]);
  spawnSync('rmdir', [place]);
  return mounted;
}
