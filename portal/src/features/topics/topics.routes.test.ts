import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStory, type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let [reporter, subeditor, editor]: Colleague[] = [];
const stories: { id: string; path: string; number: number }[] = [];
const body = async (path: string): Promise<string> => (await press.reader(path)).text();
const leads = async (path: string): Promise<[number, string | null]> => { const { status, headers } = await press.reader(path); return [status, headers.get('location')]; };
const publish = (over: Record<string, unknown>): ReturnType<typeof publishAStory> => publishAStory(reporter as Colleague, subeditor as Colleague, editor as Colleague, over);
const topicsNow = async (): Promise<{ slug: string; name: string; aliases: string[] }[]> => (await expectOk((reporter as Colleague).call('GET', '/api/topics')))['topics'] as { slug: string; name: string; aliases: string[] }[];

beforeAll(async () => {
  press = await openTestPress();
  [reporter, subeditor, editor] = [await press.person('rep', 'reporter'), await press.person('sub', 'subeditor'), await press.person('edi', 'editor')];
  stories.push(await publish({ topics: ['বান', ' তিস্তা  নদী '] }), await publish({ topics: ['বাণ', 'তিস্তা নদী'] }), await publish({ topics: ['তিস্তা'], format: 'photo-story' }));
});
afterAll(() => press.close());

describe('topics', () => {
  it('1, 2. are made once for each name, at an address of their own', async () => {
    expect((await topicsNow()).map(({ slug, name }) => [name, slug]).sort()).toEqual([['তিস্তা', 'tista'], ['তিস্তা নদী', 'tista-nodi'], ['বান', 'ban'], ['বাণ', 'ban-2']].map(([name = '', slug = '']) => [name.normalize('NFC'), slug]).sort());
    expect(await body('/topic/tista-nodi')).toContain(stories[1]?.path);
    const second = await body('/topic/ban-2');
    expect(second).toContain(stories[1]?.path);
    expect(/<div class="list">.*<div class="beside">/s.exec(second)?.[0]).not.toContain(`"${stories[0]?.path ?? ''}"`);
    expect(await body(stories[1]?.path ?? '')).toContain('href="/topic/ban-2"');
    expect(await leads(`/topic/${encodeURIComponent('বাণ')}`)).toEqual([301, '/topic/ban-2']);
  });
  it('topic-page 2, 4: follow their own list by keys of plain letters; photo stories have a tab', async () => {
    expect((await press.reader('/topic/tista')).headers.get('surrogate-key')).toMatch(/^topic:tista list:topic:tista sections setting list:all/);
    expect(await body('/topic/tista')).toContain('href="/topic/tista/photo"');
    expect(await body('/lite/topic/tista/photo')).toContain(`href="/lite${stories[2]?.path ?? ''}"`);
    expect((await press.reader('/topic/ban/photo')).status).toBe(404);
    expect(await body('/topic/ban')).not.toContain('/topic/ban/photo');
  });
  it('3, 5. are renamed: the old name leads on, also for later stories, and a taken name is refused', async () => {
    const save = (slug: string, name: string, aliases: string[] = []): ReturnType<Colleague['call']> => (editor as Colleague).call('PUT', `/api/topics/${slug}`, { name, aliases });
    expect((await save('ban', 'বাণ')).body.error?.code).toBe('topic.name-taken');
    expect((await save('ban', 'বন্যার পানি', ['তিস্তা'])).body.error).toMatchObject({ code: 'topic.name-taken', issues: [{ path: 'aliases', message: 'তিস্তা' }] });
    expect((await save('nowhere', 'নতুন')).body.error?.code).toBe('topic.not-found');
    expect((await save('ban', '  ')).status).toBe(400);
    await expectOk(save('ban', 'বন্যা', ['প্লাবন']));
    await expect.poll(() => body('/topic/ban'), { timeout: 2000 }).toContain('<h1>বন্যা</h1>');
    for (const name of ['বান', 'বন্যা', ' প্লাবন ']) expect(await leads(`/topic/${encodeURIComponent(name)}`), name).toEqual([301, '/topic/ban']);
    const later = await publish({ topics: ['বান', 'প্লাবন'] });
    const page = await body(later.path);
    expect(page).toMatch(/<a href="\/topic\/ban">বন্যা<\/a>/);
    expect(await body('/topic/ban')).toContain(later.path);
  });
  it('7. change their names at once on everything that was out before; their next story changes no page of another', async () => {
    const old = stories[0]?.path ?? '';
    const places = [old, `/lite${old}`, '/rss.xml', '/atom.xml', '/feed.json', '/topic/ban/rss.xml', '/national/feed.json', '/search?q=', '/'];
    const holds = async (name: string): Promise<string[]> => (await Promise.all(places.map(async (path) => ((await body(path)).includes(name) ? [path] : [])))).flat();
    expect(await holds('বন্যা')).toEqual(places);
    const etag = (await press.reader(old)).headers.get('etag');
    await expectOk((editor as Colleague).call('PUT', '/api/topics/ban', { name: 'জলোচ্ছ্বাস', aliases: [] }));
    await expect.poll(() => holds('জলোচ্ছ্বাস'), { timeout: 2000 }).toEqual(places);
    expect(await holds('বন্যা')).toEqual([]);
    const page = await body(old);
    expect(page).toMatch(/<a href="\/topic\/ban">জলোচ্ছ্বাস<\/a>/);
    expect(page).toMatch(/"keywords":\[[^\]]*"জলোচ্ছ্বাস"/);
    expect(page).toContain('<meta property="article:tag" content="জলোচ্ছ্বাস">');
    expect((await press.reader(old)).headers.get('etag')).not.toBe(etag);
    await publish({ topics: ['জলোচ্ছ্বাস'], section: 'sports' });
    const purged = await press.room.database.live.selectFrom('live.purge').select('key').where('tick', '=', ({ selectFrom }) => selectFrom('live.clock').select('n')).execute();
    expect(purged.map(({ key }) => key)).toContain('list:topic:ban');
    expect(purged.map(({ key }) => key)).not.toContain('topic:ban');
  });
  it('4. are merged: one has the stories of both, and the other’s name and address lead there', async () => {
    const merge = (from: string, into: string): ReturnType<Colleague['call']> => (editor as Colleague).call('POST', `/api/topics/${from}/merge`, { into });
    expect((await merge('tista', 'tista')).body.error?.code).toBe('topic.itself');
    expect((await merge('tista', 'nowhere')).body.error?.code).toBe('topic.not-found');
    await press.reader('/topic/tista');
    await expectOk(merge('tista', 'tista-nodi'));
    await expect.poll(() => leads('/topic/tista'), { timeout: 2000 }).toEqual([301, '/topic/tista-nodi']);
    expect(await leads('/lite/topic/tista/photo')).toEqual([301, '/lite/topic/tista-nodi/photo']);
    expect(await leads(`/topic/${encodeURIComponent('তিস্তা')}`)).toEqual([301, '/topic/tista-nodi']);
    const page = await body('/topic/tista-nodi');
    for (const { path } of stories) expect(page).toContain(`"${path}"`);
    await expect.poll(() => body(stories[2]?.path ?? ''), { timeout: 2000 }).toContain(`<a href="/topic/tista-nodi">${'তিস্তা নদী'.normalize('NFC')}</a>`);
    await expectOk((editor as Colleague).call('PUT', '/api/topics/tista-nodi', { name: 'তিস্তা অববাহিকা', aliases: ['তিস্তা', 'তিস্তা নদী'] }));
    await expect.poll(() => body(stories[2]?.path ?? ''), { timeout: 2000 }).toContain('<a href="/topic/tista-nodi">তিস্তা অববাহিকা</a>');
    const later = await publish({ topics: ['তিস্তা'] });
    await expect.poll(() => body('/topic/tista-nodi'), { timeout: 2000 }).toContain(later.path);
    expect((await topicsNow()).find(({ slug }) => slug === 'tista-nodi')?.aliases).toEqual(['তিস্তা', 'তিস্তা নদী'.normalize('NFC')]);
    const logged = await press.room.database.newsroom.selectFrom('newsroom.audit').select('subject_id').where('action', '=', 'topic.merge').execute();
    expect(logged).toEqual([{ subject_id: 'tista-nodi' }]);
  });
  it('6. are gone with their last story, and with a correction that takes them away', async () => {
    const one = await publish({ topics: ['একবারের বিষয়'] });
    const [made] = (await topicsNow()).filter(({ name }) => name.startsWith('একবারের'));
    const path = `/topic/${made?.slug ?? ''}`;
    expect((await press.reader(path)).status).toBe(200);
    await expectOk((editor as Colleague).call('POST', `/api/stories/${one.id}/unpublish`, { reason: 'পরীক্ষা' }));
    await expect.poll(() => press.reader(path).then(({ status }) => status), { timeout: 1000 }).toBe(404);
    expect(await press.room.database.live.selectFrom('live.topic_address').select('address').where('slug', '=', made?.slug ?? '').execute()).toEqual([]);
    const other = await publish({ topics: ['ভুল বিষয়'] });
    const kept = (await expectOk((editor as Colleague).call('GET', `/api/stories/${other.id}`))) as { revision: number };
    await expectOk((editor as Colleague).call('PUT', `/api/stories/${other.id}`, { ...aStory({ topics: [] }), baseRevision: kept.revision }));
    await expectOk((subeditor as Colleague).call('POST', `/api/stories/${other.id}/sign`));
    await expectOk((editor as Colleague).call('POST', `/api/stories/${other.id}/correct`, { note: 'বিষয় ঠিক করা হলো' }));
    await expect.poll(() => press.reader('/topic/bhul-bishoy').then(({ status }) => status), { timeout: 1000 }).toBe(404);
    expect(await press.room.database.live.selectFrom('live.topic').select('name').where('name', 'like', 'ভুল%').execute()).toEqual([]);
  });
  it('topic-page 1, 3: answer 404 for what is none, whatever it is', async () => {
    for (const topic of ['nowhere', '%00', 'a%0ab', encodeURIComponent('নেই'), 'x'.repeat(200), '__proto__', '..%2f..%2fetc', '%F0%9F%92%A9']) expect([topic, (await press.reader(`/topic/${topic}`)).status]).toEqual([topic, 404]);
    expect([400, 404]).toContain((await press.reader('/topic/%E0%A4%A')).status);
  });
});

describe('bylines', () => {
  it('3. show what the newsroom says of a name, over the rank that a story gives', async () => {
    const { path } = await publish({ bylines: [{ name: 'নাসরিন হক', kind: 'guest', role: 'শিক্ষক' }] });
    const [, slug = ''] = /href="\/byline\/([^"]+)"/.exec(await body(path)) ?? [];
    expect(await body(`/byline/${slug}`)).toContain('শিক্ষক');
    await expectOk((editor as Colleague).call('PUT', `/api/bylines/${slug}`, { role: 'অধ্যাপক', bio: 'নদী নিয়ে লেখেন।' }));
    await expect.poll(() => body(`/byline/${slug}`), { timeout: 2000 }).toContain('নদী নিয়ে লেখেন।'.normalize('NFC'));
    await publish({ bylines: [{ name: 'নাসরিন হক', kind: 'guest', role: 'লেখক' }] });
    const page = await body(`/lite/byline/${slug}`);
    expect(page).toContain('<p>অধ্যাপক · ');
    expect(page).toContain('"@type":"ProfilePage"');
    for (const odd of ['%00', 'nowhere', 'x'.repeat(100)]) expect((await press.reader(`/byline/${odd}`)).status).toBe(404);
    expect((await (editor as Colleague).call('PUT', '/api/bylines/nowhere', { role: '', bio: '' })).body.error?.code).toBe('byline.not-found');
  });
});
