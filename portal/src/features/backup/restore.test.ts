import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askOwner } from '../../test-press/ask-owner.js';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { ArchiveReader, checkSeal } from './archive-reader.js';
import { ArchiveWriter } from './archive-writer.js';
import { type BackupHead, type BackupManifest, objectsFolder } from './backup-format.js';
import { createBackup } from './backup.actions.js';
import { loadMigrationSteps } from './migration-steps.js';
import { listObjects } from './object-files.js';
import { checkBackup, type CheckedBackup, restoreBackup, type RestoreReport } from './restore.actions.js';

const quiet = (): void => undefined;
let folder: string;
let file: string;
let press: TestPress;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shironam-restore-'));
  file = join(folder, 'site.backup');
  press = await openTestPress(['newsroom']);
  const admin = await press.person('An Admin', 'admin');
  await admin.call('POST', '/api/stories', { section: 'national', headline: 'খসড়া', bylines: [], blocks: [] });
  await press.room.objects.put('renditions/a/1.webp', Buffer.alloc(100_000, 'picture'));
  await createBackup({ file, dataFolder: press.program.config.dataFolder, owner: press.program.owner, objects: press.room.objects, now: new Date(), progress: quiet, signal: new AbortController().signal });
});
afterAll(async () => {
  await press.close();
  await rm(folder, { recursive: true, force: true });
});

function restore(into: TestPress, backup: CheckedBackup, over: 'empty' | 'force' = 'empty'): Promise<RestoreReport> {
  return restoreBackup({ backup, dataFolder: into.program.config.dataFolder, owner: into.program.owner, objects: into.room.objects, over, ledger: null, now: new Date(), progress: quiet });
}

/** Writes the same backup again with one thing changed, rightly sealed: what only a fault of the program could make. */
async function rewrite(name: string, change: { head?: (head: BackupHead) => BackupHead; manifest?: (manifest: BackupManifest) => BackupManifest; keep?: (entry: string) => boolean; more?: { name: string; bytes: Buffer } }): Promise<string> {
  const to = join(folder, name);
  const reader = new ArchiveReader(file, await checkSeal(file));
  const writer = new ArchiveWriter(to, new Date(), new AbortController().signal);
  const head = await reader.head();
  await writer.addHead(change.head?.(head) ?? head);
  for (let entry = await reader.next(); entry !== null; entry = await reader.next()) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry.body) chunks.push(chunk);
    if (change.keep?.(entry.name) ?? true) await writer.addBytes(entry.name, Buffer.concat(chunks));
  }
  if (change.more !== undefined) await writer.addBytes(change.more.name, change.more.bytes);
  const { manifest } = reader;
  await writer.finish(change.manifest?.(manifest) ?? manifest);
  await reader.close();
  return to;
}

async function everything(of: TestPress): Promise<string> {
  const client = new pg.Client(of.program.owner);
  await client.connect();
  const hash = createHash('sha256');
  const { rows } = await client.query<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('newsroom', 'live', 'inbox', 'public') order by 1`);
  for (const { name } of rows) {
    const { rows: all } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    hash.update(`${name}\n${all.map((one) => one.row).join('\n')}`);
  }
  await client.end();
  return hash.digest('hex');
}

it('invariant 5: a file that lacks rows, has a table too many or a row that breaks a reference changes nothing', async () => {
  const fresh = await openTestPress([]);
  try {
    const before = await everything(fresh);
    const wrong = [
      await rewrite('counts.backup', { manifest: (manifest) => ({ ...manifest, tables: manifest.tables.map((table) => ({ ...table, rows: table.rows + 1 })) }) }),
      await rewrite('pictures.backup', { keep: (entry) => !entry.startsWith(objectsFolder) }),
      await rewrite('part.backup', { keep: (entry) => !entry.startsWith('tables/newsroom.section/') }),
      await rewrite('column.backup', { head: (head) => ({ ...head, tables: head.tables.map((table) => ({ ...table, columns: [...table.columns, 'x" from stdin; drop schema live; --'] })) }) }),
      await rewrite('stray.backup', { more: { name: 'tables/newsroom.strange/000001', bytes: Buffer.from('1\n') } }),
      await rewrite('above.backup', { more: { name: 'objects/../../above', bytes: Buffer.from('x') } }),
    ];
    for (const path of wrong) await expect(checkBackup(path).then((backup) => restore(fresh, backup)), path).rejects.toThrow(/damaged or cut short|is not an object key/);
    const orphan = await rewrite('orphan.backup', { keep: (entry) => !entry.startsWith('tables/newsroom.person/') });
    await expect(checkBackup(orphan).then((backup) => restore(fresh, backup))).rejects.toThrow(/foreign key/);
    expect(await everything(fresh)).toBe(before);
  } finally {
    await fresh.close();
  }
});

it('invariant 9: a backup of a newer program, or of a newer form, is refused with what to do', async () => {
  const newer = await rewrite('newer.backup', { head: (head) => ({ ...head, programVersion: '9.9.9', migrations: [...head.migrations, { name: '9999-know-the-future', timestamp: '' }] }) });
  await expect(checkBackup(newer)).rejects.toThrow(/newer Shironam \(9\.9\.9.*9999-know-the-future.*bring this program up to date/);
  const form = await rewrite('form.backup', { head: (head) => ({ ...head, formatVersion: 2 }) });
  await expect(checkBackup(form)).rejects.toThrow(/newer Shironam/);
});

it('invariant 9: a backup of an older program goes into the tables of its time and is migrated on from there', async () => {
  const fresh = await openTestPress([]);
  try {
    const backup = await checkBackup(file);
    const later = { name: '9998-shout-sections', up: (db: Parameters<(typeof backup.steps)[0]['up']>[0]) => sql`alter table newsroom.section add column loud text; update newsroom.section set loud = upper(slug)`.execute(db).then(quiet) };
    const report = await restore(fresh, { ...backup, steps: [...backup.steps, later] });
    expect(report.migrated).toEqual(['9998-shout-sections']);
    const { rows } = await sql<{ loud: string }>`select loud from newsroom.section where slug = 'national'`.execute(fresh.room.database.newsroom);
    expect(rows).toEqual([{ loud: 'NATIONAL' }]);
  } finally {
    await fresh.close();
  }
});

it('every migration of the folder is the program\'s, and the ones that the database was made with', async () => {
  const rows = await askOwner<{ name: string }>(press.program.owner, 'select name from kysely_migration order by name');
  const names = (await loadMigrationSteps()).map((step) => step.name);
  expect(names).toEqual(rows.map((row) => row.name));
  const files = await readdir(new URL('../../../migrations/', import.meta.url));
  expect(names).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
});

it('invariant 8: with --force the pictures of the replaced site are gone and the restored ones are whole', async () => {
  const fresh = await openTestPress([]);
  try {
    await fresh.room.objects.put('renditions/old/1.webp', Buffer.from('old'));
    await fresh.room.objects.put('renditions/a/1.webp', Buffer.from('another of the same name'));
    await restore(fresh, await checkBackup(file), 'force');
    const root = join(fresh.program.config.dataFolder, 'objects');
    const keys: string[] = [];
    for await (const key of listObjects(root)) keys.push(key);
    expect(keys).toEqual(['renditions/a/1.webp']);
    expect((await fresh.room.objects.get('renditions/a/1.webp')).equals(Buffer.alloc(100_000, 'picture'))).toBe(true);
  } finally {
    await fresh.close();
  }
});

it('invariants 3 and 11: leaves behind who is signed in and which tries failed, and holds back messages that may have gone out', async () => {
  const { rows: people } = await sql<{ id: string }>`select id from newsroom.person limit 1`.execute(press.room.database.newsroom);
  await sql`insert into newsroom.session (token_hash, person_id, expires_at) values ('\\x01', ${people[0]?.id}, now() + interval '1 day')`.execute(press.room.database.newsroom);
  await sql`insert into newsroom.sign_in_attempt (account, network) values ('canary@example.com', '127.0.0.1')`.execute(press.room.database.newsroom);
  await sql`insert into newsroom.outbox (story_id, version, channel) select id, 1, channel from newsroom.story, unnest(array['push', 'cdn-purge']) channel limit 2`.execute(press.room.database.newsroom);
  const to = join(folder, 'signed-in.backup');
  await createBackup({ file: to, dataFolder: press.program.config.dataFolder, owner: press.program.owner, objects: press.room.objects, now: new Date(), progress: quiet, signal: new AbortController().signal });
  const fresh = await openTestPress([]);
  try {
    const report = await restore(fresh, await checkBackup(to));
    expect(report.waiting.heldBack).toBe(1);
    const db = fresh.room.database.newsroom;
    expect((await sql`select 1 from newsroom.session`.execute(db)).rows).toHaveLength(0);
    expect((await sql`select 1 from newsroom.sign_in_attempt`.execute(db)).rows).toHaveLength(0);
    expect((await sql<{ channel: string }>`select channel from newsroom.outbox where done_at is null`.execute(db)).rows).toEqual([{ channel: 'cdn-purge' }]);
  } finally {
    await fresh.close();
  }
});

it('invariant 2: never overwrites a file, and never writes among the pictures', async () => {
  const make = (to: string): Promise<unknown> =>
    createBackup({ file: to, dataFolder: press.program.config.dataFolder, owner: press.program.owner, objects: press.room.objects, now: new Date(), progress: quiet, signal: new AbortController().signal });
  await expect(make(file)).rejects.toThrow(/is there already/);
  await expect(make(join(press.program.config.dataFolder, 'objects', 'renditions', 'x.backup'))).rejects.toThrow(/among the pictures/);
  await expect(make(join(folder, 'no', 'such', 'folder.backup'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
});
