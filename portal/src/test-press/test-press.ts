import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Role } from '@shironam/story';
import { inject } from 'vitest';
import type { Config } from '../config.js';
import { createToken } from '../features/people/people.js';
import { ensureSections } from '../features/sections/sections.js';
import { type Running, startRoles } from '../main.js';
import { type RoleName, roleNames } from '../roles.js';
import { openDatabase } from '../platform/database/database.js';
import type { Actor, Newsroom } from '../platform/newsroom.js';
import { folderObjects } from '../platform/objects/objects.js';
import type { Program } from '../program.js';
import { copyTemplate, onMainDatabase } from './template-database.js';

/** A whole Shironam on a database of its own, for one test file. */
export type TestPress = {
  program: Program;
  room: Newsroom;
  running: Running;
  /** A person with a token. */
  person(name: string, role: Role): Promise<Colleague>;
  reader(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
};

export type Colleague = {
  actor: Actor;
  token: string;
  /** Calls the newsroom's API with this person's token. */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> & { error?: { code: string } } }>;
};

export async function openTestPress(roles: readonly RoleName[] = roleNames): Promise<TestPress> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = { ...inject('owner'), database: name };
  const reader = { ...inject('reader'), database: name };
  await copyTemplate(inject('owner'), reader.user, name);
  const dataFolder = await mkdtemp(join(tmpdir(), 'shironam-test-'));
  const log = pino({ level: 'error' }, pino.destination(2));
  const database = openDatabase({ owner, reader, replica: null }, () => undefined);
  const room: Newsroom = { database, objects: folderObjects(join(dataFolder, 'objects')), dataFolder, log, now: () => new Date() };
  await ensureSections(room);
  const program: Program = { config: testConfig(dataFolder), room, database, owner, ownsDatabase: false, close: () => database.close() };
  const running = await startRoles(program, new Set(roles), () => undefined);
  return {
    program,
    room,
    running,
    person: (who, role) => hire(room, running, who, role),
    reader: (path, headers = {}) => fetch(`${running.siteUrl}${path}`, { headers, redirect: 'manual' }),
    close: async () => {
      await running.close();
      await database.close();
      await onMainDatabase(inject('owner'), `drop database ${name}`);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export function testConfig(dataFolder: string): Config {
  return {
    host: '127.0.0.1', port: 0, newsroomPort: 0, dataFolder, siteUrl: 'http://127.0.0.1:0', newsroomUrl: 'http://127.0.0.1:0', trustedProxies: [], demo: 'off',
    databaseUrl: null, databaseReaderUrl: null, databaseReplicaUrl: null, logLevel: 'error',
  };
}

async function hire(room: Newsroom, running: Running, name: string, role: Role): Promise<Colleague> {
  const { token, actor } = await createToken(room, name, role);
  return {
    actor,
    token,
    call: async (method, path, body) => {
      const response = await fetch(`${running.newsroomUrl}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
    },
  };
}

/** A whole story as the API takes it; each test says only what matters to it. */
export function aStory(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    section: 'national',
    headline: 'তিস্তার পানি কমছে, চরে ফিরছেন মানুষ',
    kicker: 'উত্তরের খবর',
    summary: 'দুই দিনে পানি নেমেছে ৪০ সেন্টিমিটার।',
    bylines: [{ name: 'নিজস্ব প্রতিবেদক', kind: 'person', place: 'রংপুর' }],
    blocks: [{ type: 'paragraph', content: [{ text: 'তিস্তার পানি দুই দিন ধরে কমছে। চরের মানুষ ঘরে ফিরতে শুরু করেছেন।' }] }],
    sources: [],
    topics: ['তিস্তা'],
    ...overrides,
  };
}

/** Files, submits, signs (as a second person) and publishes; answers the story's id and its public path. */
export async function publishAStory(reporter: Colleague, subeditor: Colleague, editor: Colleague, overrides: Record<string, unknown> = {}): Promise<{ id: string; path: string; number: number }> {
  const made = await reporter.call('POST', '/api/stories', aStory(overrides));
  const id = String(made.body['id']);
  await expectOk(reporter.call('POST', `/api/stories/${id}/submit`));
  await expectOk(subeditor.call('POST', `/api/stories/${id}/sign`));
  const out = await expectOk(editor.call('POST', `/api/stories/${id}/publish`, {}));
  const path = new URL(String(out['url'])).pathname;
  return { id, path, number: Number(path.split('/').at(-1)) };
}

export async function expectOk(call: ReturnType<Colleague['call']>): Promise<Record<string, unknown>> {
  const { status, body } = await call;
  if (status >= 300) throw new Error(`The API answered ${String(status)}: ${JSON.stringify(body)}`);
  return body;
}
