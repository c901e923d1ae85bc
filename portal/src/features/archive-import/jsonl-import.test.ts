import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CommandContext } from '../../command.js';
import { expectOk, openTestPress, testConfig, type TestPress } from '../../test-press/test-press.js';
import { importCommand } from './import.command.js';

let press: TestPress;
let folder: string;
beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  folder = await mkdtemp(join(tmpdir(), 'shironam-archive-'));
});
afterAll(async () => {
  await press.close();
  await rm(folder, { recursive: true, force: true });
});

type Item = Record<string, unknown>;
type Report = Record<'read' | 'imported' | 'updated' | 'published' | 'unchanged' | 'kept' | 'refused', number> & { reasons: { outcome: string; reason: string; items: number }[]; sectionsMade: string[]; ended?: string };

const map = { fields: { id: 'id', headline: 'title', body: 'text', section: 'cat', byline: 'by', publishedAt: 'at', address: 'url', topics: 'tags' } };
const item = (id: string, more: Item = {}): Item => ({ id, title: `হাটের খবর ${id}`, text: `প্রথম অনুচ্ছেদ ${id}।\nদ্বিতীয় অনুচ্ছেদ।`, cat: 'জাতীয়', ...more });

function url(target: { host: string; port: number; user: string; password: string }): string {
  const { database } = press.program.owner as { database: string };
  return `postgres://${target.user}:${encodeURIComponent(target.password)}@${encodeURIComponent(target.host)}:${String(target.port)}/${database}`;
}

async function put(name: string, lines: readonly (Item | string)[] | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, Buffer.isBuffer(lines) ? lines : lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return file;
}

async function run(file: string, source: string, ...flags: string[]): Promise<{ code: number; report: Report; said: string }> {
  return runWith(map, file, source, ...flags);
}

async function runWith(given: object, file: string, source: string, ...flags: string[]): Promise<{ code: number; report: Report; said: string }> {
  const mapFile = await put(`${source}.map.json`, [given as Item]);
  const printed: string[] = [];
  const config = { ...testConfig(folder), databaseUrl: url(inject('owner')), databaseReaderUrl: url(inject('reader')) };
  const context: CommandContext = { say: () => undefined, print: (text) => void printed.push(text), config: () => config };
  let said = '';
  const code = await importCommand.run(['jsonl', file, '--source', source, '--map', mapFile, '--json', ...flags], context).catch((fault: unknown) => {
    said = (fault as Error).message;
    return 1;
  });
  return { code, report: JSON.parse(printed[0] ?? '{}') as Report, said };
}

const storyOf = (source: string, id: string) =>
  press.room.database.newsroom.selectFrom('newsroom.story').selectAll().where('source_name', '=', source).where('source_id', '=', id).executeTakeFirstOrThrow();

describe('importing an archive of JSON lines', () => {
  it('5, 7: every item read is in the report once; a second run changes nothing', async () => {
    const file = await put('report.jsonl', [item('1', { at: '2019-05-04 09:40', by: 'নিজস্ব প্রতিবেদক', tags: ['ধান', 'হাট'] }), item('2', { cat: 'গ্রামের হাট' }), '', '{"id": 3,', item('4', { title: null }), item('5', { text: ' ' }), item('6', { at: 'কাল' }), item('7', { by: { a: 1 } }), '[]', item('8', { id: 8 })]);
    const first = await run(file, 'report', '--publish');
    expect(first.code).toBe(3);
    expect(first.report).toMatchObject({ read: 9, imported: 3, refused: 6, unchanged: 0, sectionsMade: ['গ্রামের হাট'] });
    expect(first.report.reasons.map(({ reason }) => reason).sort()).toEqual(['It has no headline.', 'It has no text.', 'Its byline is neither text nor a list of texts.', 'Its date cannot be read.', 'The line is not JSON.', 'The line is not a JSON object.']);
    const db = press.room.database.newsroom;
    const before = await db.selectFrom('newsroom.audit').select(({ fn }) => fn.countAll().as('n')).where('action', '=', 'story.import').executeTakeFirstOrThrow();
    const again = await run(file, 'report', '--publish');
    expect(again.report).toMatchObject({ read: 9, imported: 0, unchanged: 3, refused: 6, sectionsMade: [] });
    expect(await db.selectFrom('newsroom.audit').select(({ fn }) => fn.countAll().as('n')).where('action', '=', 'story.import').executeTakeFirstOrThrow()).toEqual(before);
    expect(await db.selectFrom('newsroom.outbox as o').innerJoin('newsroom.story as s', 's.id', 'o.story_id').select('o.id').where('s.source_name', '=', 'report').execute()).toEqual([]);
    const section = await db.selectFrom('newsroom.section').select(['listed', 'slug']).where('name', '=', 'গ্রামের হাট').executeTakeFirstOrThrow();
    expect(section.listed).toBe(false);
  });

  it('8: mends old-font residue and brings words to store form', async () => {
    const file = await put('mend.jsonl', [item('1', { title: 'দ্রæত কাজ শেষ', text: 'বাংলাদেশ\u200B ১০ঃ৩০ টায়। <b>নয়</b>' })]);
    await run(file, 'mend', '--publish');
    const { content, headline } = await storyOf('mend', '1');
    expect(headline).toBe('দ্রুত কাজ শেষ');
    expect(content.blocks).toEqual([{ id: 'i1', type: 'paragraph', content: [{ text: 'বাংলাদেশ ১০:৩০ টায়। <b>নয়</b>'.normalize('NFC') }] }]);
  });

  it('8: reads HTML inside limits, and leaves nothing of its markup', async () => {
    const html = { ...map, body: { as: 'html' } };
    const file = await put('html.jsonl', [item('1', { title: 'মাঠ &amp; ঘাট', text: '<p>এক <b>দুই</b></p><script>alert(1)</script><ul><li>তিন</li></ul>' }), item('2', { text: '<div>'.repeat(5000) + 'গভীর' })]);
    const { report } = await runWith(html, file, 'html');
    expect(report).toMatchObject({ imported: 1, refused: 1 });
    expect(report.reasons[0]?.reason).toMatch(/^Its HTML is beyond what is read/);
    const { content, state } = await storyOf('html', '1');
    expect(state).toBe('draft');
    expect(content.headline).toBe('মাঠ & ঘাট');
    expect(content.blocks.map(({ type }) => type)).toEqual(['paragraph', 'list']);
  });

  it('6: an item that changed updates its story, unless the desk has edited or taken back what it became', async () => {
    await run(await put('change.jsonl', ['1', '2', '3'].map((id) => item(id))), 'change', '--publish');
    const editor = await press.person('সম্পাদক', 'editor');
    const [edited, killed, mended] = await Promise.all(['1', '2', '3'].map((id) => storyOf('change', id)));
    await expectOk(editor.call('PUT', `/api/stories/${String(edited?.id)}`, { ...edited?.content, headline: 'সম্পাদকের শিরোনাম', baseRevision: 1 }));
    await expectOk(editor.call('POST', `/api/stories/${String(killed?.id)}/kill`, { reason: 'ভুল' }));
    const next = await put('change-2.jsonl', ['1', '2', '3'].map((id) => item(id, { text: `বদলানো লেখা ${id}।`, at: '2020-01-02' })));
    const { report, code } = await run(next, 'change', '--publish');
    expect(report).toMatchObject({ read: 3, updated: 1, kept: 2 });
    expect(code).toBe(0);
    expect((await storyOf('change', '1')).headline).toBe('সম্পাদকের শিরোনাম');
    const now = await storyOf('change', '3');
    expect(now).toMatchObject({ revision: 2, version: 2, state: 'published', published_precision: 'day' });
    const html = await (await press.reader(`/${now.section}/${String(now.number)}`)).text();
    expect(html).toContain('বদলানো লেখা 3।'.normalize('NFC'));
    expect(html).not.toContain('প্রথম অনুচ্ছেদ');
    expect(mended?.id).toBe(now.id);
    expect((await press.reader(`/${String(killed?.section)}/${String(killed?.number)}`)).status).toBe(410);
    expect((await run(next, 'change', '--publish')).report).toMatchObject({ updated: 0, unchanged: 1, kept: 2 });
  });

  it('10: an undated story stands in its section and in no latest list, feed or news sitemap', async () => {
    await run(await put('undated.jsonl', [item('1', { title: 'দিনহীন পুরোনো খবর' })]), 'undated', '--publish');
    const story = await storyOf('undated', '1');
    expect(story).toMatchObject({ published_at: null, published_precision: 'none' });
    for (const path of ['/latest', '/rss.xml', `/${story.section}/rss.xml`, '/sitemap.xml']) expect(await (await press.reader(path)).text(), path).not.toContain('দিনহীন পুরোনো খবর'.normalize('NFC'));
    expect(await (await press.reader(`/${story.section}/${String(story.number)}`)).text()).toContain('দিনহীন পুরোনো খবর'.normalize('NFC'));
  });

  it('9: old addresses lead to the story, or stay its own; one that is taken is noted', async () => {
    const kept = { ...map, addresses: 'canonical' };
    await run(await put('old.jsonl', [item('1', { url: 'https://old.example/khobor/%E0%A6%B9%E0%A6%BE%E0%A6%9F/77/?' }), item('2', { url: 'https://old.example/latest' }), item('3', { url: '/news.php?id=4' })]), 'old', '--publish');
    const moved = await storyOf('old', '1');
    const answer = await press.reader('/khobor/%E0%A6%B9%E0%A6%BE%E0%A6%9F/77');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/${moved.section}/${String(moved.number)}`]);
    const { report } = await runWith(kept, await put('own.jsonl', [item('1', { url: 'https://old.example/article/251994/' }), item('2', { url: 'https://other.example/article/251994' })]), 'own', '--publish');
    expect(report).toMatchObject({ imported: 2, reasons: [{ outcome: 'note', reason: 'Its old address leads to another story already.', items: 1 }] });
    const own = await storyOf('own', '1');
    const page = await press.reader('/article/251994');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<link rel="canonical" href="http');
    expect((await press.reader(`/${own.section}/${String(own.number)}`)).headers.get('location')).toBe('/article/251994');
    const list = await (await press.reader(`/${own.section}`)).text();
    expect(list).toContain('href="/article/251994"');
  });

  it('4: batches that are written at the same time share names, and know of one another\'s items and addresses', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 1300 }, (_, i) => item(`m${String(i)}`, { by: `লেখক ${String(i % 7)}`, tags: [`বিষয় ${String(i % 11)}`, `বিষয় ${String(i % 5)}`], at: '2019-05-04 09:40', url: `/old/${String(i % 450)}.html` }));
    const again = [item('m3', { title: 'হাটের খবর, আবার', at: '2019-05-04 09:40' }), item('m1299', { title: 'শেষ খবর, আবার', at: '2019-05-04 09:40' })];
    const { code, report } = await run(await put('many.jsonl', [...many, ...again]), 'many', '--publish');
    expect({ code, ...report }).toMatchObject({ code: 0, read: 1302, imported: 1300, updated: 2, refused: 0 });
    expect(report.reasons).toMatchObject([{ outcome: 'note', reason: 'Its old address leads to another story already.', items: 850 }]);
    const { rows } = await sql<{ stories: number; addresses: number; names: number; topics: number; untrue: number }>`
      select count(*)::int as stories, count(old_path)::int as addresses,
        (select count(*)::int from live.byline where name like 'লেখক _') as names, (select count(*)::int from live.topic where name like 'বিষয় %') as topics,
        count(*) filter (where old_path is not null and (select number from live.address where path = old_path) <> story.number)::int as untrue
      from newsroom.story where source_name = 'many'`.execute(press.room.database.newsroom);
    expect(rows).toEqual([{ stories: 1300, addresses: 450, names: 7, topics: 11, untrue: 0 }]);
    expect((await storyOf('many', 'm3')).headline).toBe('হাটের খবর, আবার');
  });

  it('drafts of an earlier run go out with --publish', async () => {
    const file = await put('later.jsonl', [item('1')]);
    await run(file, 'later');
    expect((await storyOf('later', '1')).state).toBe('draft');
    expect((await run(file, 'later', '--publish')).report).toMatchObject({ published: 1 });
    expect(await storyOf('later', '1')).toMatchObject({ state: 'published', version: 1 });
  });

  it('5: a line of 50 MB and one that is not UTF-8 are refused, and the rest goes in', async () => {
    const file = await put('odd.jsonl', Buffer.concat([Buffer.alloc(50 * 1024 * 1024, 'x'), Buffer.from('\n'), Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), Buffer.from(JSON.stringify(item('1')))]));
    const { report } = await run(file, 'odd');
    expect(report).toMatchObject({ read: 3, imported: 1, refused: 2 });
    expect(report.reasons.map(({ reason }) => reason).sort()).toEqual(['The line is longer than 8 MB.', 'The line is not UTF-8 text.']);
  });

  it('4: a gzip file that is cut off says so in one sentence, and what came before is whole', async () => {
    const whole = gzipSync(Array.from({ length: 2000 }, (_, i) => JSON.stringify(item(String(i), { text: `লেখা ${String(Math.sin(i))} ${'ক'.repeat(i % 50)}।` }))).join('\n'));
    const { code, said, report } = await run(await put('cut.jsonl.gz', whole.subarray(0, Math.floor(whole.length * 0.6))), 'cut');
    expect(code).toBe(1);
    expect(said).toMatch(/its gzip stream is cut off\. What came before it is imported whole; get the whole file and run this again\.$/);
    expect(report.imported).toBeGreaterThan(100);
    const again = await run(await put('cut.jsonl.gz', whole), 'cut');
    expect(again.report).toMatchObject({ read: 2000, imported: 2000 - report.imported, unchanged: report.imported });
  });

  it('says what is wrong with a map, each fault with its place, before anything is opened', async () => {
    const bad = await runWith({ fields: { id: 'id', headline: 7 }, addresses: 'both' }, await put('one.jsonl', [item('1')]), 'bad');
    expect(bad.said).toMatch(/fields\.body.*fields\.headline|fields\.headline.*fields\.body/);
    expect(bad.said).toMatch(/addresses/);
    const broken = await runWith({ ...map, body: { paragraphsAt: '(' } }, await put('one.jsonl', [item('1')]), 'bad');
    expect(broken.said).toMatch(/body\.paragraphsAt: Invalid regular expression/);
  });

  it('dry run: reads everything and writes nothing', async () => {
    const { report, code } = await run(await put('dry.jsonl', [item('1'), item('2', { title: '' })]), 'dry', '--dry-run');
    expect([code, report.imported, report.refused]).toEqual([3, 1, 1]);
    expect(await press.room.database.newsroom.selectFrom('newsroom.archive_item').select('source_id').where('source', '=', 'dry').execute()).toEqual([]);
  });

  it('4: killed with -9 in the middle, a run is taken up where it was: every item once', { timeout: 240_000 }, async () => {
    const total = 3000;
    const file = await put('killed.jsonl', Array.from({ length: total }, (_, i) => item(String(i), { at: '2018-03-01 10:00' })));
    const mapFile = await put('killed.map.json', [map]);
    const program = fileURLToPath(new URL('../../../bin/shironam.mjs', import.meta.url));
    const args = ['import', 'jsonl', file, '--source', 'killed', '--map', mapFile, '--publish'];
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, DATABASE_URL: url(inject('owner')), DATABASE_READER_URL: url(inject('reader')), SHIRONAM_DATA: folder }, stdio: 'ignore',
    });
    const db = press.room.database.newsroom;
    const landed = async (): Promise<number> => Number((await db.selectFrom('newsroom.archive_item').select(({ fn }) => fn.countAll().as('n')).where('source', '=', 'killed').executeTakeFirstOrThrow()).n);
    while ((await landed()) < 300 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const before = await landed();
    expect(before).toBeGreaterThanOrEqual(300);
    expect(before).toBeLessThan(total);
    const { report } = await run(file, 'killed', '--publish');
    expect(report).toMatchObject({ read: total, imported: total - before, unchanged: before });
    const live = await db.selectFrom('newsroom.story as s').innerJoin('live.story as l', 'l.story_id', 's.id').select(({ fn }) => fn.countAll().as('n')).where('s.source_name', '=', 'killed').executeTakeFirstOrThrow();
    expect(Number(live.n)).toBe(total);
  });

  it.skipIf(!existsSync(join(process.env['SHIRONAM_SHARED'] ?? '../shared', 'data/bangla/corpus_dev.jsonl.gz')))('reads a whole corpus of old news by its map (skipped without ../shared)', { timeout: 240_000 }, async () => {
    const printed: string[] = [];
    const corpus = join(process.env['SHIRONAM_SHARED'] ?? '../shared', 'data/bangla/corpus_dev.jsonl.gz');
    const code = await importCommand.run(['jsonl', corpus, '--source', 'corpus', '--map', fileURLToPath(new URL('fixtures/news-corpus.map.json', import.meta.url)), '--dry-run', '--json'], { say: () => undefined, print: (text) => void printed.push(text), config: () => testConfig(folder) });
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ read: 13_398, imported: 13_398, refused: 0 });
    expect(code).toBe(0);
  });
});
