import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { release } from '../release/release.js';
import { daysToFold } from './fold.rules.js';
import { countViews, foldCounts, loadMostRead } from './most-read.js';

let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;

beforeAll(async () => {
  press = await openTestPress();
  reporter = await press.person('reporter', 'reporter');
  subeditor = await press.person('sub editor', 'subeditor');
  editor = await press.person('ed itor', 'editor');
});
afterAll(() => press.close());

const inAnHour = (): Date => new Date(Date.now() + 3_600_000);
const numbersOf = async (list: string): Promise<number[]> => (await loadMostRead(press.room.database.live, { list, limit: 10 })).stories.map(({ number }) => number);
/** What a reader process says once it has heard of the release: within a second (DESIGN §6). */
const expectList = (list: string, numbers: readonly number[]): Promise<void> => expect.poll(() => numbersOf(list), { timeout: 1000, interval: 10 }).toEqual(numbers);

describe('the lists of most read', () => {
  it('1. are empty when nobody counted, and when their time is past', async () => {
    const { number } = await publishAStory(reporter, subeditor, editor);
    expect(await loadMostRead(press.room.database.live, { list: 'all', limit: 10 })).toEqual({ stories: [], freshUntil: null });
    await press.room.database.transact((tx) => release(tx, [{ kind: 'most-read', list: 'all', numbers: [number], freshUntil: new Date(Date.now() - 1000) }]));
    await expectList('all', []);
  });

  it('2. lose a killed and an unpublished story at once', async () => {
    const [one, two, three] = [await publishAStory(reporter, subeditor, editor), await publishAStory(reporter, subeditor, editor), await publishAStory(reporter, subeditor, editor)];
    const freshUntil = inAnHour();
    await press.room.database.transact((tx) => release(tx, [{ kind: 'most-read', list: 'all', numbers: [three.number, one.number, two.number], freshUntil }]));
    await expectList('all', [three.number, one.number, two.number]);
    expect(await loadMostRead(press.room.database.live, { list: 'all', limit: 10 })).toMatchObject({ freshUntil });
    await expectOk(editor.call('POST', `/api/stories/${one.id}/kill`, { reason: 'ভুল' }));
    await expectList('all', [three.number, two.number]);
    await expectOk(editor.call('POST', `/api/stories/${three.id}/unpublish`, { reason: 'ভুল' }));
    await expectList('all', [two.number]);
  });
});

const phone = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
const beacon = (views: unknown, agent = phone): Promise<Response> =>
  fetch(`${press.running.siteUrl}/count`, { method: 'POST', headers: { 'content-type': 'application/json', 'user-agent': agent }, body: JSON.stringify({ views }) });

async function countedFor(number: number): Promise<number> {
  const rows = await press.room.database.newsroom.selectFrom('inbox.view_count').select('views').where('number', '=', String(number)).execute();
  return rows.reduce((sum, row) => sum + Number(row.views), 0);
}

const count = (hour: Date, number: number, views: number) => press.room.database.newsroom.insertInto('inbox.view_count').values({ hour, number: String(number), views: String(views) }).execute();
const hoursAgo = (hours: number): Date => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - hours * 3_600_000);

describe('the beacon', () => {
  it('3. is answered without a word, and counts readers alone, of released stories alone', async () => {
    const [story, killed] = [await publishAStory(reporter, subeditor, editor), await publishAStory(reporter, subeditor, editor)];
    await expectOk(editor.call('POST', `/api/stories/${killed.id}/kill`, { reason: 'ভুল' }));
    for (let i = 0; i < 3; i++) {
      const response = await beacon([story.number, killed.number, 999_999]);
      expect([response.status, await response.text(), response.headers.get('set-cookie'), response.headers.get('cache-control')]).toEqual([204, '', null, 'no-store']);
    }
    expect((await beacon([story.number], 'Mozilla/5.0 (compatible; Googlebot/2.1)')).status).toBe(204);
    expect((await beacon('x')).status).toBe(204);
    expect((await beacon(Array(2000).fill(story.number))).status).toBe(413);
    await expect.poll(() => countedFor(story.number), { timeout: 15_000, interval: 200 }).toBe(3);
    expect([await countedFor(killed.number), await countedFor(999_999)]).toEqual([0, 0]);
  }, 30_000);

  it('5. is bounded in the database too, whatever a reader process sends', async () => {
    const story = await publishAStory(reporter, subeditor, editor);
    await countViews(press.room.database.live, new Map([[story.number, 2_000_000_000], [story.number + 1, 5]]));
    expect(await countedFor(story.number)).toBe(100_000);
    await expect(press.room.database.live.selectFrom('inbox.view_count' as never).selectAll().execute()).rejects.toThrow(/permission denied/);
  });
});

describe('the fold', () => {
  it('7. ranks the last 24 hours by list and by day, leaves old stories out, and never lists what was withdrawn', async () => {
    await press.room.database.newsroom.deleteFrom('inbox.view_count').execute();
    const [most, less, killed, sports, yesterday] = [
      await publishAStory(reporter, subeditor, editor), await publishAStory(reporter, subeditor, editor), await publishAStory(reporter, subeditor, editor),
      await publishAStory(reporter, subeditor, editor, { section: 'sports' }), await publishAStory(reporter, subeditor, editor),
    ];
    for (const [story, views] of [[most, 50], [less, 20], [killed, 90], [sports, 30]] as const) await count(hoursAgo(0), story.number, views);
    await count(hoursAgo(1), less.number, 5);
    await count(hoursAgo(26), yesterday.number, 500);
    const old = await publishAStory(reporter, subeditor, editor);
    await press.room.database.newsroom.updateTable('live.story').set({ published_at: hoursAgo(8 * 24) }).where('number', '=', String(old.number)).execute();
    await count(hoursAgo(0), old.number, 700);
    await expectOk(editor.call('POST', `/api/stories/${killed.id}/kill`, { reason: 'ভুল' }));
    await foldCounts(press.room);
    await expectList('all', [most.number, sports.number, less.number]);
    await expectList('section:sports', [sports.number]);
    await expectList('section:national', [most.number, less.number]);
    expect((await loadMostRead(press.room.database.live, { list: 'all', limit: 2 })).stories).toHaveLength(2);
    const ticks = async (): Promise<string> => (await press.room.database.live.selectFrom('live.clock').select('n').executeTakeFirstOrThrow()).n;
    const before = await ticks();
    await foldCounts(press.room);
    expect(await ticks(), 'a second fold of the same counts releases nothing').toBe(before);
    await press.room.database.newsroom.deleteFrom('inbox.view_count').execute();
    await foldCounts(press.room);
    await expectList('all', []);
    await expectList('section:sports', []);
  }, 30_000);

  it('8. keeps the top ten of a day at its own address, and has none for other days', async () => {
    const story = await publishAStory(reporter, subeditor, editor, { headline: 'যে খবর সবাই পড়েছেন' });
    const [yesterday, today] = daysToFold(new Date());
    const past = '2026-01-02';
    await press.room.database.transact((tx) => release(tx, [{ kind: 'most-read', list: `day:${yesterday}`, numbers: [], freshUntil: 'always' }, { kind: 'most-read', list: `day:${today}`, numbers: [story.number], freshUntil: 'always' }, { kind: 'most-read', list: `day:${past}`, numbers: [story.number], freshUntil: 'always' }]));
    const page = await (await press.reader(`/top-ten/${today}`)).text();
    expect(page).toContain(`href="${story.path}"`);
    expect(page).toContain(`href="/top-ten/${past}"`);
    expect(await (await press.reader(`/lite/top-ten/${today}`)).text()).toContain(`href="/lite${story.path}"`);
    const unknown = await (await press.reader('/nowhere/at/all')).text();
    for (const day of ['2026-01-03', '2026-13-01', '2026-02-30', '9999-12-31', 'x', '20260102', '2026-1-2']) {
      const response = await press.reader(`/top-ten/${day}`);
      expect([response.status, await response.text()], day).toEqual([404, unknown]);
    }
    await expectOk(editor.call('POST', `/api/stories/${story.id}/kill`, { reason: 'ভুল' }));
    await expect.poll(async () => (await (await press.reader(`/top-ten/${today}`)).text()).includes(story.path), { timeout: 2000, interval: 20 }).toBe(false);
    expect((await press.reader(`/top-ten/${past}`)).status).toBe(404);
  });

  it('1. says so on its page when there is no list', async () => {
    const page = await (await press.reader('/most-read')).text();
    expect(page).toContain('class="empty"');
    expect((await press.reader('/lite/most-read')).status).toBe(200);
  });
});
