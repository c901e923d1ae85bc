import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { release } from '../release/release.js';
import { checkFeed, child, named, parseXml, text } from '../../test-press/feed-checks.js';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let people: [Colleague, Colleague, Colleague];
let story: { id: string; path: string; number: number };
const hostile = 'ক & খ <b> ]]> "উক্তি" \u0001\u202e শেষ';
const run = (value: string): { text: string }[] => [{ text: value }];
type JsonFeed = { items: { id: string; title: string; content_text?: string; content_html?: string; image?: string; tags: string[]; authors: { name: string }[] }[] } & Record<string, unknown>;

beforeAll(async () => {
  press = await openTestPress();
  people = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')];
  const other = await publishAStory(...people);
  const blocks = [
    { type: 'paragraph', content: [...run(`অনুচ্ছেদ <script>alert(1)</script> `), { text: 'সংযোগ', marks: [{ type: 'link', href: 'https://example.org/a' }] }] },
    { type: 'heading', level: 2, content: run('উপশিরোনাম') },
    { type: 'related', storyIds: [other.id] },
    { type: 'fact-box', title: 'এক নজরে', items: [run('৯৮ কিলোমিটার')] },
    { type: 'table', header: true, rows: [[run('ক'), run('খ')], [run('১'), run('২')]] },
  ];
  story = await publishAStory(...people, { section: 'sports', headline: hostile, summary: hostile, topics: ['নদী & চর'], places: ['rangpur/gaibandha'], sources: ['এএফপি'], blocks, picture: { id: await aPicture() } });
  await press.room.database.transact((tx) => release(tx, [undated()]));
});
afterAll(() => press.close());

/** An imported story whose day nobody knows, as the import releases it. */
function undated(): Parameters<typeof release>[1][number] {
  const teaser = { number: 7, storyId: randomUUID(), section: { slug: 'sports', name: 'খেলা' }, headline: 'তারিখহীন লেখা', bylines: [], publishedAt: null, precision: 'none' as const };
  return { kind: 'story', first: true, document: { ...teaser, blocks: [], pictures: {}, sources: [], signoff: [], topics: [], corrections: [], version: 1, imported: true, demo: false }, teaser, publishedAt: null, listings: ['section:sports'] };
}

async function aPicture(): Promise<string> {
  const form = new FormData();
  form.set('caption', 'পাহাড়ি পথ।');
  form.set('credit', 'এএফপি');
  form.set('file', new Blob([new Uint8Array(await sharp({ create: { width: 800, height: 450, channels: 3, background: '#7f9b8b' } }).jpeg().toBuffer())], { type: 'image/jpeg' }), 'picture.jpg');
  const response = await fetch(`${press.running.newsroomUrl}/api/pictures`, { method: 'POST', headers: { authorization: `Bearer ${people[0].token}` }, body: form });
  return ((await response.json()) as { id: string }).id;
}

async function pages(): Promise<string[]> {
  const byline = /href="(\/byline\/[^"]+)"/.exec(await (await press.reader(story.path)).text())?.[1] ?? '';
  const topic = /href="(\/topic\/[^"]+)"/.exec(await (await press.reader(story.path)).text())?.[1] ?? '';
  return ['', '/sports', byline, topic, '/place/rangpur', '/place/rangpur/gaibandha'];
}
const read = async (path: string): Promise<string> => (await press.reader(path)).text();
const setFullText = (fullText: boolean): Promise<unknown> => press.room.database.transact((tx) => release(tx, [{ kind: 'setting', key: 'feeds', value: { fullText } }]));

/** Plain text that holds a sign of less-than is suspected of being markup; here it is meant. */
const faultsOfAtom = (body: string): string[] => checkFeed(body).filter((fault) => fault !== 'ContainsUndeclaredHTML');

describe('feeds', () => {
  it('1. stand below the site, a section, a byline and a topic in three formats, and break no rule', async () => {
    for (const page of await pages()) {
      const rss = await press.reader(`${page}/rss.xml`);
      expect([rss.status, rss.headers.get('content-type'), rss.headers.get('x-robots-tag')], page).toEqual([200, 'application/rss+xml; charset=utf-8', 'noindex']);
      const atom = await press.reader(`${page}/atom.xml`);
      expect([atom.status, atom.headers.get('content-type')], page).toEqual([200, 'application/atom+xml; charset=utf-8']);
      const [rssText, atomText] = [await rss.text(), await atom.text()];
      expect([checkFeed(rssText), faultsOfAtom(atomText)], page).toEqual([[], []]);
      const item = named(child(parseXml(rssText), 'channel') ?? parseXml('<x/>'), 'item').find((one) => text(one, 'link')?.endsWith(story.path)) ?? parseXml('<x/>');
      expect(text(item, 'guid')).toBe(`tag:127.0.0.1,2026:story/${String(story.number)}`);
      expect(text(item, 'dc:creator')).toBe('নিজস্ব প্রতিবেদক'.normalize('NFC'));
      expect(named(item, 'category').map((one) => one.text)).toContain('নদী & চর');
      expect(child(item, 'enclosure')?.attributes).toMatchObject({ type: 'image/jpeg', url: expect.stringMatching(/^http:\/\/.+\/media\/.+\.jpg$/) as string });
      expect(text(child(item, 'media:content') ?? item, 'media:credit')).toBe('ছবি: এএফপি');
      const json = JSON.parse(await read(`${page}/feed.json`)) as JsonFeed;
      expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'bn', feed_url: expect.stringMatching(/^http.*\/feed\.json$/) as string });
      const entry = json.items.find((one) => one.id.endsWith(`/${String(story.number)}`));
      expect(entry).toMatchObject({ content_text: expect.any(String) as string, image: expect.stringMatching(/^http/) as string, tags: expect.arrayContaining(['নদী & চর']) as string[] });
    }
    const byName = await press.reader(`/topic/${encodeURIComponent('নদী & চর')}/rss.xml`);
    expect([byName.status, byName.headers.get('location')]).toEqual([301, `${(await pages())[3] ?? ''}/rss.xml`]);
    for (const nothing of ['/place/nowhere/rss.xml', '/nowhere/rss.xml', '/byline/nobody/atom.xml', '/topic/nothing/feed.json']) expect((await press.reader(nothing)).status, nothing).toBe(404);
  });
  it('1. are found from their page', async () => {
    expect(await read('/sports')).toMatch(/type="application\/rss\+xml" title="[^"]+" href="\/sports\/rss.xml"><link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/sports\/atom.xml"><link rel="alternate" type="application\/feed\+json" title="[^"]+" href="\/sports\/feed.json">/);
  });
  it('2. keep hostile text as text', async () => {
    const rss = await read('/sports/rss.xml');
    expect(rss).toContain('<title>ক &#x26; খ &#x3C;b&gt; ]]&gt; &quot;উক্তি&quot; শেষ</title>');
    expect(rss).toContain('<description>ক &#x26;amp; খ &#x26;lt;b&gt; ]]&gt; &quot;উক্তি&quot; শেষ</description>');
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) expect(await read(`/sports/${file}`)).not.toMatch(/[\u0000-\u0008\u202e]|\\u0001|\\u202e/);
  });
  it('3. hold no story without a date', async () => {
    for (const address of ['/rss.xml', '/sports/rss.xml', '/sports/atom.xml', '/sports/feed.json']) expect(await read(address)).not.toMatch(/তারিখহীন|sports\/7["<]/);
    expect(await read('/sports')).toContain('তারিখহীন লেখা');
  });
  it('4. hold the whole text when the site says so, without the furniture of its page', async () => {
    expect(await read('/sports/rss.xml')).not.toContain('content:encoded>');
    await setFullText(true);
    await expect.poll(() => read('/sports/rss.xml'), { interval: 20 }).toContain('<content:encoded>');
    const rss = parseXml(await read('/sports/rss.xml'));
    const html = text(named(child(rss, 'channel') ?? rss, 'item')[0] ?? rss, 'content:encoded') ?? '';
    await expect.poll(async () => (JSON.parse(await read('/sports/feed.json')) as JsonFeed).items[0]?.content_html, { interval: 20 }).toBe(html);
    await expect.poll(() => read('/sports/atom.xml'), { interval: 20 }).toContain('<content type="html">');
    expect(checkFeed(await read('/sports/rss.xml'))).toEqual([]);
    expect(faultsOfAtom(await read('/sports/atom.xml'))).toEqual([]);
    expect(html).toContain('অনুচ্ছেদ &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('<a href="https://example.org/a">সংযোগ</a>');
    expect(html).toMatch(/<figure><img src="http:\/\/[^"]+\.jpg" width="\d+" height="\d+" alt="পাহাড়ি পথ।"><figcaption>পাহাড়ি পথ। ছবি: এএফপি<\/figcaption><\/figure>/u);
    expect(html).toContain('<th>ক</th>');
    expect(html).toContain('<p>সূত্র: এএফপি</p>');
    for (const furniture of ['আরও পড়ুন', 'তিস্তার পানি কমছে', 'লিখুন আমাদের', 'lekha', 'class=', 'style=', 'এসই']) expect(html.normalize('NFC')).not.toContain(furniture.normalize('NFC'));
    await setFullText(false);
  });
  it('5. show a publication at once, let a withdrawn story go, and answer 304 to who has read them', async () => {
    const first = await press.reader('/national/rss.xml', { 'accept-encoding': 'gzip' });
    await first.text();
    const again = await press.reader('/national/rss.xml', { 'accept-encoding': 'gzip', 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const next = await publishAStory(...people, { headline: 'এইমাত্র পাওয়া' });
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) await expect.poll(() => read(`/national/${file}`), { timeout: 1000, interval: 10 }).toContain(next.path);
    expect((await press.reader('/national/rss.xml', { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(200);
    await expectOk(people[2].call('POST', `/api/stories/${next.id}/kill`, { reason: 'ভুল' }));
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) await expect.poll(() => read(`/national/${file}`), { timeout: 1000, interval: 10 }).not.toContain(next.path);
  });
  it('6. keep a story’s id when it moves', async () => {
    const moving = await publishAStory(...people, { headline: 'ঘরবদল' });
    const id = `tag:127.0.0.1,2026:story/${String(moving.number)}`;
    await expect.poll(() => read('/national/rss.xml'), { timeout: 1000, interval: 10 }).toContain(id);
    const { body } = await people[2].call('GET', `/api/stories/${moving.id}`);
    const content = (body['content'] ?? body) as Record<string, unknown>;
    await expectOk(people[0].call('GET', `/api/stories/${moving.id}`));
    await expectOk(people[2].call('PUT', `/api/stories/${moving.id}`, { ...anyContent(content), section: 'economy', headline: 'ঘরবদল ২', baseRevision: Number(body['revision'] ?? 1) }));
    await expectOk(people[1].call('POST', `/api/stories/${moving.id}/sign`));
    await expectOk(people[2].call('POST', `/api/stories/${moving.id}/publish`, {}));
    await expect.poll(() => read('/economy/rss.xml'), { timeout: 1000, interval: 10 }).toContain(id);
    expect(await read('/national/rss.xml')).not.toContain(id);
  });
});

/** The fields of a story that its form takes. */
function anyContent(content: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(['section', 'headline', 'kicker', 'summary', 'bylines', 'blocks', 'sources', 'topics'].map((name) => [name, content[name]]));
}
