import { type Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../e2e/browser.js';
import { expectWhole, openVisitor } from '../../e2e/looks.js';
import { release } from '../features/release/release.js';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../test-press/test-press.js';

const chromiumPath = findChromium();
const long = 'উপকূলে মিষ্টি পানির পুকুর ফিরিয়ে আনছেন নারীরা, খরচ কমেছে অর্ধেক, সময় বেঁচেছে দিনে তিন ঘণ্টা';
const text = (value: string): { text: string }[] => [{ text: value }];
const blocks = [
  ...Array.from({ length: 9 }, (_, i) => ({ type: 'paragraph', content: text(`${String(i + 1)}। তিস্তার পানি দুই দিন ধরে কমছে। চরের মানুষ ঘরে ফিরতে শুরু করেছেন; সঙ্গে ফিরছে হাট, স্কুল আর নৌকার সারি। স্থানীয় প্রশাসন জানিয়েছে, ক্ষতিগ্রস্ত বাঁধের কাজ শেষ হতে আরও তিন সপ্তাহ লাগবে।`) })),
  { type: 'table', header: true, caption: 'সময়সূচি', rows: [['স্টেশন', 'ছাড়ে', 'পৌঁছায়', 'ভাড়া', 'আসন'].map(text), ['পাহাড়তলি', 'ভোর ৫টা ৪০', 'বেলা ১১টা ৩৫', '১৪০ টাকা', '৪১২'].map(text)] },
  { type: 'fact-box', title: 'এক নজরে', items: [text('পথ ৯৮ কিলোমিটার')] },
  { type: 'embed', href: 'https://www.example.org/video/42', title: 'ভিডিও' },
];

describe.skipIf(chromiumPath === null)('the reader pages in a browser', () => {
  let press: TestPress;
  let browser: Browser;
  let site: string;
  let article = '';
  const paths: Record<string, string> = {};

  beforeAll(async () => {
    press = await openTestPress();
    site = press.running.siteUrl;
    const [reporter, subeditor, editor] = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')];
    const picture = await aPicture(press, reporter);
    for (let i = 0; i < 16; i++) {
      const section = ['national', 'sports', 'economy', 'opinion'][i % 4];
      const over = { section, headline: i % 5 === 0 ? long : `খবরের শিরোনাম ${String(i)}`, blocks, ...(i % 3 === 1 ? {} : { picture: { id: picture } }), ...(i % 4 === 1 ? { label: 'analysis' } : i % 4 === 3 ? { label: 'opinion' } : {}), ...(i % 3 === 1 ? {} : i > 11 ? { format: 'photo-story' } : {}), bylines: [{ name: 'শামীমা আক্তার', kind: 'person', role: 'জ্যেষ্ঠ প্রতিবেদক', place: 'রংপুর' }] };
      article = (await publishAStory(reporter, subeditor, editor, over)).path;
    }
    const killed = await publishAStory(reporter, subeditor, editor);
    await expectOk(editor.call('POST', `/api/stories/${killed.id}/kill`, { reason: 'ভুল' }));
    const numbers = (await press.room.database.newsroom.selectFrom('live.story').select('number').where('state', '=', 'published').execute()).map(({ number }) => Number(number));
    const today = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);
    const soon = new Date(Date.now() + 3_600_000);
    await press.room.database.transact((tx) => release(tx, [{ kind: 'most-read', list: 'all', numbers: numbers.slice(0, 10), freshUntil: soon }, { kind: 'most-read', list: `day:${today}`, numbers: numbers.slice(0, 10), freshUntil: 'always' }]));
    for (const line of [{ text: long }, { storyId: killed.id }, { text: 'পদ্মায় ফেরি চলাচল শুরু' }]) await editor.call('POST', '/api/ticker-lines', { ...line, expiresAt: soon.toISOString() });
    const body = await (await press.reader(article)).text();
    Object.assign(paths, { front: '/', article, section: '/national', empty: '/health', latest: '/latest', byline: /href="(\/byline\/[^"]+)"/.exec(body)?.[1], topic: /href="(\/topic\/[^"]+)"/.exec(body)?.[1], unknown: '/nowhere', killed: killed.path, lite: `/lite${article}`, liteFront: '/lite', mostRead: '/most-read', topTen: `/top-ten/${today}` });
    browser = await openBrowser(chromiumPath ?? '');
  }, 240_000);
  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    await press.close();
  });

  it('have no fault of accessibility, policy or layout (light at 320 px, dark at 1280 px)', { timeout: 240_000 }, async () => {
    const visitor = await openVisitor(browser);
    for (const [name, path] of Object.entries(paths)) await expectWhole(visitor, name, site + path);
    await visitor.leave();
  });

  it('count a story that was read, once, without a cookie, and not again when it is loaded anew', { timeout: 60_000 }, async () => {
    const userAgent = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, userAgent });
    const page = await context.newPage();
    let sent = 0;
    page.on('request', (request) => { if (new URL(request.url()).pathname === '/count') sent += 1; });
    const counted = async (): Promise<number> => Number((await press.room.database.newsroom.selectFrom('inbox.view_count').select('views').where('number', '=', article.split('/').at(-1) ?? '').executeTakeFirst())?.views ?? 0);
    // The page's seconds are twentieths of one here; that it waits for three is asked of it.
    await page.addInitScript('window.waits = []; window.setTimeout = ((real) => (work, ms) => { waits.push(ms); return real(work, ms / 20); })(window.setTimeout);');
    await page.goto(site + article);
    expect(await page.evaluate('waits')).toContain(3000);
    await expect.poll(counted, { timeout: 15_000, interval: 250 }).toBe(1);
    await page.reload();
    await page.waitForTimeout(400);
    await page.goto(`${site}/`);
    await page.waitForTimeout(400);
    expect([sent, await counted()]).toEqual([1, 1]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('show breaking news on a phone in one line, and all of it on the front', { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    const shown: number[] = [];
    for (const path of ['/', '/lite', '/national', article]) {
      await page.goto(site + path);
      shown.push(await page.locator('.ticker li:visible').count());
    }
    expect(shown).toEqual([2, 2, 1, 1]);
    await context.close();
  });

  it('are complete without script, the shown address included', { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await page.goto(site + article);
    const shown = await page.locator('body').innerText();
    for (const part of ['প্রকাশিত:', 'শামীমা আক্তার', 'চরের মানুষ ঘরে ফিরতে', 'এসই', 'lekha@example.com']) expect(shown.normalize('NFC').replaceAll('\u200b', '')).toContain(part.normalize('NFC'));
    await context.close();
  });

  it('are walked with the keyboard: skip link first, and every stop shown', { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(site + article);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    expect(await page.evaluate<number>('document.activeElement.getBoundingClientRect().left')).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>('document.querySelector("main").contains(document.activeElement)')).toBe(true);
    expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await context.close();
  });

  it('weigh no more than DESIGN §6 allows', async () => {
    const html = async (path: string): Promise<number> => {
      const response = await fetch(site + path, { headers: { 'accept-encoding': 'br' } });
      const bytes = Number(response.headers.get('content-length'));
      expect((await response.text()).length).toBeGreaterThan(bytes);
      return bytes;
    };
    expect(await html(paths['article'] ?? '')).toBeLessThan(14 * 1024);
    for (const name of ['front', 'section', 'latest', 'mostRead', 'topTen']) expect(await html(paths[name] ?? ''), name).toBeLessThan(20 * 1024);
    const first = await firstVisit(browser, site + (paths['article'] ?? ''));
    expect(first['Document'], 'document').toBeLessThan(16 * 1024);
    expect((first['Document'] ?? 0) + (first['Font'] ?? 0) + (first['Script'] ?? 0) + (first['Stylesheet'] ?? 0), JSON.stringify(first)).toBeLessThan(90 * 1024);
  });
});

/** Bytes on the wire of a first visit, by kind. */
async function firstVisit(browser: Browser, url: string): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return bytes;
}

async function aPicture(press: TestPress, reporter: Colleague): Promise<string> {
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#7f9b8b' } }).jpeg().toBuffer();
  const form = new FormData();
  form.set('caption', 'পাহাড়ি পথে পরীক্ষামূলক যাত্রা।');
  form.set('credit', 'শিরোনাম');
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'picture.jpg');
  const response = await fetch(`${press.running.newsroomUrl}/api/pictures`, { method: 'POST', headers: { authorization: `Bearer ${reporter.token}` }, body: form });
  const { id } = (await response.json()) as { id: string };
  return id;
}
