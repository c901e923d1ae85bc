import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, named, openBrowser } from '../../../e2e/browser.js';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

const chromiumPath = findChromium();
const say = 'কপি দেখছেন';

describe(named('reading without a line'), () => {
  let press: TestPress;
  let people: [Colleague, Colleague, Colleague];
  let browser: Browser | undefined;
  let context: BrowserContext;
  let page: Page;
  let site: string;
  const stories: { id: string; path: string }[] = [];

  beforeAll(async () => {
    press = await openTestPress();
    site = press.running.siteUrl;
    people = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')];
    for (let i = 0; i < 23; i++) stories.push(await publishAStory(...people, { headline: `রাখা খবর ${String(i)}` }));
    if (chromiumPath !== null) browser = await openBrowser(chromiumPath);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await press.close();
  });

  it('5. the worker is small, parses, and is served from the root with the page it needs', async () => {
    const response = await press.reader('/sw.js', { 'accept-encoding': 'br' });
    expect([response.status, response.headers.get('content-type'), response.headers.get('x-robots-tag')]).toEqual([200, 'text/javascript; charset=utf-8', 'noindex']);
    const code = await response.text();
    expect(brotliCompressSync(code).length).toBeLessThan(3 * 1024);
    expect(() => new Script(code)).not.toThrow();
    expect(response.headers.get('content-security-policy')).toContain("worker-src 'self'");
    expect((await press.reader('/offline')).headers.get('x-robots-tag')).toBe('noindex');
  });

  it.skipIf(chromiumPath === null)('1–4. keeps the last twenty stories, drops what is withdrawn, and steps aside while there is a line', { timeout: 240_000 }, async () => {
    context = await (browser as Browser).newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => (message.type() === 'error' && !message.text().startsWith('Failed to load resource') ? faults.push(message.text()) : undefined));
    await page.goto(site);
    await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
    await expect.poll(() => page.evaluate<boolean>('navigator.serviceWorker.controller !== null'), { timeout: 10_000 }).toBe(true);
    for (const { path } of stories) await page.goto(site + path);
    await page.goto(`${site}/report/${stories[22]?.path.split('/').at(-1) ?? ''}`);
    expect(await page.locator('h1').innerText()).toBe('ভুল জানান');
    const keptPaths = (): Promise<string[]> => page.evaluate<string[]>('caches.open("kept-stories").then((c) => c.keys()).then((keys) => keys.map((k) => new URL(k.url).pathname))');
    await expect.poll(async () => (await keptPaths()).sort(), { timeout: 5_000 }).toEqual(['/offline', ...stories.slice(3).map(({ path }) => path)].sort());

    // Withdrawn and asked for again: 410, and the copy is gone. A correction is seen at once: never the copy while there is a line.
    const [killed, read] = [stories[10], stories[22]];
    await expectOk(people[2].call('POST', `/api/stories/${killed?.id ?? ''}/kill`, { reason: 'ভুল' }));
    await expect.poll(async () => (await press.reader(killed?.path ?? '')).status).toBe(410);
    expect((await page.goto(site + (killed?.path ?? '')))?.status()).toBe(410);
    await expect.poll(keptPaths, { timeout: 5_000 }).not.toContain(killed?.path);
    await page.goto(site + (read?.path ?? ''));
    expect(await page.locator('main').innerText()).not.toContain(say.normalize('NFC'));

    await context.setOffline(true);
    await page.goto(site + (read?.path ?? ''));
    expect(await page.locator('h1').first().innerText()).toContain('রাখা খবর 22');
    expect(await page.locator('.kept').innerText()).toContain(say.normalize('NFC'));
    await page.goto(`${site}/sports`);
    expect(await page.locator('h1').innerText()).toContain('ইন্টারনেট সংযোগ নেই');
    await page.locator('#kept li a').first().waitFor();
    const shown = await page.locator('#kept li a').allInnerTexts();
    expect(shown).toHaveLength(19);
    expect(shown[0]).toContain('রাখা খবর 22');
    if (process.env['SHIRONAM_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHIRONAM_SHOTS']}/offline-360.png`, fullPage: true });
    await page.goto(site + (killed?.path ?? ''));
    expect(await page.locator('h1').innerText()).toContain('ইন্টারনেট সংযোগ নেই');

    await context.setOffline(false);
    await expect.poll(() => page.locator('h1').first().innerText().catch(() => ''), { timeout: 10_000 }).toContain('প্রত্যাহার');
    expect(faults).toEqual([]);
    await context.close();
  });

  it.skipIf(chromiumPath === null)('3. lets go of a withdrawn story that nobody asks for again, as others are read', { timeout: 240_000 }, async () => {
    context = await (browser as Browser).newContext();
    page = await context.newPage();
    await page.goto(site);
    await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
    await expect.poll(() => page.evaluate<boolean>('navigator.serviceWorker.controller !== null'), { timeout: 10_000 }).toBe(true);
    const [withdrawn, other] = [stories[15], stories[16]];
    for (const one of [withdrawn, other]) await page.goto(site + (one?.path ?? ''));
    await expectOk(people[2].call('POST', `/api/stories/${withdrawn?.id ?? ''}/unpublish`, { reason: 'ভুল' }));
    const isKept = (): Promise<boolean> => page.evaluate<boolean>(`caches.open("kept-stories").then((c) => c.match(${JSON.stringify(withdrawn?.path)}, { ignoreVary: true })).then((a) => a !== undefined)`);
    await expect.poll(async () => {
      await page.goto(site + (other?.path ?? ''));
      await page.waitForTimeout(100);
      return isKept();
    }, { timeout: 10_000 }).toBe(false);
    await context.close();
  });
});
