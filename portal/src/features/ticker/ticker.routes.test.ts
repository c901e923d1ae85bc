import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;
let path: string;

beforeAll(async () => {
  press = await openTestPress();
  reporter = await press.person('reporter', 'reporter');
  subeditor = await press.person('sub editor', 'subeditor');
  editor = await press.person('ed itor', 'editor');
  ({ path } = await publishAStory(reporter, subeditor, editor));
});
afterAll(() => press.close());

type Line = { id: string; text: string; path: string | null };
const lines = async (): Promise<Line[]> => (await expectOk(editor.call('GET', '/api/ticker-lines')))['lines'] as Line[];
const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
const putUp = async (line: Record<string, unknown>, ms = 600_000): Promise<string> => String((await expectOk(editor.call('POST', '/api/ticker-lines', { expiresAt: inMs(ms), ...line })))['id']);
const text = async (address: string): Promise<string> => (await press.reader(address)).text();
const renders = async (): Promise<number> => Number(/shironam_page_renders_total\{page="article-page"\} (\d+)/.exec(await text('/metrics'))?.[1]);
const tick = async (): Promise<string> => (await press.room.database.live.selectFrom('live.clock').select('n').executeTakeFirstOrThrow()).n;

afterEach(async () => {
  for (const { id } of await lines()) await expectOk(editor.call('POST', `/api/ticker-lines/${id}/take-down`));
});

describe('the ticker', () => {
  it('1. stands in the head of every page, in both editions, and leads to its story', async () => {
    const story = await publishAStory(reporter, subeditor, editor, { headline: 'পদ্মা সেতুতে রেল চলল', shortHeadline: 'সেতুতে রেল' });
    await putUp({ text: 'ঢাকায় মেট্রোরেল চলাচল <বন্ধ>' });
    await putUp({ storyId: story.id });
    for (const address of ['/', path, '/national', '/latest', '/most-read', '/nowhere', '/economy']) {
      await expect.poll(() => text(address), { timeout: 2000, interval: 20 }).toContain('মেট্রোরেল চলাচল &lt;বন্ধ&gt;');
      expect(await text(address), address).toMatch(new RegExp(`<header class="head">.*<section class="ticker".*<a href="${story.path}">সেতুতে রেল</a>.*</header>`, 's'));
    }
    expect(await text('/lite')).toContain(`<a href="/lite${story.path}">সেতুতে রেল</a>`);
    expect(await text('/rss.xml')).not.toContain('মেট্রোরেল');
    for (let i = 0; i < 3; i++) await putUp({ text: `আরও একটি লাইন ${String(i)}` });
    expect(await editor.call('POST', '/api/ticker-lines', { text: 'ছয় নম্বর লাইন', expiresAt: inMs(60_000) })).toMatchObject({ status: 409, body: { error: { code: 'ticker.full' } } });
    await expect.poll(async () => (await text('/')).match(/<section class="ticker".*?<\/section>/s)?.[0].match(/<li>/g)?.length, { timeout: 2000, interval: 20 }).toBe(3);
  });

  it('2. ends a line at its time without a release', async () => {
    await putUp({ text: 'ক্ষণিকের খবর এটি' }, 1500);
    await expect.poll(() => text(path), { timeout: 1000, interval: 20 }).toContain('ক্ষণিকের খবর');
    const before = await tick();
    await expect.poll(() => text(path), { timeout: 4000, interval: 50 }).not.toContain('ক্ষণিকের খবর');
    expect(await tick()).toBe(before);
    expect(await lines()).toEqual([]);
  });

  it('3. drops no page: a line that comes is seen after a page was served as it was', async () => {
    await text(path);
    await expect.poll(renders).toBeGreaterThan(0);
    const [before, page] = [await renders(), await text(path)];
    await putUp({ text: 'পাতা ফেলে দেয় না' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await renders(), 'nobody asked, nothing was rendered').toBe(before);
    expect(await text(path), 'the page in memory is served while it is made anew').toBe(page);
    await expect.poll(() => text(path), { timeout: 1000, interval: 20 }).toContain('পাতা ফেলে দেয় না'.normalize('NFC'));
  });

  it('4. loses the line of a killed story from every page at once, and mends a corrected headline', async () => {
    const story = await publishAStory(reporter, subeditor, editor, { headline: 'ভুল শিরোনামের খবর' });
    await putUp({ storyId: story.id });
    await putUp({ text: 'নিজের কথায় লেখা লাইন', storyId: story.id });
    await expect.poll(() => text(path), { timeout: 1000, interval: 20 }).toContain('ভুল শিরোনামের');
    await expectOk(editor.call('PUT', `/api/stories/${story.id}`, { section: 'national', headline: 'ঠিক শিরোনামের খবর', bylines: [{ name: 'ডেস্ক', kind: 'desk' }], blocks: [{ type: 'paragraph', content: [{ text: 'লেখা।' }] }], baseRevision: 1 }));
    await expectOk(subeditor.call('POST', `/api/stories/${story.id}/sign`));
    await expectOk(editor.call('POST', `/api/stories/${story.id}/publish`, {}));
    await expect.poll(() => text(path), { timeout: 1000, interval: 20 }).toContain('ঠিক শিরোনামের');
    await expectOk(editor.call('POST', `/api/stories/${story.id}/kill`, { reason: 'ভুল' }));
    await expect.poll(async () => /শিরোনামের খবর|নিজের কথায়/.test((await text(path)).normalize('NFC')), { timeout: 1000, interval: 10 }).toBe(false);
    expect(await lines()).toEqual([]);
  });

  it('1. refuses what is no line, in a sentence', async () => {
    const draft = await expectOk(reporter.call('POST', '/api/stories', { section: 'national', headline: 'খসড়া', bylines: [{ name: 'ডেস্ক', kind: 'desk' }], blocks: [] }));
    for (const [line, code] of [[{}, 'ticker.nothing-said'], [{ text: '   ' }, 'ticker.nothing-said'], [{ text: 'আজ' }, 'ticker.text-length'], [{ storyId: draft['id'] }, 'front.not-released'], [{ text: 'অনেক দিনের খবর', expiresAt: inMs(48 * 3_600_000) }, 'ticker.too-long'], [{ text: 'গতকালের খবর', expiresAt: inMs(-1000) }, 'story.time-past']] as const) {
      const { body } = await editor.call('POST', '/api/ticker-lines', { expiresAt: inMs(60_000), ...line });
      expect(body.error?.code, JSON.stringify(line)).toBe(code);
    }
    expect((await editor.call('POST', '/api/ticker-lines/00000000-0000-4000-8000-000000000000/take-down')).body.error?.code).toBe('ticker.not-found');
  });
});
