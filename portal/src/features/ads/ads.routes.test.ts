import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let reporter: Colleague;
let editor: Colleague;
let story: { path: string };

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  reporter = await press.person('r', 'reporter');
  editor = await press.person('e', 'editor');
  const blocks = Array.from({ length: 8 }, () => ({ type: 'paragraph', content: [{ text: 'তিস্তার পানি কমছে। '.repeat(20) }] }));
  story = await publishAStory(reporter, await press.person('s', 'subeditor'), editor, { blocks });
});
afterAll(() => press.close());

const page = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await press.reader(path, headers)).text();

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 60 && !(await holds()); turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await holds()).toBe(true);
}

const hour = 3_600_000;
async function send(over: Record<string, string> = {}, size = { width: 600, height: 500 }): Promise<{ status: number; body: Record<string, unknown> & { error?: { code: string; issues?: { path: string }[] } } }> {
  const form = new FormData();
  const fields = { advertiser: 'চা বাগান লিমিটেড', category: 'consumer', link: 'https://tea.example/shop?a=1&b=2', alt: 'সিলেটের <b>চা</b>', size: 'box', places: 'article,front,list', from: new Date(Date.now() - hour).toISOString(), until: new Date(Date.now() + hour).toISOString(), ...over };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const bytes = await sharp({ create: { ...size, channels: 3, background: '#2f6b3a' } }).png().toBuffer();
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'ad.png');
  const response = await fetch(`${press.running.newsroomUrl}/api/ads`, { method: 'POST', headers: { authorization: `Bearer ${editor.token}` }, body: form });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('ads', () => {
  it('4. for what may not be advertised, of the wrong shape, or without what they need are refused and leave nothing', async () => {
    expect((await send({ category: 'gambling' })).body.error?.code).toBe('ad.category-refused');
    expect((await send({ link: 'https://1xbet.example/' })).body.error?.code).toBe('ad.category-refused');
    expect((await send({}, { width: 600, height: 300 })).body.error?.code).toBe('ad.wrong-size');
    const bad = await send({ link: 'javascript:alert(1)', places: 'footer', alt: '', from: 'tomorrow' });
    expect(bad.status).toBe(400);
    expect(new Set(bad.body.error?.issues?.map(({ path }) => path.split('/')[0]))).toEqual(new Set(['link', 'places', 'alt', 'from']));
    expect((await send({ until: new Date(Date.now() - 2 * hour).toISOString() })).body.error?.issues?.[0]?.path).toBe('until');
    expect(await press.room.database.newsroom.selectFrom('newsroom.ad').select('id').execute()).toEqual([]);
  });

  it('1. stand labelled on the pages of the full edition, and in no other and no feed', async () => {
    for (const path of ['/', '/national', story.path]) expect(await page(path), path).not.toContain('বিজ্ঞাপন');
    const id = String((await send()).body['id']);
    expect(await page('/')).not.toContain('tea.example');
    await expectOk(editor.call('POST', `/api/ads/${id}/run`));
    for (const path of ['/', '/national', story.path]) await until(async () => (await page(path)).includes('class="ad ad-box"'));
    const shown = await page(story.path);
    expect(shown).toContain('<p>বিজ্ঞাপন</p><a href="https://tea.example/shop?a=1&amp;b=2" rel="sponsored nofollow noopener"><picture>');
    expect(shown).toContain('alt="সিলেটের &lt;b&gt;চা&lt;/b&gt;" loading="lazy"');
    expect(shown.indexOf('class="ad')).toBeGreaterThan(shown.indexOf('class="text"'));
    for (const path of ['/lite', '/lite/national', `/lite${story.path}`, '/rss.xml', '/national/rss.xml']) expect(await page(path), path).not.toContain('tea.example');
    expect(await page(story.path, { 'save-data': 'on' })).not.toContain('tea.example');
    const file = /(\/media\/[^" ]+\.jpg)/.exec(shown.slice(shown.indexOf('class="ad')))?.[1] ?? '';
    expect((await press.reader(file)).status).toBe(200);
    expect(JSON.stringify((await expectOk(editor.call('GET', '/api/pictures'))))).not.toContain('চা বাগান');

    await expectOk(editor.call('POST', `/api/ads/${id}/stop`));
    await until(async () => (await press.reader(file)).status === 404);
    for (const path of ['/', '/national', story.path]) expect(await page(path), path).not.toContain('tea.example');
  });

  it('5. stop and start all at once by one switch, and the log says who did', async () => {
    const ids = [String((await send()).body['id']), String((await send({ places: 'list', size: 'strip' }, { width: 640, height: 200 })).body['id'])];
    for (const id of ids) await expectOk(editor.call('POST', `/api/ads/${id}/run`));
    await until(async () => (await page('/')).includes('tea.example'));
    await expectOk(editor.call('PUT', '/api/ads/switch', { shown: false }));
    await until(async () => !(await page('/')).includes('tea.example'));
    const later = String((await send()).body['id']);
    await expectOk(editor.call('POST', `/api/ads/${later}/run`));
    expect(await press.room.database.live.selectFrom('live.ad').select('id').execute()).toEqual([]);
    expect((await press.room.database.live.selectFrom('live.picture').select('id').execute())).toEqual([]);
    await expectOk(editor.call('PUT', '/api/ads/switch', { shown: true }));
    expect((await press.room.database.live.selectFrom('live.ad').select('id').execute()).map(({ id }) => id).sort()).toEqual([...ids, later].sort());
    expect((await expectOk(editor.call('GET', '/api/ads')))['shown']).toBe(true);
    const log = await press.room.database.newsroom.selectFrom('newsroom.audit').select(['action', 'actor']).where('subject_kind', '=', 'ad').execute();
    expect(log.filter(({ action }) => action === 'ad.stop-all')).toEqual([{ action: 'ad.stop-all', actor: editor.actor.id }]);
  });

  it('2. end by the clock: the page is fresh only until then, and an ad that is over cannot run', async () => {
    const id = String((await send({ from: new Date(Date.now() - 2 * hour).toISOString(), until: new Date(Date.now() + 1200).toISOString(), alt: 'শেষ হচ্ছে', places: 'front,list,article' })).body['id']);
    for (const { id: other } of await press.room.database.live.selectFrom('live.ad').select('id').execute()) await expectOk(editor.call('POST', `/api/ads/${other}/stop`));
    await expectOk(editor.call('POST', `/api/ads/${id}/run`));
    await until(async () => (await page('/national')).includes('শেষ হচ্ছে'));
    await new Promise((resolve) => setTimeout(resolve, 1400));
    await until(async () => !(await page('/national')).includes('শেষ হচ্ছে'));
    expect((await editor.call('POST', `/api/ads/${id}/run`)).body.error?.code).toBe('ad.over');
  });

  it('6. are changed where they stand, by the rules of new ones', async () => {
    const id = String((await send({ alt: 'আগের কথা' })).body['id']);
    const change = { advertiser: 'চা বাগান লিমিটেড', category: 'consumer', link: 'https://tea.example/new', alt: 'নতুন কথা', places: ['list'], from: new Date(Date.now() - hour).toISOString(), until: new Date(Date.now() + hour).toISOString() };
    await expectOk(editor.call('POST', `/api/ads/${id}/run`));
    await until(async () => (await page('/national')).includes('আগের কথা'));
    expect((await editor.call('PUT', `/api/ads/${id}`, { ...change, link: 'https://1xbet.example/' })).body.error?.code).toBe('ad.category-refused');
    expect((await editor.call('PUT', `/api/ads/${id}`, { ...change, alt: '  ' })).status).toBe(400);
    expect((await editor.call('PUT', `/api/ads/${id}`, { ...change, until: change.from })).status).toBe(400);
    expect(await page('/national')).toContain('আগের কথা');
    await expectOk(editor.call('PUT', `/api/ads/${id}`, change));
    await until(async () => (await page('/national')).includes('নতুন কথা'));
    expect(await page('/national')).not.toContain('আগের কথা');
    expect(await page(story.path)).not.toContain('নতুন কথা');
    await expectOk(editor.call('PUT', `/api/ads/${id}`, { ...change, from: new Date(Date.now() - 2 * hour).toISOString(), until: new Date(Date.now() - hour).toISOString() }));
    await until(async () => !(await page('/national')).includes('নতুন কথা'));
    expect((await press.room.database.live.selectFrom('live.ad').select('id').where('id', '=', id).execute())).toEqual([]);
  });
});
