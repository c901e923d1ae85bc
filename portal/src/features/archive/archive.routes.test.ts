import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStory, type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let [reporter, subeditor, editor]: Colleague[] = [];
let today = '';
let first: { id: string; path: string; number: number };
const yesterday = (): string => new Date(Date.now() + 6 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
const slashed = (day: string): string => day.replaceAll('-', '/');
const body = async (path: string): Promise<string> => (await press.reader(path)).text();
const publish = (over: Record<string, unknown>): ReturnType<typeof publishAStory> => publishAStory(reporter as Colleague, subeditor as Colleague, editor as Colleague, over);

beforeAll(async () => {
  press = await openTestPress();
  [reporter, subeditor, editor] = [await press.person('rep', 'reporter'), await press.person('sub', 'subeditor'), await press.person('edi', 'editor')];
  first = await publish({ section: 'cricket', headline: 'ক্রিকেটের খবর', places: ['dhaka/gazipur/sreepur'], label: 'opinion' });
  await publish({ section: 'economy', headline: 'অর্থনীতির খবর' });
  // The first is of yesterday, as an imported one would be.
  await press.room.database.newsroom.transaction().execute(async (tx) => {
    const at = new Date(Date.now() - 86_400_000);
    await tx.updateTable('live.listing').set({ sort_at: at }).where('number', '=', String(first.number)).execute();
  });
  today = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);
});
afterAll(() => press.close());

describe('the archive', () => {
  it('1. leads from what a form sent to the address of its own, also of a day that its month does not have', async () => {
    const to = async (path: string): Promise<[number, string | null]> => { const { status, headers } = await press.reader(path); return [status, headers.get('location')]; };
    const [year = '', month = '', day = ''] = today.split('-');
    expect(await to(`/archive?day=${String(Number(day))}&month=${String(Number(month))}&year=${year}&section=`)).toEqual([301, `/archive/${slashed(today)}`]);
    expect(await to(`/lite/archive?day=&month=${month}&year=${year}&section=sports`)).toEqual([301, `/lite/archive/${year}/${month}?section=sports`]);
    expect(await to(`/archive?day=31&month=2&year=${year}`)).toEqual([301, `/archive/${year}/02`]);
  });
  it('2, 3. shows a day by the clock, both calendars over it, and leads to the nearest days', async () => {
    const page = await body(`/archive/${slashed(today)}`);
    expect(page).toContain('অর্থনীতির খবর');
    expect(page).not.toContain('ক্রিকেটের খবর');
    expect(page).toContain(`href="/archive/${slashed(yesterday())}"`);
    expect(page).toMatch(/<h1>[^<]+\u00A0[০-৯]{4}<\/h1><p>[^<]+ বঙ্গাব্দ<\/p>/u);
    expect(page).toContain('"@type":"BreadcrumbList"');
    expect(await body(`/archive/${slashed(yesterday())}`)).toContain(`href="${first.path}"`);
    const month = await body(`/archive/${slashed(today).slice(0, 7)}`);
    expect(month).toContain(`<a href="/archive/${slashed(today)}"`);
    expect(month).not.toContain(`<a href="/archive/${slashed(new Date(Date.now() - 3 * 86_400_000 + 6 * 3_600_000).toISOString().slice(0, 10))}"`);
  });
  it('keeps to a section, its sub-sections with it, and to the lite edition', async () => {
    const page = await body(`/lite/archive/${slashed(yesterday())}?section=sports`);
    expect(page).toContain(`href="/lite${first.path}"`);
    expect(page).not.toMatch(/<img|font-face|<script>/);
    expect((await press.reader(`/archive/${slashed(today)}?section=sports`)).headers.get('x-robots-tag')).toBe('noindex');
    expect(await body(`/archive/${slashed(today)}?section=sports`)).toContain('class="empty"');
  });
  it('4. answers 404 for days that are none, to come, or before the first story, and for an unknown section', async () => {
    const tomorrow = new Date(Date.now() + 30 * 3_600_000).toISOString().slice(0, 10);
    const odd = ['/archive/2026/13/01', '/archive/2026/02/30', '/archive/2026/2/3', '/archive/1999/01/01', `/archive/${slashed(tomorrow)}`, '/archive/9999/12', '/archive/2026', '/archive/%00/%0a/x', `/archive/${slashed(today)}?page=2`, `/archive/${slashed(today)}?page=x`, `/archive/${slashed(today)}?section=nowhere`, '/archive?section=%00', '/archive?day=1', '/archive?day=99&month=1&year=2026', '/archive?month=13&year=2026', `/archive?month=1&year=${'9'.repeat(290)}`];
    const unknown = await (await press.reader('/no/where/at/all')).text();
    for (const path of odd) {
      const response = await press.reader(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text(), path).toBe(unknown);
    }
  });
  it('5. follows its day alone', async () => {
    const keys = async (path: string): Promise<string[]> => ((await press.reader(path)).headers.get('surrogate-key') ?? '').split(' ');
    expect(await keys(`/archive/${slashed(yesterday())}`)).toEqual(expect.not.arrayContaining(['list:all']));
    expect((await keys(`/archive/${slashed(yesterday())}`))[0]).toBe(`day:${yesterday()}`);
    expect(await keys(`/archive/${slashed(today)}?section=economy`)).toEqual(expect.arrayContaining(['section:economy', `day:${today}`]));
    const before = await body(`/archive/${slashed(today)}`);
    const next = await publish({ headline: 'এইমাত্র প্রকাশিত খবর' });
    await expect.poll(() => body(`/archive/${slashed(today)}`), { timeout: 2000 }).toContain(`href="${next.path}"`);
    expect(before).not.toContain(next.path);
  });
  it('takes a killed story away at once, from its day, its place and the 404', async () => {
    const killed = await publish({ headline: 'যে খবর থাকবে না', places: ['khulna/jashore'] });
    const pages = [`/archive/${slashed(today)}`, '/place/khulna/jashore', '/place/khulna', '/nowhere', '/latest', '/lite/latest', '/topic/tista'];
    for (const path of pages) await expect.poll(() => body(path), { timeout: 2000, message: path }).toContain(killed.path);
    await expectOk((editor as Colleague).call('POST', `/api/stories/${killed.id}/kill`, { reason: 'ভুল' }));
    for (const path of pages) await expect.poll(() => body(path), { timeout: 1000, message: path }).not.toContain(killed.path);
  });
});

describe('places', () => {
  it('1, 5. show their stories and those of the places in them, and lead up, down and aside', async () => {
    for (const path of ['/place/dhaka', '/place/dhaka/gazipur', '/place/dhaka/gazipur/sreepur', '/lite/place/dhaka/gazipur']) expect(await body(path), path).toContain(`${path.startsWith('/lite') ? '/lite' : ''}${first.path}"`);
    const page = await body('/place/dhaka/gazipur');
    for (const link of ['/place', '/place/dhaka', '/place/dhaka/gazipur/sreepur', '/place/dhaka/tangail']) expect(page).toContain(`href="${link}"`);
    expect(page).toContain('<option value="gazipur" selected="">');
    expect(page).toMatch(/rel="canonical" href="[^"]+\/place\/dhaka\/gazipur"/);
    const empty = await press.reader('/place/sylhet');
    expect([empty.status, (await empty.text()).includes('class="empty"')]).toEqual([200, true]);
  });
  it('2, 3, 4. are found by a form, an older spelling and their Bangla name; others are not', async () => {
    const leads = [
      ['/place?division=&district=gazipur&upazila=', '/place/dhaka/gazipur'], ['/lite/place?division=dhaka&district=gazipur&upazila=sreepur', '/lite/place/dhaka/gazipur/sreepur'],
      ['/place?division=khulna&district=gazipur', '/place/khulna'], ['/place/chittagong', '/place/chattogram'], ['/place/chattogram/comilla', '/place/chattogram/cumilla'], [`/place/${encodeURIComponent('ঢাকা')}`, '/place/dhaka'],
    ] as const;
    for (const [path, to] of leads) { const { status, headers } = await press.reader(path); expect([path, status, headers.get('location')]).toEqual([path, 301, to]); }
    for (const path of ['/place/nowhere', '/place/dhaka/khulna', '/place/dhaka/gazipur/sreepur/x', '/place?division=nowhere', '/place/%00', '/place/dhaka?page=2', '/place/dhaka?page=-1', '/place/__proto__']) expect([path, (await press.reader(path)).status]).toEqual([path, 404]);
  });
  it('6. follow their own list', async () => {
    expect((await press.reader('/place/dhaka/gazipur')).headers.get('surrogate-key')).toMatch(/^list:place:dhaka\/gazipur sections setting/);
  });
  it('places 5: refuse a story that names a place that is none', async () => {
    const { status, body: answer } = await (reporter as Colleague).call('POST', '/api/stories', aStory({ places: ['dhaka/gazipur', 'dhaka/atlantis'] }));
    expect([status, answer.error]).toMatchObject([400, { code: 'place.unknown', issues: [{ path: 'places', message: 'dhaka/atlantis' }] }]);
  });
  it('answers a page whatever else a query says, under one key', async () => {
    const plain = await press.reader('/place/dhaka');
    for (const noise of ['?utm_source=x', '?page=', '?page=1&page=2', '?__proto__[x]=1', '?division=khulna', `?${'a'.repeat(2000)}`]) {
      const response = await press.reader(`/place/dhaka${noise}`);
      expect([noise, response.status, response.headers.get('etag')]).toEqual([noise, 200, plain.headers.get('etag')]);
    }
  });
});

describe('sub-sections and opinions', () => {
  it('a sub-section’s story stands in its section too, which leads to it; the way back is named', async () => {
    const [section, sub] = [await body('/sports'), await body('/cricket')];
    for (const page of [section, sub]) { expect(page).toContain(`href="${first.path}"`); expect(page).toMatch(/<nav class="within"[^>]*><ul>.*href="\/football"/); }
    expect(sub).toMatch(/<nav class="crumbs"[^>]*><ol><li><a href="\/">[^<]+<\/a><\/li><li><a href="\/sports">[^<]+<\/a><\/li><li><span aria-current="page">ক্রিকেট/u);
    expect(sub).toMatch(/<li><a href="\/sports" aria-current="true">/);
  });
  it('sections 4: a section belongs to one of the first rank; its stories move with it', async () => {
    const save = (slug: string, parentSlug: string | null): ReturnType<Colleague['call']> => (editor as Colleague).call('PUT', `/api/sections/${slug}`, { name: 'ক্রিকেট', position: 65, listed: true, parentSlug });
    expect((await save('cricket', 'football')).body.error?.code).toBe('section.too-deep');
    expect((await save('cricket', 'cricket')).body.error?.code).toBe('section.too-deep');
    expect((await save('sports', 'economy')).body.error?.code).toBe('section.too-deep');
    expect((await save('cricket', 'nowhere')).body.error?.code).toBe('section.unknown');
    await expectOk(save('cricket', 'entertainment'));
    await expect.poll(() => body('/entertainment'), { timeout: 2000 }).toContain(first.path);
    await expect.poll(() => body('/sports').then((page) => /<div class="list">.*<div class="beside">/s.exec(page)?.[0] ?? page), { timeout: 2000 }).not.toContain(first.path);
    await expectOk(save('cricket', 'sports'));
    await expect.poll(() => body('/sports'), { timeout: 2000 }).toContain(first.path);
  });
  it('an opinion of any section stands among the opinions, its writer first', async () => {
    expect(await body('/opinion')).toMatch(new RegExp(`<article class="opinion"><p class="by">[^<]+.*href="${first.path}"`));
  });
});
