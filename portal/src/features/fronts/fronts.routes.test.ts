import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;
type Story = { id: string; path: string; number: number };
const stories: Story[] = [];
const story = (i: number): Story => stories[i] as Story;

beforeAll(async () => {
  press = await openTestPress();
  reporter = await press.person('reporter', 'reporter');
  subeditor = await press.person('sub editor', 'subeditor');
  editor = await press.person('ed itor', 'editor');
  for (let i = 0; i < 12; i++) stories.push(await publishAStory(reporter, subeditor, editor, { headline: `খবর ${String(i)}`, topics: i < 2 ? ['তিস্তা', 'বন্যা'] : ['একা'] }));
}, 60_000);
afterAll(() => press.close());

const put = (position: number, storyId: string, more: Record<string, unknown> = {}) => editor.call('PUT', `/api/fronts/home/slots/${String(position)}`, { storyId, ...more });
const clear = (position: number, storyId: string) => editor.call('POST', `/api/fronts/home/slots/${String(position)}/clear`, { storyId });
const page = async (): Promise<string> => (await press.reader('/')).text();
const leadOf = (text: string): string => /<article class="lead">.*?<a href="([^"]+)"/s.exec(text)?.[1] ?? '';
type Presented = { slots: { position: number; story: { id: string; number: number } | null; automatic: boolean; locked: boolean; until: string | null }[]; topics: string[] };
const front = async (): Promise<Presented> => (await expectOk(editor.call('GET', '/api/fronts/home'))) as Presented;

beforeEach(async () => {
  for (const slot of (await front()).slots) {
    if (slot.automatic || slot.story === null) continue;
    if (slot.locked) await expectOk(put(slot.position, slot.story.id));
    await expectOk(clear(slot.position, slot.story.id));
  }
});

describe('the front', () => {
  it('1. shows a story where an editor put it, at once, and the newest around it', async () => {
    const [newest] = [story(11)];
    expect(leadOf(await page())).toBe(newest.path);
    await expectOk(put(1, story(2).id));
    await expect.poll(async () => leadOf(await page()), { timeout: 1000, interval: 10 }).toBe(story(2).path);
    await expectOk(put(3, story(3).id));
    const { slots } = await front();
    expect(slots.map(({ story: one, automatic }) => [one?.number, automatic])).toEqual([[story(2).number, false], [story(11).number, true], [story(3).number, false], ...[10, 9, 8, 7, 6].map((i) => [story(i).number, true])]);
    const text = await page();
    const briefs = [...(/<div class="briefs">(.*?)<div class="side">/s.exec(text)?.[1] ?? '').matchAll(/<a href="([^"]+)"/g)].map(([, path]) => path);
    expect(briefs.slice(0, 2)).toEqual([story(11).path, story(3).path]);
  });

  it('2. does not push a locked slot down', async () => {
    await expectOk(put(1, story(1).id, { locked: true }));
    await expectOk(put(2, story(2).id));
    expect(await put(1, story(3).id)).toMatchObject({ status: 409, body: { error: { code: 'front.slot-locked' } } });
    await expectOk(put(2, story(3).id));
    expect((await front()).slots.slice(0, 3).map((slot) => [slot.story?.number, slot.locked])).toEqual([[story(1).number, true], [story(3).number, false], [story(2).number, false]]);
  });

  it('3. fills a slot itself when its time is over, without a release', async () => {
    await page();
    await expectOk(put(1, story(2).id, { until: new Date(Date.now() + 1500).toISOString() }));
    await expect.poll(async () => leadOf(await page()), { timeout: 1000, interval: 10 }).toBe(story(2).path);
    const tick = async (): Promise<string> => (await press.room.database.live.selectFrom('live.clock').select('n').executeTakeFirstOrThrow()).n;
    const before = await tick();
    await expect.poll(async () => leadOf(await page()), { timeout: 4000, interval: 50 }).toBe(story(11).path);
    expect(await tick()).toBe(before);
    expect((await front()).slots[0]).toMatchObject({ automatic: true, until: null });
    expect(await put(1, story(2).id, { until: new Date(Date.now() - 1000).toISOString() })).toMatchObject({ status: 409, body: { error: { code: 'story.time-past' } } });
  });

  it('4. takes released stories alone, and fills the slot of a withdrawn one', async () => {
    const draft = await expectOk(reporter.call('POST', '/api/stories', { section: 'national', headline: 'খসড়া', bylines: [{ name: 'ডেস্ক', kind: 'desk' }], blocks: [] }));
    expect(await put(1, String(draft['id']))).toMatchObject({ status: 409, body: { error: { code: 'front.not-released' } } });
    for (const verb of ['kill', 'unpublish']) {
      const gone = await publishAStory(reporter, subeditor, editor, { headline: 'প্রত্যাহারের খবর' });
      await expectOk(put(1, gone.id, { locked: true }));
      await expectOk(put(2, story(4).id));
      await expect.poll(async () => leadOf(await page()), { timeout: 1000, interval: 10 }).toBe(gone.path);
      await expectOk(editor.call('POST', `/api/stories/${gone.id}/${verb}`, { reason: 'ভুল' }));
      await expect.poll(async () => (await page()).includes(gone.path), { timeout: 1000, interval: 10 }).toBe(false);
      expect(leadOf(await page())).toBe(story(11).path);
      const { slots } = await front();
      expect(slots.slice(0, 2).map((slot) => [slot.story?.number, slot.automatic])).toEqual([[story(11).number, true], [story(4).number, false]]);
      await expectOk(clear(2, story(4).id));
    }
  });

  it('6. empties a slot only of the story the editor saw, and bears two editors at once', async () => {
    await expectOk(put(1, story(5).id));
    expect(await clear(1, story(6).id)).toMatchObject({ status: 409, body: { error: { code: 'front.changed' } } });
    const answers = await Promise.all([0, 1, 2, 3, 4].map((i) => put(1, story(i).id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const placed = (await front()).slots.filter(({ automatic }) => !automatic).map((slot) => slot.story?.number ?? 0);
    expect(placed.sort()).toEqual([0, 1, 2, 3, 4, 5].map((i) => story(i).number).sort());
  });

  it('7. shows the topics an editor chose, and by itself those that several new stories share', async () => {
    const strip = async (): Promise<string[]> => [...(/<nav class="trending".*?<\/nav>/s.exec(await page())?.[0] ?? '').matchAll(/<a [^>]*>([^<]+)<\/a>/g)].map(([, topic]) => (topic ?? '').normalize('NFC'));
    expect((await strip())[0]).toBe('একা');
    expect(await strip()).toContain('বন্যা');
    expect(await editor.call('PUT', '/api/fronts/home/topics', { topics: ['যা নেই'] })).toMatchObject({ status: 400, body: { error: { code: 'front.topic-unknown' } } });
    await expectOk(editor.call('PUT', '/api/fronts/home/topics', { topics: ['তিস্তা', ' তিস্তা '] }));
    await expect.poll(strip, { timeout: 1000, interval: 10 }).toEqual(['তিস্তা']);
    expect(await (await press.reader('/lite')).text()).toMatch(/href="\/lite\/topic\/[a-z]+"/);
    await expectOk(editor.call('PUT', '/api/fronts/home/topics', { topics: [] }));
    await expect.poll(strip, { timeout: 1000, interval: 10 }).toContain('বন্যা');
  });

  it('8. writes each change to the log, and answers bad input with a sentence', async () => {
    await expectOk(put(2, story(1).id));
    const rows = await press.room.database.newsroom.selectFrom('newsroom.audit').select(['action', 'detail']).where('subject_kind', '=', 'front').orderBy('id', 'desc').limit(1).execute();
    expect(rows).toMatchObject([{ action: 'front.place', detail: { position: 2, number: story(1).number } }]);
    for (const [position, body] of [[0, { storyId: story(1).id }], [9, { storyId: story(1).id }], [1, { storyId: 'x' }], [1, {}], [1, { storyId: story(1).id, until: 'later' }]] as const) {
      expect((await editor.call('PUT', `/api/fronts/home/slots/${String(position)}`, body)).status, JSON.stringify(body)).toBe(400);
    }
    expect((await editor.call('GET', '/api/fronts/sports')).body.error?.code).toBe('front.unknown');
  });

  it('shows new words of a story in a slot at once', async () => {
    await expectOk(put(1, story(0).id));
    await expectOk(editor.call('PUT', `/api/stories/${story(0).id}`, { section: 'national', headline: 'নতুন শিরোনাম এল', bylines: [{ name: 'ডেস্ক', kind: 'desk' }], blocks: [{ type: 'paragraph', content: [{ text: 'লেখা।' }] }], baseRevision: 1 }));
    await expectOk(subeditor.call('POST', `/api/stories/${story(0).id}/sign`));
    await expectOk(editor.call('POST', `/api/stories/${story(0).id}/publish`, {}));
    await expect.poll(async () => (await page()).includes('নতুন শিরোনাম এল'.normalize('NFC')), { timeout: 1000, interval: 10 }).toBe(true);
  });
});
