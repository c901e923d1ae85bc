import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { release } from '../release/release.js';
import { openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let path = '';
const hostile = 'ক & খ <b> ]]> "উক্তি" \u0001 শেষ';

beforeAll(async () => {
  press = await openTestPress();
  const [reporter, subeditor, editor] = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')];
  path = (await publishAStory(reporter, subeditor, editor, { section: 'sports', headline: hostile, summary: hostile })).path;
  await press.room.database.transact((tx) => release(tx, [undated()]));
});
afterAll(() => press.close());

/** An imported story whose day nobody knows, as the import releases it. */
function undated(): Parameters<typeof release>[1][number] {
  const teaser = { number: 7, storyId: randomUUID(), section: { slug: 'sports', name: 'খেলা' }, headline: 'তারিখহীন লেখা', bylines: [], publishedAt: null, precision: 'none' as const };
  return { kind: 'story', document: { ...teaser, blocks: [], pictures: {}, sources: [], signoff: [], topics: [], corrections: [], version: 1, imported: true, demo: false }, teaser, publishedAt: null, listings: ['section:sports'] };
}

describe('feeds and sitemaps', () => {
  it('1. list the newest stories with title, link, date and writer, for the site and for a section', async () => {
    for (const address of ['/rss.xml', '/sports/rss.xml']) {
      const response = await press.reader(address);
      const text = await response.text();
      expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
      expect(text).toMatch(new RegExp(`<link>http://[^<]+${path}</link>\\n<guid isPermaLink="false">tag:127.0.0.1,2026:story/${path.split('/')[2] ?? ''}</guid>\\n<pubDate>\\w{3}, \\d{2} \\w{3} \\d{4} [\\d:]+ \\+0000</pubDate>\\n<dc:creator>[^<]+</dc:creator>`));
    }
    expect((await press.reader('/nowhere/rss.xml')).status).toBe(404);
  });
  it('2. stay well-formed under hostile text', async () => {
    for (const address of ['/rss.xml', '/sports/rss.xml', '/sitemap.xml', '/sitemap-index.xml']) {
      const text = await (await press.reader(address)).text();
      expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
      expect(text).not.toMatch(/[\u0000-\u0008]|&(?!amp;|lt;|gt;|quot;|apos;|#x26;|#x3C;)|<b>|\]\]>/);
      expectBalanced(text);
    }
    expect(await (await press.reader('/rss.xml')).text()).toContain('<title>ক &#x26; খ &#x3C;b&gt; ]]&gt; &quot;উক্তি&quot; শেষ</title>');
  });
  it('3. hold no story without a date', async () => {
    for (const address of ['/rss.xml', '/sports/rss.xml', '/latest', '/', '/sitemap.xml']) expect(await (await press.reader(address)).text()).not.toMatch(/তারিখহীন|sports\/7</);
    expect(await (await press.reader('/sports')).text()).toContain('তারিখহীন লেখা');
    expect(await (await press.reader('/sitemap-undated.xml')).text()).toContain('/sports/7</loc>');
  });
  it('4. map the newest stories with their headline as news, and every month of the archive', async () => {
    const newest = await (await press.reader('/sitemap.xml')).text();
    expect(newest).toContain(`${path}</loc>`);
    expect(newest).toContain('<news:language>bn</news:language>');
    expect(newest).toContain('/economy</loc>');
    const month = /\/sitemap-(\d{4}-\d{2})\.xml</.exec(await (await press.reader('/sitemap-index.xml')).text())?.[1] ?? '';
    expect(await (await press.reader(`/sitemap-${month}.xml`)).text()).toContain(`${path}</loc>`);
    for (const odd of ['2025-13', '0000-01', 'x', '2025-1']) expect((await press.reader(`/sitemap-${odd}.xml`)).status).toBe(404);
  });
});

/** Every start tag has its end tag: enough for documents whose text is escaped. */
function expectBalanced(text: string): void {
  const open: string[] = [];
  for (const [, close, name, self] of text.matchAll(/<(\/?)([a-zA-Z:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (self !== '/') open.push(name ?? '');
  }
  expect(open).toEqual([]);
}
