import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { foldWords, indexMissing, indexWords } from './search.js';

let press: TestPress;
let people: [Colleague, Colleague, Colleague];

type Answer = { total: number; more: boolean; hits: { id: string; url: string; headline: string; publishedAt: string | null; sourceId?: string }[] };
const ask = async (query: string): Promise<Answer> => (await (await press.reader(`/search?${query}&format=json`)).json()) as Answer;
const headlines = async (q: string, more = ''): Promise<string[]> => (await ask(`q=${encodeURIComponent(q)}${more}`)).hits.map((hit) => hit.headline);
const publish = (headline: string, overrides: Record<string, unknown> = {}): ReturnType<typeof publishAStory> =>
  publishAStory(...people, { headline, kicker: '', summary: '', topics: [], blocks: [{ type: 'paragraph', content: [{ text: 'বিস্তারিত আসছে।' }] }], ...overrides });
const readWords = async (): Promise<void> => {
  await foldWords(press.room);
  await indexWords(press.room.database.live).refresh(Infinity);
};

const dhaka = 'ঢাকায় বৃষ্টি, জলাবদ্ধতায় ভোগান্তি';
const putin = 'পুতিনের সঙ্গে বৈঠকে ট্রাম্প';
const arrest = 'সাভারে ছিনতাইকারী গ্রেফতার';
const budget = '২০২৫-২৬ অর্থবছরের বাজেট পাস';
const teesta = 'তিস্তার চরে ফিরছেন মানুষ';

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  people = [await press.person('rep', 'reporter'), await press.person('sub', 'subeditor'), await press.person('edi', 'editor')];
  await publish(dhaka, { section: 'national', topics: ['আবহাওয়া'] });
  await publish(putin, { section: 'international', bylines: [{ name: 'আন্তর্জাতিক ডেস্ক', kind: 'desk' }] });
  await publish(arrest);
  await publish(budget);
  await publish(teesta, { places: ['rangpur/nilphamari'], blocks: [{ type: 'paragraph', content: [{ text: 'নীলফামারীর ডিমলা উপজেলার চরে ঘর তুলছেন কৃষক রহিমা বেগম।' }] }] });
  await readWords();
});
afterAll(() => press.close());

describe('what is found', () => {
  it('1: every form under every other, names too', async () => {
    expect(await headlines('ঢাকা')).toEqual([dhaka]);
    expect(await headlines('ঢাকাতেই')).toEqual([dhaka]);
    expect(await headlines('পুতিনকে')).toEqual([putin]);
    expect(await headlines('বৈঠক ট্রাম্পের')).toEqual([putin]);
  });
  it('1: words typed in Latin letters, other spellings, slips, and either script of digits', async () => {
    expect(await headlines('putin')).toEqual([putin]);
    expect(await headlines('dhakay brishti')).toEqual([dhaka]);
    expect(await headlines('গ্রেপ্তার')).toEqual([arrest]);
    expect(await headlines('ছিনতাকারী')).toEqual([arrest]);
    expect(await headlines('2025')).toEqual([budget]);
    expect(await headlines('২০২৫')).toEqual([budget]);
  });
  it('1: letters however they are encoded', async () => {
    expect(await headlines('ঢাকায'.replace(/য$/, '\u09df'))).toEqual([dhaka]);
    expect(await headlines('বৈঠকে'.replace('ৈ', '\u200cৈ'))).toEqual([putin]);
  });
  it('2: words in any order, phrases word for word, and nothing that is excluded', async () => {
    expect(await headlines('জলাবদ্ধতা বৃষ্টি')).toEqual([dhaka]);
    expect(await headlines('"চরে ফিরছেন"')).toEqual([teesta]);
    expect(await headlines('"ফিরছেন চরে"')).toEqual([]);
    expect(await headlines('বিস্তারিত -বাজেট')).not.toContain(budget);
    expect(await headlines('বিস্তারিত')).toContain(budget);
  });
  it('3: only in the section, from the byline, on the topic, about the place, between the days', async () => {
    expect(await headlines('বিস্তারিত', '&section=international')).toEqual([putin]);
    expect(await headlines('', `&topic=${encodeURIComponent('আবহাওয়া')}`)).toEqual([dhaka]);
    expect(await headlines('', '&place=rangpur')).toEqual([teesta]);
    const byline = await press.room.database.live.selectFrom('live.byline').select('slug').where('name', '=', 'আন্তর্জাতিক ডেস্ক').executeTakeFirstOrThrow();
    expect(await headlines('', `&byline=${encodeURIComponent(byline.slug)}`)).toEqual([putin]);
    const today = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);
    expect(await headlines('ঢাকা', `&from=${today}&to=${today}`)).toEqual([dhaka]);
    expect(await headlines('ঢাকা', '&from=2020-01-01&to=2020-12-31')).toEqual([]);
    expect(await headlines('ঢাকা', '&from=2021-01-01')).toEqual([dhaka]);
  });
  it('4: newest first when asked, and on from a story by its place', async () => {
    const all = await ask(`q=${encodeURIComponent('বিস্তারিত')}&sort=newest`);
    expect(all.hits.map((hit) => hit.headline)).toEqual([budget, arrest, putin, dhaka]);
    const html = await (await press.reader(`/search?q=${encodeURIComponent('বিস্তারিত')}&sort=newest`)).text();
    expect(html).not.toContain('rel="next"');
  });
  it('4: what says the words in its headline stands before what only mentions them', async () => {
    const named = await publish('রহিমা বেগমের ঘর');
    expect(await headlines('রহিমা বেগম')).toEqual(['রহিমা বেগমের ঘর', teesta]);
    await expectOk(people[2].call('POST', `/api/stories/${named.id}/kill`, { reason: 'পরীক্ষা' }));
  });
  it('nearly: stories with all words but one when none has them all', async () => {
    const page = await (await press.reader(`/search?q=${encodeURIComponent('ঢাকায় বৃষ্টি ভোগান্তি তুষারপাত')}`)).text();
    expect(page).toContain('সব কটি শব্দ একসঙ্গে কোনো লেখায় নেই');
    expect(page).toContain('/national/');
  });
});

describe('the page', () => {
  it('5: marks whole words with their endings, in the headline and in the place of the body where they stand', async () => {
    const html = await (await press.reader(`/search?q=${encodeURIComponent('ঢাকা')}`)).text();
    expect(html).toContain('<mark>ঢাকায়</mark> বৃষ্টি'.normalize('NFC'));
    const body = await (await press.reader(`/search?q=${encodeURIComponent('উপজেলা')}`)).text();
    expect(body).toContain('ডিমলা <mark>উপজেলার</mark> চরে');
  });
  it('6: says what it read instead of what was typed', async () => {
    expect(await (await press.reader('/search?q=putin')).text()).toContain('যা ধরে খোঁজা হয়েছে: পুতিন'.normalize('NFC'));
    expect(await (await press.reader(`/search?q=${encodeURIComponent('ঢাকা')}`)).text()).not.toContain('যা ধরে');
  });
  it('6: reads nothing into letters that sound like no word', async () => {
    expect(await ask('q=zzqqxx')).toEqual({ total: 0, more: false, hits: [] });
  });
  it('7: shows topics and the latest when nothing is found, and when nothing is asked', async () => {
    for (const query of ['?q=zzzzqqqq', '']) {
      const html = await (await press.reader(`/search${query}`)).text();
      expect(html).toContain('/topic/');
      expect(html).toContain('তিস্তার চরে');
      expect(html).toContain('name="q"');
    }
  });
  it('8: shows nothing of what was typed but as text', async () => {
    const html = await (await press.reader(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(html).not.toContain('<script>alert');
  });
  it('8: answers hostile queries like ordinary ones', async () => {
    const hostile = ['a'.repeat(290), '-'.repeat(200), '"'.repeat(200), "') | ('", '\\', ':*', '!!!&&&|||', '(((((', 'ক '.repeat(90), '-ক -খ -গ', '্্্', '\u200d', 'ক:A <-> খ', "'", '%', '\u0001'];
    for (const q of hostile) expect((await press.reader(`/search?q=${encodeURIComponent(q)}`)).status, q).toBe(200);
    for (const bad of ['page=0', 'page=51', 'page=x']) expect((await press.reader(`/search?q=x&${bad}`)).status, bad).toBe(404);
    for (const odd of ['from=2025-02-30', 'from=x', 'before=9_9_9', 'before=99999999999999999_1', 'section=../x', 'sort=zz', 'place=%00']) expect((await press.reader(`/search?q=x&${odd}`)).status, odd).toBe(200);
  });
  it('14: is one page for search engines, from which no link leads to another search', async () => {
    for (const path of ['/search?q=putin', `/search?q=${encodeURIComponent('ঢাকা')}&topic=x&sort=newest`, `/lite/search?q=${encodeURIComponent('ঢাকা')}&topic=x`]) {
      const response = await press.reader(path);
      expect(response.headers.get('x-robots-tag'), path).toBe(null);
      const text = await response.text();
      expect(text, path).toMatch(/<link rel="canonical" href="[^"?]*\/search">/);
      const searches = text.match(/<a [^>]*href="[^"]*\/search\?[^>]*>/g) ?? [];
      expect(searches.length, path).toBeGreaterThan(0);
      for (const link of searches) expect(link).toMatch(/rel="[^"]*nofollow"/);
    }
    expect((await press.reader('/search?q=putin&format=json')).headers.get('x-robots-tag')).toBe('noindex');
  });
  it('stands in the lite edition too', async () => {
    const lite = await (await press.reader('/lite/search?q=putin')).text();
    expect(lite).toContain('/lite/international/');
    expect(lite).not.toContain('<script');
  });
});

describe('following the releases', () => {
  it('9: finds a story on the page at once, and not once it is unpublished or killed', async () => {
    const q = 'q=' + encodeURIComponent('কুমিরডাঙার মেলা');
    expect((await ask(q)).total).toBe(0);
    const story = await publish('কুমিরডাঙার মেলা শুরু');
    await expect.poll(async () => (await ask(q)).total, { timeout: 1000, interval: 10 }).toBe(1);
    expect((await (await press.reader(`/search/suggest?q=${encodeURIComponent('কুমির')}`)).json()) as object).toEqual({ suggestions: [] });
    await readWords();
    const suggest = async (word: string): Promise<string[]> => ((await (await press.reader(`/search/suggest?q=${encodeURIComponent(word)}`)).json()) as { suggestions: string[] }).suggestions;
    expect(await suggest('বড় কুমির')).toEqual(['বড় কুমিরডাঙার'.normalize('NFC')]);
    await expectOk(people[2].call('POST', `/api/stories/${story.id}/kill`, { reason: 'পরীক্ষা' }));
    await expect.poll(async () => (await ask(q)).total, { timeout: 1000, interval: 10 }).toBe(0);
    // The vocabulary still has the word; nobody is offered it.
    expect(await suggest('বড় কুমির')).toEqual([]);
    expect(await suggest('কুমিরডাঙ')).toEqual([]);
    expect(await (await press.reader('/search?q=kumirdangar')).text()).not.toContain('কুমিরডাঙার');
  });

  it('9: indexes again what lost its row', async () => {
    const before = await headlines('ঢাকা');
    await press.room.database.newsroom.deleteFrom('live.search').execute();
    expect(await indexMissing(press.room)).toBeGreaterThan(3);
    const { rows } = { rows: await press.room.database.live.selectFrom('live.search').select('number').execute() };
    expect(rows.length).toBeGreaterThan(3);
    expect(await headlines('ঢাকা')).toEqual(before);
  });
});
