import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Config } from './config.js';
import { doctorCommand } from './doctor.command.js';
import type { Finding } from './doctor.rules.js';
import { takePicture } from './features/pictures/pictures.js';
import { type Colleague, expectOk, openTestPress, publishAStory, testConfig, type TestPress } from './test-press/test-press.js';

let press: TestPress;
let editor: Colleague;
let config: Config;

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  const reporter = await press.person('Re Porter', 'reporter');
  const subeditor = await press.person('Sub Editor', 'subeditor');
  editor = await press.person('Ed Itor', 'editor');
  const bytes = await sharp({ create: { width: 500, height: 300, channels: 3, background: '#258' } }).jpeg().toBuffer();
  const { id } = await takePicture(press.room, editor.actor, { bytes, caption: 'নদী', credit: 'শিরোনাম', filePicture: false });
  await publishAStory(reporter, subeditor, editor, { picture: { id } });
  config = {
    ...testConfig(press.program.config.dataFolder),
    port: Number(new URL(press.running.siteUrl).port),
    newsroomPort: Number(new URL(press.running.newsroomUrl).port),
    databaseUrl: urlOf(press.program.owner),
    databaseReaderUrl: urlOf(press.program.database.reader),
  };
});
afterAll(() => press.close());

function urlOf({ user, password, database, host }: pg.PoolConfig): string {
  return `postgres://${String(user)}:${encodeURIComponent(password as string)}@localhost/${String(database)}?host=${encodeURIComponent(String(host))}`;
}

async function ask(of: Config): Promise<{ code: number; findings: Record<string, Finding> }> {
  const printed: string[] = [];
  const code = await doctorCommand.run(['--json'], { say: () => undefined, print: (text) => printed.push(text), config: () => of });
  const { ok, findings } = JSON.parse(printed.join('')) as { ok: boolean; findings: Finding[] };
  expect(ok).toBe(code === 0);
  return { code, findings: Object.fromEntries(findings.map((one) => [one.about, one])) };
}

async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client(press.program.owner);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

it('a sound site is sound in every line, and the ports are known to be its own', async () => {
  const { code, findings } = await ask(config);
  expect(Object.values(findings).filter((one) => one.verdict !== 'ok')).toEqual([]);
  expect(findings['reader port']?.found).toContain('Shironam answers');
  expect(findings['pictures']?.found).toMatch(/^[1-9]\d* files/);
  expect(findings['reader user']?.found).toBe('reads live and nothing else');
  expect(code).toBe(0);
});

it('a reader that may see one draft column, or write, is found', async () => {
  await asOwner('grant usage on schema newsroom to shironam_reader', 'grant select (headline) on newsroom.story to shironam_reader');
  try {
    const { code, findings } = await ask(config);
    expect(findings['reader user']).toMatchObject({ verdict: 'fail', found: expect.stringContaining('SELECT on newsroom.story') as string });
    expect(code).toBe(1);
  } finally {
    await asOwner('revoke select (headline) on newsroom.story from shironam_reader', 'revoke usage on schema newsroom from shironam_reader');
  }
  await asOwner('grant delete on live.story to shironam_reader');
  try {
    expect((await ask(config)).findings['reader user']).toMatchObject({ verdict: 'fail', found: expect.stringContaining('DELETE on live.story') as string });
  } finally {
    await asOwner('revoke delete on live.story from shironam_reader');
  }
});

it('a missing rendition, an open secret, late messages and an unrecorded kill are found', async () => {
  const { document } = await press.room.database.live.selectFrom('live.picture').select('document').executeTakeFirstOrThrow();
  const path = document.renditions[0]?.path ?? '';
  const bytes = await press.room.objects.get(`renditions/${path}`);
  await press.room.objects.remove(`renditions/${path}`);
  const secret = join(config.dataFolder, 'reader-password');
  await writeFile(secret, 'not so secret');
  await chmod(secret, 0o644);
  await asOwner(`insert into newsroom.outbox (story_id, version, channel, created_at) select id, 99, 'push', now() - interval '1 hour' from newsroom.story limit 1`);
  await asOwner(`insert into newsroom.schedule (story_id, at, content_hash, set_by) select id, now() - interval '1 hour', content_hash, created_by from newsroom.story limit 1`);
  const { code, findings } = await ask({ ...config, newsroomUrl: 'http://newsroom.example.com' });
  expect(findings['pictures']).toMatchObject({ verdict: 'fail', found: expect.stringContaining(path) as string });
  expect(findings['secret']).toMatchObject({ verdict: 'fail', advice: `chmod 600 ${secret}` });
  expect(findings['outbox']?.verdict).toBe('warn');
  expect(findings['schedules']?.verdict).toBe('warn');
  expect(findings['newsroom address']?.verdict).toBe('warn');
  expect(code).toBe(1);
  await press.room.objects.put(`renditions/${path}`, bytes);
  await rm(secret);
  await asOwner('delete from newsroom.outbox where version = 99', 'delete from newsroom.schedule');
});

it('a kill that the ledger does not know is found', async () => {
  await rm(join(config.dataFolder, 'kills.jsonl'), { force: true });
  const { id } = await press.room.database.newsroom.selectFrom('newsroom.story').select('id').executeTakeFirstOrThrow();
  await expectOk(editor.call('POST', `/api/stories/${id}/kill`, { reason: 'পরীক্ষা' }));
  await rm(join(config.dataFolder, 'kills.jsonl'), { force: true });
  expect((await ask(config)).findings['kill ledger']).toMatchObject({ verdict: 'warn', found: '1 withdrawn stories are not in kills.jsonl' });
});

it('a port that another program has is told from our own', async () => {
  const server: Server = createServer((socket) => {
    // The visitor hangs up on what is no HTTP.
    socket.on('error', () => socket.destroy());
    socket.end('SSH-2.0-something\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { findings } = await ask({ ...config, port: (server.address() as AddressInfo).port });
    expect(findings['reader port']).toMatchObject({ verdict: 'fail', advice: expect.stringContaining('SHIRONAM_PORT') as string });
    expect(findings['newsroom port']?.verdict).toBe('ok');
  } finally {
    server.close();
  }
});

it('a database that does not answer, and a folder that is not there, are one finding each and no crash', async () => {
  const gone = await ask({ ...config, databaseUrl: 'postgres://nobody:wrong@127.0.0.1:1/none', databaseReaderUrl: 'postgres://nobody:wrong@127.0.0.1:1/none' });
  expect(gone.code).toBe(1);
  expect(gone.findings['database']).toMatchObject({ verdict: 'fail' });
  const folder = await mkdtemp(join(tmpdir(), 'shironam-doctor-'));
  const empty = await ask({ ...testConfig(join(folder, 'none')), port: 1, newsroomPort: 2 });
  expect(empty.findings['data folder']).toMatchObject({ verdict: 'warn', found: expect.stringContaining('is not there yet') as string });
  const bare = await ask({ ...testConfig(folder), port: 1, newsroomPort: 2 });
  expect(bare.findings['database']).toMatchObject({ verdict: 'warn', found: expect.stringContaining('yet') as string });
  await rm(folder, { recursive: true, force: true });
});
