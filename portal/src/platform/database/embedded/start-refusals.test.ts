import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseStartError, type EmbeddedDatabase, startEmbedded } from './embedded.js';

const isRoot = process.getuid?.() === 0;
const quiet = (): void => undefined;
const log = { info: quiet, warn: quiet, error: quiet };

let scratch: string;
let dataFolder: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'shironam-test-'));
  await chmod(scratch, 0o755);
  dataFolder = join(scratch, 'data');
});

afterEach(() => rm(scratch, { recursive: true, force: true }));

function start(folder = dataFolder): Promise<EmbeddedDatabase> {
  return startEmbedded({ dataFolder: folder, log });
}

async function refusal(folder = dataFolder): Promise<{ code: string; message: string }> {
  const outcome = await start(folder).catch((error: unknown) => error);
  if (!(outcome instanceof DatabaseStartError)) throw new Error('it was not refused', { cause: outcome });
  expect(outcome.message).not.toContain('\n');
  return { code: outcome.code, message: outcome.message };
}

test('A folder with strange files is refused and left as it was', async () => {
  await mkdir(dataFolder);
  await writeFile(join(dataFolder, 'thesis.odt'), 'mine');
  expect(await refusal()).toMatchObject({ code: 'database.foreign-folder', message: expect.stringContaining('thesis.odt') as string });
  expect(await readdir(dataFolder)).toEqual(['thesis.odt']);
});

test("Another PostgreSQL's own folder is refused and left as it was", async () => {
  await mkdir(dataFolder);
  await writeFile(join(dataFolder, 'PG_VERSION'), '15\n');
  expect(await refusal()).toMatchObject({ code: 'database.foreign-folder' });
  expect(await readdir(dataFolder)).toEqual(['PG_VERSION']);
});

test('A cluster is refused that is told to skip fsync, that another major version made, that belongs to somebody else, or that is gone', async () => {
  await (await start()).stop();
  const cluster = join(dataFolder, 'postgres', 'cluster');
  const ownSettings = join(cluster, 'postgresql.auto.conf');
  await writeFile(ownSettings, 'fsync = off\n');
  expect(await refusal()).toMatchObject({ code: 'database.did-not-start', message: expect.stringContaining('fsync') as string });
  await writeFile(ownSettings, '');
  await writeFile(join(cluster, 'PG_VERSION'), '17\n');
  expect(await refusal()).toMatchObject({ code: 'database.other-major', message: expect.stringContaining('restore') as string });
  if (isRoot) {
    await chown(join(dataFolder, 'postgres.json'), 65_534, 65_534);
    expect(await refusal()).toMatchObject({ code: 'database.foreign-folder', message: expect.stringContaining('65534') as string });
    await chown(join(dataFolder, 'postgres.json'), 0, 0);
  }
  await rm(cluster, { recursive: true });
  expect(await refusal()).toMatchObject({ code: 'database.did-not-start', message: expect.stringContaining('not there') as string });
});

test('A data folder that leads through a file is refused', async () => {
  await writeFile(dataFolder, 'a file');
  expect(await refusal(join(dataFolder, 'below'))).toMatchObject({ code: 'database.did-not-start' });
});

test('A place where we may not write is refused', async () => {
  await mkdir(dataFolder, { mode: 0o500 });
  // Root may write anywhere but into the kernel's own tree.
  expect(await refusal(isRoot ? '/sys/shironam' : dataFolder)).toMatchObject({ code: 'database.no-permission' });
});

if (isRoot && canMount()) {
  test('A disk that is full at the first start leaves nothing half made; with space it starts; full again it still starts', async () => {
    await mkdir(dataFolder);
    mount(dataFolder, '24m');
    try {
      expect(await refusal()).toMatchObject({ code: 'database.disk-full' });
      expect(spawnSync('mount', ['-o', 'remount,size=200m', dataFolder]).status).toBe(0);
      await (await start()).stop();
      fill(join(dataFolder, 'ballast'));
      await (await start()).stop();
    } finally {
      spawnSync('umount', ['-l', dataFolder]);
    }
  });
}

function canMount(): boolean {
  const place = join(tmpdir(), `shironam-mount-${String(process.pid)}`);
  spawnSync('mkdir', ['-p', place]);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'none', place]).status === 0;
  if (mounted) spawnSync('umount', [place]);
  spawnSync('rmdir', [place]);
  return mounted;
}

function mount(place: string, size: string): void {
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'none', place]).status).toBe(0);
}

/** Writes until nothing more fits. */
function fill(path: string): void {
  const filled = spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4096'], { encoding: 'utf8' });
  expect(filled.stderr).toContain('No space left');
}
