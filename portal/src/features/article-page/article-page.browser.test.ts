import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../../../e2e/axe.js';
import { findChromium, named, openBrowser } from '../../../e2e/browser.js';
import { expectWhole, openVisitor } from '../../../e2e/looks.js';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { bn } from '../../words/reader.bn.js';

const chromiumPath = findChromium();
const text = (value: string): { text: string }[] => [{ text: value }];
const paragraph = (value: string): unknown => ({ type: 'paragraph', content: text(value) });
const sentence = 'তিস্তার পানি দুই দিন ধরে কমছে। চরের মানুষ ঘরে ফিরতে শুরু করেছেন; সঙ্গে ফিরছে হাট, স্কুল আর নৌকার সারি।';
const longHeadline = 'উপকূলে মিষ্টি পানির পুকুর ফিরিয়ে আনছেন নারীরা, খরচ কমেছে অর্ধেক, সময় বেঁচেছে তিন ঘণ্টা';
const longWord = 'অনির্বচনীয়'.repeat(12);

describe.skipIf(chromiumPath === null)(named('the article page in a browser'), () => {
  let press: TestPress;
  let browser: Browser;
  let site = '';
  const paths: Record<string, string> = {};

  beforeAll(async () => {
    press = await openTestPress();
    site = press.running.siteUrl;
    const [reporter, subeditor, editor] = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')];
    const [one, two, three] = [await aPicture(reporter, 1), await aPicture(reporter, 2), await aPicture(reporter, 3)];
    const publish = async (over: Record<string, unknown>): Promise<{ id: string; path: string }> => publishAStory(reporter, subeditor, editor, over);
    const running = { topics: ['মোহনার বাঁধ'], runningTopic: 'মোহনার বাঁধ', places: ['chattogram/chandpur'] };
    const before = await publish({ ...running, headline: 'ধারার আগের খবর' });
    const whole = await publish({
      ...running, headline: longHeadline, label: 'special', hanger: ['প্রথম কথা', longWord], picture: { id: one }, bylines: [{ name: `${longWord} আক্তার`, kind: 'person', role: 'জ্যেষ্ঠ প্রতিবেদক', place: 'রংপুর' }],
      blocks: [
        paragraph(sentence), { type: 'heading', level: 2, content: text('উপশিরোনাম') }, { type: 'heading', level: 3, content: text('ছোট') }, { type: 'quote', content: text('উক্তি'), cite: 'বক্তা' }, { type: 'pull-quote', content: text('বড় উক্তি') },
        { type: 'list', ordered: true, items: [text('এক')] }, { type: 'list', ordered: false, items: [text('দুই')] }, { type: 'table', header: true, caption: 'সারণি', rows: [['স্টেশন', 'ছাড়ে', 'পৌঁছায়', 'ভাড়া', 'আসন'].map(text), [longWord, '৫টা', '১১টা', '১৪০', '৪'].map(text)] },
        { type: 'gallery', pictureIds: [one, two, three] }, { type: 'picture', pictureId: two }, { type: 'fact-box', title: 'এক নজরে', items: [text('তথ্য')] }, { type: 'embed', href: 'https://www.youtube.com/watch?v=1', title: 'ভিডিও' }, { type: 'related', storyIds: [before.id] }, paragraph('مرحبا بالعالم'), paragraph('ঙ্ঙ ল্ক্য'),
      ],
    });
    await expectOk(editor.call('POST', `/api/stories/${whole.id}/correct`, { note: 'সংখ্যাটি ৪৪।' }));
    const photos = await publish({ format: 'photo-story', headline: 'ছবিতে নদীর দিন', picture: { id: one }, blocks: [paragraph(sentence), { type: 'picture', pictureId: two }, paragraph(sentence), { type: 'gallery', pictureIds: [three] }] });
    const bare = await publish({ headline: 'ছবি ছাড়া খবর', kicker: null, summary: null, topics: [], blocks: Array.from({ length: 200 }, (_, i) => paragraph(`${String(i)}। ${sentence}`)) });
    await publish({ headline: 'ধারার পরের খবর', ...running });
    Object.assign(paths, { whole: whole.path, photos: photos.path, bare: bare.path, lite: `/lite${whole.path}`, index: '/photo' });
    browser = await openBrowser(chromiumPath ?? '');
  }, 240_000);
  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    await (press as TestPress | undefined)?.close();
  });

  async function aPicture(reporter: Colleague, shade: number): Promise<string> {
    const noise = { type: 'gaussian', mean: 80 * shade, sigma: 14 } as const;
    const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#7f9b8b', noise } }).blur(1.2).jpeg().toBuffer();
    const form = new FormData();
    form.set('caption', `ছবি ${String(shade)}: পাহাড়ি পথে পরীক্ষামূলক যাত্রা।`);
    form.set('credit', 'শিরোনাম');
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'picture.jpg');
    const response = await fetch(`${press.running.newsroomUrl}/api/pictures`, { method: 'POST', headers: { authorization: `Bearer ${reporter.token}` }, body: form });
    return ((await response.json()) as { id: string }).id;
  }

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(site + path, { waitUntil: 'load' });
    return page;
  }
  const backgroundOf = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const shownIn = (page: Page, selector: string): Promise<boolean> => page.locator(selector).first().isVisible();

  it('has no fault of accessibility, policy or layout, and nothing moves (light at 320 px, dark at 1280 px)', { timeout: 240_000 }, async () => {
    const visitor = await openVisitor(browser);
    // Everything folded is looked at too.
    const unfold = 'document.querySelectorAll("details.log").forEach((one) => { one.open = true })';
    for (const [name, path] of Object.entries(paths)) await expectWhole(visitor, name, site + path, unfold);
    await visitor.leave();
  });

  it('20. opens the pictures of a gallery with keys alone, and comes back to where it was', { timeout: 60_000 }, async () => {
    const page = await open(paths['whole'] ?? '');
    await page.locator('.gallery li a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.light:target').waitFor();
    expect(await page.locator('.light:target p span').innerText()).toBe('১/৩');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction('document.querySelector(".light:target p span").textContent === "২/৩"');
    expect(await violationsOf(page, '.light:target')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.light:target').count()).toBe(0);
    expect(await page.evaluate<string>('document.activeElement.closest("li").innerText')).toContain('ছবি 2');
    await page.context().close();
  });

  it('20, 21. opens them without script too; the buttons of comfort are then not there', { timeout: 60_000 }, async () => {
    const page = await open(paths['whole'] ?? '', { javaScriptEnabled: false });
    expect(await shownIn(page, '.comfort button')).toBe(false);
    expect(await shownIn(page, '.share a')).toBe(true);
    await page.locator('.gallery li a').nth(2).click();
    await page.locator('.light:target').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.light:target').count()).toBe(0);
    await page.locator('details.log summary').click();
    expect(await shownIn(page, 'details.log li')).toBe(true);
    await page.context().close();
  });

  it('21. keeps the colours and the size a reader chose, sets them before anything is drawn, and forgets what the system wishes anyway', { timeout: 60_000 }, async () => {
    const page = await open(paths['whole'] ?? '', { colorScheme: 'light' });
    const size = (): Promise<string> => page.evaluate('getComputedStyle(document.querySelector(".text")).fontSize');
    const [paper, usual] = [await backgroundOf(page), await size()];
    await page.getByRole('button', { name: bn.article.darkColours }).click();
    await page.getByRole('button', { name: bn.article.larger }).click();
    const [night, larger] = [await backgroundOf(page), await size()];
    expect(night).not.toBe(paper);
    expect(Number.parseFloat(larger)).toBeGreaterThan(Number.parseFloat(usual));
    expect(await page.context().cookies()).toEqual([]);
    await page.addInitScript('window.first = null; new MutationObserver((_, me) => { if (document.body) { window.first = getComputedStyle(document.documentElement).getPropertyValue("--paper"); me.disconnect(); } }).observe(document, { childList: true, subtree: true });');
    await page.goto(`${site}/`, { waitUntil: 'load' });
    expect(await page.evaluate('window.first')).toBe('#141312');
    await page.goto(site + (paths['bare'] ?? ''), { waitUntil: 'load' });
    expect([await backgroundOf(page), await size()]).toEqual([night, larger]);
    await page.getByRole('button', { name: bn.article.lightColours }).click();
    await page.getByRole('button', { name: bn.article.smaller }).click();
    expect([await backgroundOf(page), await size(), await page.evaluate('localStorage.length')]).toEqual([paper, usual, 0]);
    await page.context().close();
  });

  it('22. puts on paper the story, its address and its day, in black on white whatever the screen showed', { timeout: 60_000 }, async () => {
    const page = await open(paths['whole'] ?? '', { viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });
    await page.evaluate('document.documentElement.dataset.colours = "dark"');
    await page.emulateMedia({ media: 'print' });
    expect(await backgroundOf(page)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.on-paper').innerText()).toMatch(new RegExp(`http://[^ ]+${paths['whole'] ?? ''}`));
    for (const selector of ['.tools', '.rails', '.neighbours', '.call', '.sections', '.embed', '.text .more']) expect(await shownIn(page, selector), selector).toBe(false);
    for (const selector of ['h1', '.text p', 'figure img', '.changes']) expect(await shownIn(page, selector), selector).toBe(true);
    await page.context().close();
  });

  it('holds at twice the size: nothing is cut and nothing scrolls sideways', { timeout: 60_000 }, async () => {
    for (const path of [paths['whole'] ?? '', paths['photos'] ?? '']) {
      const page = await open(path, { viewport: { width: 320, height: 512 }, deviceScaleFactor: 2 });
      await page.evaluate('document.documentElement.dataset.size = "3"');
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      await page.context().close();
    }
  });

  it('weighs what DESIGN §6 allows: page, script, first picture, lite edition', { timeout: 60_000 }, async () => {
    const br = async (path: string): Promise<number> => Number((await fetch(site + path, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length'));
    expect(await br(paths['whole'] ?? '')).toBeLessThan(14 * 1024);
    expect(await br(paths['photos'] ?? '')).toBeLessThan(14 * 1024);
    expect(await br(paths['lite'] ?? '')).toBeLessThan(20 * 1024);
    const page = await open(paths['whole'] ?? '', { deviceScaleFactor: 2 });
    const lead = await page.evaluate<string>('document.querySelector("figure img").currentSrc');
    expect(lead).toMatch(/\.(avif|webp)$/);
    expect((await (await fetch(lead)).arrayBuffer()).byteLength).toBeLessThan(45 * 1024);
    // What nobody has opened is not fetched for it; what the story shows is there already, and stands in the gallery too.
    const [shown, enlarged] = await page.evaluate<[string[], string[]]>('((all) => [all.filter((one) => !one.closest(".light")), all.filter((one) => one.closest(".light"))].map((some) => some.map((one) => one.currentSrc).filter(Boolean)))([...document.images])');
    expect(enlarged.filter((address) => !shown.includes(address))).toEqual([]);
    await page.context().close();
  });
});
