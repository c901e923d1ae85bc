import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../e2e/browser.js';
import { nothingWrong, openVisitor } from '../../e2e/looks.js';
import { openTestPress, publishAStory, type TestPress } from '../test-press/test-press.js';

const chromiumPath = findChromium();
const long = 'উপকূলে মিষ্টি পানির পুকুর ফিরিয়ে আনছেন নারীরা, খরচ কমেছে অর্ধেক, সময় বেঁচেছে দিনে তিন ঘণ্টা';

describe.skipIf(chromiumPath === null)('the lists in a browser', () => {
  let press: TestPress;
  let browser: Browser;
  let site: string;
  const paths: Record<string, string> = {};

  beforeAll(async () => {
    press = await openTestPress();
    site = press.running.siteUrl;
    const [reporter, subeditor, editor] = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')];
    for (let i = 0; i < 36; i++) {
      await publishAStory(reporter, subeditor, editor, {
        section: i % 5 === 4 ? 'opinion' : 'cricket', headline: i % 4 === 0 ? long : `খবরের শিরোনাম ${String(i)}`, places: ['rangpur/nilphamari/kishorganj'], topics: ['তিস্তা', 'নদীভাঙন ও পুনর্বাসন প্রকল্পের দীর্ঘ নামের বিষয়'],
        ...(i === 7 ? { format: 'photo-story' } : {}), bylines: [{ name: 'শামীমা আক্তার', kind: 'person', role: 'জ্যেষ্ঠ প্রতিবেদক', place: 'রংপুর' }],
      });
    }
    await editor.call('PUT', '/api/bylines/shamima-aktar', { role: 'জ্যেষ্ঠ প্রতিবেদক', bio: 'নদী, চর ও কৃষকের জীবন নিয়ে লেখেন।' });
    const day = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '/');
    Object.assign(paths, {
      section: '/sports', second: '/sports?page=2', sub: '/cricket', opinion: '/opinion', places: '/place', place: '/place/rangpur/nilphamari', empty: '/place/sylhet', archive: '/archive', month: `/archive/${day.slice(0, 7)}`,
      day: `/archive/${day}`, topic: '/topic/tista', photos: '/topic/tista/photo', byline: '/byline/shamima-aktar', unknown: '/nowhere', lite: '/lite/place/rangpur', liteDay: `/lite/archive/${day}?section=sports`,
    });
    browser = await openBrowser(chromiumPath ?? '');
  }, 240_000);
  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    await press.close();
  });

  it('have no fault of accessibility, policy or layout (light at 1280 px, dark at 320 px)', { timeout: 300_000 }, async () => {
    const visitor = await openVisitor(browser);
    for (const [name, path] of Object.entries(paths)) {
      await visitor.show({ colorScheme: 'light', width: 1280 });
      const response = await visitor.page.goto(site + path, { waitUntil: 'load' });
      expect({ name, status: response?.status(), ...(await visitor.wrong()) }).toEqual({ name, status: name === 'unknown' ? 404 : 200, ...nothingWrong });
      await visitor.show({ colorScheme: 'dark', width: 320 });
      expect({ name, ...(await visitor.wrong()) }, 'dark, 320 px').toEqual({ name, ...nothingWrong });
    }
    await visitor.leave();
  });

  it('lead to a place, a day and the rest of the sections without script', { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await page.goto(`${site}/place`);
    await page.selectOption('select[name=district]', 'nilphamari');
    await page.click('.finder button');
    expect(new URL(page.url()).pathname).toBe('/place/rangpur/nilphamari');
    await page.selectOption('select[name=upazila]', 'kishorganj');
    await page.click('.finder button');
    expect(new URL(page.url()).pathname).toBe('/place/rangpur/nilphamari/kishorganj');
    await page.selectOption('select[name=division]', 'khulna');
    await page.click('.finder button');
    expect(new URL(page.url()).pathname).toBe('/place/khulna');
    await page.goto(`${site}/lite/archive`);
    await page.selectOption('select[name=day]', String(new Date(Date.now() + 6 * 3_600_000).getUTCDate()));
    await page.selectOption('select[name=section]', 'sports');
    await page.click('.finder button');
    expect(page.url()).toMatch(/\/lite\/archive\/\d{4}\/\d\d\/\d\d\?section=sports$/);
    expect(await page.locator('.clock').count()).toBeGreaterThan(20);
    expect(await page.locator('.sections a[href="/lite/opinion"]').isVisible()).toBe(false);
    await page.click('.sections summary');
    await page.click('.sections a[href="/lite/opinion"]');
    expect(new URL(page.url()).pathname).toBe('/lite/opinion');
    await context.close();
  });

  it('have one line of navigation at every width, the present section in it or behind আরও', { timeout: 120_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/sports`);
    for (const width of [320, 768, 1000, 1280]) {
      await page.setViewportSize({ width, height: 780 });
      expect(await page.evaluate<number>('document.querySelector(".sections").getBoundingClientRect().height'), String(width)).toBeLessThan(60);
      expect(await page.locator('.sections summary').isVisible()).toBe(true);
    }
    await page.context().close();
  });

  it('name a writer once on the page of their own', { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await page.goto(site + (paths['byline'] ?? ''));
    const under = await page.locator('.entry .meta').allTextContents();
    expect(under.length).toBeGreaterThan(5);
    for (const text of under) expect(text).toMatch(/^রংপুর(এইমাত্র|[০-৯])/u);
    await page.goto(`${site}/sports`);
    expect(await page.locator('.entry .meta').first().innerText()).toContain('শামীমা আক্তার, রংপুর');
    await context.close();
  });

  it('weigh no more than DESIGN §6 allows', async () => {
    for (const [name, path] of Object.entries(paths)) {
      const response = await fetch(site + path, { headers: { 'accept-encoding': 'br' } });
      expect(Number(response.headers.get('content-length')), name).toBeLessThan(20 * 1024);
      await response.text();
    }
  });
});
