import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireSurfaces, SurfaceRegistry } from './surfaces.js';
import { aStory, type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../test-press/test-press.js';

let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;

beforeAll(async () => {
  press = await openTestPress();
  reporter = await press.person('rep', 'reporter');
  subeditor = await press.person('sub', 'subeditor');
  editor = await press.person('edi', 'editor');
});
afterAll(() => press.close());

const letters = 'অআইউএওকখগঘচছজটডতদনপফবমলশসহ';
/** A word nobody writes, new in every field. */
function canary(): string {
  return Array.from({ length: 16 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');
}

function storyOfCanaries(words: string[]): Record<string, unknown> {
  const next = (): string => {
    const word = canary();
    words.push(word);
    return word;
  };
  return aStory({
    headline: next(), kicker: next(), summary: next(),
    bylines: [{ name: next(), kind: 'person', role: next(), place: next() }],
    blocks: [{ type: 'paragraph', content: [{ text: next() }] }, { type: 'heading', level: 2, content: [{ text: next() }] }, { type: 'quote', content: [{ text: next() }], cite: next() }],
    sources: [next()], topics: [next()], hanger: [next(), next()], shortHeadline: next(), searchTitle: next(), runningTopic: next(),
  });
}

/** Every address a reader can ask, with values that exist put in the place of the route's names. */
async function publicAddresses(numbers: readonly number[]): Promise<string[]> {
  const bylines = await press.room.database.newsroom.selectFrom('newsroom.byline').select('slug').execute();
  const values: Record<string, string[]> = {
    section: ['national', 'international'],
    number: numbers.map(String),
    slug: [...bylines.map((row) => row.slug), 'ethics'],
    topic: ['tista', 'তিস্তা'],
    division: ['rangpur'],
    district: ['nilphamari'],
    upazila: ['dimla'],
    year: [String(new Date().getUTCFullYear())],
    part: ['2026-11', 'undated', 'bylines', 'topics'],
    month: ['2026-11', new Date(Date.now() + 6 * 3_600_000).toISOString().slice(5, 7)],
    day: [new Date(Date.now() + 6 * 3_600_000).toISOString().slice(8, 10)],
    date: [new Date().toISOString().slice(0, 10), '2020-01-01'],
    picture: ['00000000-0000-4000-8000-000000000000'],
    file: ['240-0123456789.webp'],
    secret: ['A'.repeat(43), 'x'],
    '*': ['old/address', 'api/stories', 'national/abc'],
  };
  const addresses = new Set<string>();
  for (const surface of press.running.surfaces.reader.all()) {
    expect(['public', 'token']).toContain(surface.class);
    if (surface.method !== 'GET') continue;
    let open = [surface.route];
    for (const [name, all] of Object.entries(values)) {
      const hole = name === '*' ? '*' : `:${name}`;
      open = open.flatMap((route) => (route.includes(hole) ? all.map((value) => route.replace(hole, encodeURIComponent(value))) : [route]));
    }
    for (const route of open) expect(route, 'a route has a name the leak test has no value for').not.toMatch(/:[a-z]/);
    for (const route of open) for (const query of ['', '?page=1', '?page=2', '?preview=1', '?q=x&format=json']) addresses.add(`${route}${query}`);
  }
  return [...addresses];
}

async function bytesOf(path: string, headers: Record<string, string>): Promise<string> {
  const response = await press.reader(path, headers);
  const head = JSON.stringify([...response.headers]);
  const body = Buffer.from(await response.arrayBuffer());
  return head + decode(body).toString('utf8');
}

function decode(body: Buffer): Buffer {
  for (const open of [brotliDecompressSync, gunzipSync]) {
    try {
      return open(body);
    } catch {
      // Not packed this way: fetch has unpacked it.
    }
  }
  return body;
}

/** The word as it may stand in bytes: as itself, percent-encoded, as entities or JSON escapes, decomposed. */
function forms(word: string): string[] {
  const entities = [...word].map((letter) => `&#${String(letter.codePointAt(0))};`).join('');
  const escapes = JSON.stringify(word).slice(1, -1).replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [word, word.normalize('NFD'), encodeURIComponent(word), entities, escapes];
}

describe('nothing unreleased reaches a reader (I1)', () => {
  it('holds for drafts, stories on the desk, signed, scheduled, embargoed, edited after release, unpublished and killed', { timeout: 240_000 }, async () => {
    const words: string[] = [];
    const ids: string[] = [];
    for (const steps of [[], ['submit'], ['submit', 'sign'], ['submit', 'sign', 'schedule']]) {
      const id = String((await expectOk(reporter.call('POST', '/api/stories', storyOfCanaries(words))))['id']);
      ids.push(id);
      for (const step of steps) {
        const who = step === 'submit' ? reporter : step === 'sign' ? subeditor : editor;
        await expectOk(who.call('POST', `/api/stories/${id}/${step}`, step === 'schedule' ? { at: new Date(Date.now() + 3_600_000).toISOString() } : undefined));
      }
    }
    const open = await publishAStory(reporter, subeditor, editor);
    const edited = await publishAStory(reporter, subeditor, editor);
    await expectOk(editor.call('PUT', `/api/stories/${edited.id}`, { ...storyOfCanaries(words), baseRevision: 1 }));
    for (const verb of ['unpublish', 'kill'] as const) {
      const gone = await publishAStory(reporter, subeditor, editor, storyOfCanaries(words));
      await press.reader(gone.path);
      await press.reader('/');
      await expectOk(editor.call('POST', `/api/stories/${gone.id}/${verb}`, { reason: 'পরীক্ষা' }));
      await expect.poll(async () => (await press.reader(gone.path)).status, { timeout: 1000, interval: 20 }).toBe(410);
    }
    expect(words.length).toBeGreaterThan(70);
    const addresses = await publicAddresses([open.number, edited.number, edited.number + 1, edited.number + 2, edited.number + 3]);
    expect(addresses.length).toBeGreaterThan(80);
    // What is offered to somebody who begins to type a word, and found by one who knows a half of it.
    for (const word of words.filter((_, index) => index % 3 === 0)) addresses.push(`/search/suggest?q=${encodeURIComponent(word.slice(0, 4))}`, `/search?q=${encodeURIComponent(word.slice(0, 9))}`);
    // One look through a page finds any word in any form: hundreds of pages, each asked for in four ways.
    const anyForm = new RegExp(words.flatMap(forms).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
    const leaks: string[] = [];
    const asks = addresses.flatMap((path) => [{}, { 'save-data': 'on' }, { 'accept-encoding': 'gzip' }, { accept: 'application/json' }].map((headers) => ({ path, headers: headers })));
    const askOn = async (): Promise<void> => {
      for (let ask = asks.pop(); ask !== undefined; ask = asks.pop()) if (anyForm.test(await bytesOf(ask.path, ask.headers))) leaks.push(`${ask.path} ${JSON.stringify(ask.headers)}`);
    };
    await Promise.all(Array.from({ length: 6 }, askOn));
    expect(leaks).toEqual([]);
  });

  it('answers unknown, draft and scheduled numbers with the same bytes', async () => {
    const answers = await Promise.all(['/national/999999', '/national/888888', '/nowhere/1', '/national/abc', '/x/y/z'].map(async (path) => {
      const response = await press.reader(path, { 'accept-encoding': 'identity' });
      return { status: response.status, body: await response.text(), etag: response.headers.get('etag') };
    }));
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe('the surface registry', () => {
  it('stops a server that has a route nobody registered', async () => {
    const app = fastify();
    const surfaces = new SurfaceRegistry();
    requireSurfaces(app, surfaces);
    surfaces.register({ name: 'known', method: 'GET', route: '/known', class: 'public', roles: [] });
    app.get('/known', async () => 1);
    app.get('/secret/export', async () => 1);
    await expect(app.ready()).rejects.toThrow('Not registered as surfaces: GET /secret/export');
  });

  it('knows every page, feed and file of both servers', () => {
    expect(press.running.surfaces.reader.all().length).toBeGreaterThan(18);
    expect(press.running.surfaces.newsroom.all().filter((one) => one.class === 'staff').length).toBeGreaterThan(20);
  });
});

describe('the reader’s database user', () => {
  it('can SELECT live and nothing else, over every grant', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client(press.room.database.reader);
    await client.connect();
    try {
      const tables = await press.room.database.newsroom.introspection.getTables();
      expect(tables.length).toBeGreaterThan(20);
      const { rows } = await client.query<{ schema: string; name: string; can_select: boolean; can_write: boolean }>(`
        select n.nspname as schema, c.relname as name, has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as can_select,
          has_table_privilege(c.oid, 'insert, update, delete, truncate') as can_write
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v', 'm', 'p') and n.nspname in ('newsroom', 'live', 'inbox', 'public', 'pgboss')`);
      for (const row of rows) expect(row, `${row.schema}.${row.name}`).toMatchObject({ can_select: row.schema === 'live', can_write: false });
      await expect(client.query('select * from newsroom.story')).rejects.toThrow(/permission denied/);
      await expect(client.query('set role shironam_newsroom')).rejects.toThrow(/permission denied/);
      await expect(client.query('create table live.x (n int)')).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });
});
