import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statfsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { borrowEmbedded, type DatabaseConnection, type DatabaseExit, type EmbeddedDatabase, findRunningEmbedded, startEmbedded } from './embedded.js';

const isRoot = process.getuid?.() === 0;
/** In memory where there is room: these tests are of life and death, and a busy disk would only make them slow. */
const scratchRoot = existsSync('/dev/shm') && freeBytes('/dev/shm') > 2 ** 31 ? '/dev/shm' : tmpdir();
const projectFolder = fileURLToPath(new URL('../../../../..', import.meta.url));

let scratch: string;
let dataFolder: string;
let lines: string[] = [];
/** A data folder after its first start, stopped: copied for tests of what comes later. The tests of a first start make their own. */
let prepared: string | undefined;
const running: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  scratch = await mkdtemp(join(scratchRoot, 'shironam-test-'));
  await chmod(scratch, 0o755);
  dataFolder = join(scratch, 'data');
  lines = [];
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of running.splice(0)) await database.stop();
  await rm(scratch, { recursive: true, force: true });
});

afterAll(async () => {
  if (prepared !== undefined) await rm(prepared, { recursive: true, force: true });
});

/** With its owners, as `cp` alone gives them. */
async function copyPrepared(): Promise<void> {
  if (prepared === undefined) {
    prepared = await mkdtemp(join(scratchRoot, 'shironam-test-'));
    await chmod(prepared, 0o755);
    await (await startEmbedded({ dataFolder: join(prepared, 'data'), log: { info: note, warn: note, error: note } })).stop();
  }
  expect(spawnSync('cp', ['-a', join(prepared, 'data'), dataFolder], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const note = (_facts: object, message: string): void => void lines.push(message);

async function start(folder = dataFolder): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataFolder: folder, log: { info: note, warn: note, error: note } });
  running.push(database);
  return database;
}

async function query(connection: DatabaseConnection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterPid(folder = dataFolder): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/** A program of its own that starts the database, prints "ready" and lives until it is killed. */
async function startInChild(folder: string, andThen = ''): Promise<ChildProcess> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)});
    const quiet = () => undefined;
    await startEmbedded({ dataFolder: process.argv[1], log: { info: quiet, warn: quiet, error: quiet } });
    process.stdout.write('ready');
    ${andThen}`;
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', script, folder], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  expect(said.toString()).toBe('ready');
  return child;
}

describe('A first start', () => {
  let place: string;
  let database: EmbeddedDatabase;

  beforeAll(async () => {
    place = await mkdtemp(join(scratchRoot, 'shironam-test-'));
    await chmod(place, 0o755);
    database = await startEmbedded({ dataFolder: join(place, 'data'), log: { info: note, warn: note, error: note } });
  });

  afterAll(async () => {
    await database.stop();
    await rm(place, { recursive: true, force: true });
  });

  test('makes a durable cluster with an owner who is no superuser and a reader without rights', async () => {
    const { ownerConnection, readerConnection, version } = database;
    expect(version).toMatch(/^18\./);
    const [owner] = await query(ownerConnection, `SELECT rolsuper, current_setting('fsync') AS fsync, current_setting('listen_addresses') AS tcp, current_setting('server_encoding') AS encoding FROM pg_roles WHERE rolname = current_user`);
    expect(owner).toEqual({ rolsuper: false, fsync: 'on', tcp: '', encoding: 'UTF8' });
    await query(ownerConnection, 'CREATE TABLE secret AS SELECT 1 AS one');
    await query(ownerConnection, 'CREATE EXTENSION pg_trgm');
    await expect(query(readerConnection, 'SELECT * FROM secret')).rejects.toThrow('permission denied');
    await expect(query(readerConnection, 'CREATE TABLE mine (a int)')).rejects.toThrow('permission denied');
    await expect(query(readerConnection, 'CREATE TEMP TABLE mine (a int)')).rejects.toThrow('permission denied');
    await expect(query(readerConnection, 'SET ROLE shironam_owner')).rejects.toThrow('permission denied');
    await expect(query({ ...readerConnection, database: 'postgres' }, 'SELECT 1')).rejects.toThrow('permission denied');
  });

  test('lets nobody in without the password, the superuser not at all, and keeps the passwords in closed files', async () => {
    const { ownerConnection, readerConnection } = database;
    await expect(query({ ...ownerConnection, password: 'guess' }, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(query({ ...ownerConnection, user: 'postgres' }, 'SELECT 1')).rejects.toMatchObject({ code: '28000' });
    const folder = join(place, 'data');
    for (const role of ['owner', 'reader']) expect((await stat(join(folder, 'postgres', `${role}.password`))).mode & 0o777).toBe(0o600);
    const log = await readFile(join(folder, 'postgres', 'server.log'), 'utf8');
    const told = `${log}${lines.join('\n')}${await readFile(`/proc/${String(await postmasterPid(folder))}/cmdline`, 'utf8').catch(() => '')}`;
    for (const { password } of [ownerConnection, readerConnection]) expect(told).not.toContain(password);
  });

  test('runs in a process session of its own, never as root', async () => {
    const pid = String(await postmasterPid(join(place, 'data')));
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).not.toBe(0);
    const session = /\) \S (?:\d+ ){2}(\d+)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8'))?.[1];
    expect(session).toBe(pid);
  });
});

describe('Life and death', () => {
  test('What was committed is there after a stop and a start, and a stop takes 5 s at most with connections open', async () => {
    await copyPrepared();
    const first = await start();
    await query(first.ownerConnection, 'CREATE TABLE saved AS SELECT 7 AS seven');
    const idle = new pg.Client(first.ownerConnection);
    idle.on('error', () => undefined);
    await idle.connect();
    await idle.query('BEGIN; INSERT INTO saved VALUES (8)');
    const begun = performance.now();
    await first.stop();
    expect(performance.now() - begun).toBeLessThan(5_000);
    const second = await start();
    expect(await query(second.ownerConnection, 'SELECT seven FROM saved')).toEqual([{ seven: 7 }]);
  });

  test('A second start says that the folder is in use, within a second, and touches nothing; a command finds the connections', async () => {
    await copyPrepared();
    const { ownerConnection } = await start();
    const before = await readdir(dataFolder);
    const pid = await postmasterPid();
    const begun = performance.now();
    await expect(startEmbedded({ dataFolder, log: { info: note, warn: note, error: note } })).rejects.toMatchObject({ code: 'database.in-use' });
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await readdir(dataFolder)).toEqual(before);
    expect(await postmasterPid()).toBe(pid);
    const found = await findRunningEmbedded(dataFolder);
    expect(found?.ownerConnection).toEqual(ownerConnection);
    expect(await findRunningEmbedded(join(scratch, 'elsewhere'))).toBeUndefined();
  });

  test('A command that comes while the program starts waits for it, and one that comes while it stops finds nobody', async () => {
    const starting = start();
    await expect.poll(() => readdir(dataFolder).catch(() => [])).toContain('control.sock');
    expect(await findRunningEmbedded(dataFolder)).toMatchObject({ ownerConnection: (await starting).ownerConnection });
    const stopping = (await starting).stop();
    expect(await findRunningEmbedded(dataFolder)).toBeUndefined();
    await stopping;
  });

  test('Of commands that come at once one starts the database, the others join it, and it stays until the last has left', async () => {
    const options = { dataFolder, log: { info: note, warn: note, error: note } };
    const commands = await Promise.all([borrowEmbedded(options), borrowEmbedded(options), borrowEmbedded(options)]);
    const pid = await postmasterPid();
    const stops = [];
    for (const command of commands) {
      expect(await query(command.ownerConnection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      stops.push(command.stop());
    }
    await Promise.all(stops);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(await readdir(dataFolder)).not.toContain('control.sock');
  });

  test('A postmaster killed under writers is started again and has every acknowledged row', async () => {
    await copyPrepared();
    const database = await start();
    await query(database.ownerConnection, 'CREATE TABLE acks (n int PRIMARY KEY)');
    const pool = new pg.Pool({ ...database.ownerConnection, max: 4 });
    pool.on('error', () => undefined);
    const acknowledged: number[] = [];
    const exits: DatabaseExit[] = [];
    database.onExit((exit) => exits.push(exit));
    let number = 0;
    let writing = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (writing) {
        const mine = (number += 1);
        await pool.query('INSERT INTO acks VALUES ($1)', [mine]).then(
          () => acknowledged.push(mine),
          () => new Promise((resolve) => setTimeout(resolve, 10)),
        );
      }
    });
    for (let round = 1; round <= 3; round += 1) {
      await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(round * 50);
      process.kill(await postmasterPid(), 'SIGKILL');
      await expect.poll(() => exits.length, { timeout: 20_000 }).toBe(round);
    }
    writing = false;
    await Promise.all(writers);
    const kept = new Set((await pool.query<{ n: number }>('SELECT n FROM acks')).rows.map((row) => row.n));
    await pool.end();
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
    expect(exits).toEqual(Array.from({ length: 3 }, () => ({ code: null, signal: 'SIGKILL', restarted: true })));
  });

  test('A server left behind by a program killed with -9 is stopped and the folder taken, with every commit', async () => {
    await copyPrepared();
    const child = await startInChild(dataFolder);
    const connections = await findRunningEmbedded(dataFolder);
    if (connections === undefined) throw new Error('the child owns no database');
    await query(connections.ownerConnection, 'CREATE TABLE saved AS SELECT 7 AS seven');
    const orphan = await postmasterPid();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await query(connections.ownerConnection, 'SELECT seven FROM saved')).toEqual([{ seven: 7 }]);
    const begun = performance.now();
    const database = await start();
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(await query(database.ownerConnection, 'SELECT seven FROM saved')).toEqual([{ seven: 7 }]);
    expect(await postmasterPid()).not.toBe(orphan);
    expect(lines.join('\n')).toContain('left running');
  });

  test('A program that exits without stopping its database takes it along', async () => {
    await copyPrepared();
    const child = await startInChild(dataFolder, 'setTimeout(() => process.exit(1), 200);');
    const pid = await postmasterPid();
    await once(child, 'exit');
    await expect.poll(() => readFile(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => `${String(pid)} gone`), { timeout: 5_000 }).toBe(`${String(pid)} gone`);
  });

  test('Program and postmaster both killed with -9: the next start has every commit', async () => {
    await copyPrepared();
    const child = await startInChild(dataFolder);
    const connections = await findRunningEmbedded(dataFolder);
    if (connections === undefined) throw new Error('the child owns no database');
    await query(connections.ownerConnection, 'CREATE TABLE saved AS SELECT 7 AS seven');
    child.kill('SIGKILL');
    process.kill(await postmasterPid(), 'SIGKILL');
    const database = await start();
    expect(await query(database.ownerConnection, 'SELECT seven FROM saved')).toEqual([{ seven: 7 }]);
  });
});

describe('Places and leftovers', () => {
  test('A data folder below a folder of mode 700 works, and again at the next start', async () => {
    await rm(scratch, { recursive: true });
    scratch = await mkdtemp(join(tmpdir(), 'shironam-test-'));
    dataFolder = join(scratch, 'data');
    const first = await start();
    await query(first.ownerConnection, 'CREATE TABLE saved AS SELECT 7 AS seven');
    await first.stop();
    const { folder } = JSON.parse(await readFile(join(dataFolder, 'postgres.json'), 'utf8')) as { folder: string };
    if (isRoot) expect(folder).toMatch(/^\/var\/lib\/shironam\/[0-9a-f]{12}/);
    else expect(folder).toBe('postgres');
    const second = await start();
    expect(await query(second.ownerConnection, 'SELECT seven FROM saved')).toEqual([{ seven: 7 }]);
    await second.stop();
    if (!isRoot) return;
    // Gone from the temporary folder for good, so its cluster goes at the next start of the kind.
    await rm(dataFolder, { recursive: true });
    const other = join(scratch, 'other');
    await (await start(other)).stop();
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    const { folder: its } = JSON.parse(await readFile(join(other, 'postgres.json'), 'utf8')) as { folder: string };
    await rm(its, { recursive: true });
  });

  test('A data folder with a very long path works', async () => {
    const deep = join(scratch, 'ক'.repeat(60), 'data');
    await mkdir(deep, { recursive: true });
    const { ownerConnection } = await start(deep);
    expect(await query(ownerConnection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('Lost password files are made anew, and lock files that name another living program do not count', async () => {
    await copyPrepared();
    const first = await start();
    await first.stop();
    await rm(join(dataFolder, 'postgres', 'owner.password'));
    await writeFile(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), `${String(process.pid)}\n`);
    const second = await start();
    expect(second.ownerConnection.password).not.toBe(first.ownerConnection.password);
    expect(await query(second.ownerConnection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await query(second.readerConnection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
