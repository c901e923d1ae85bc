import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, named, openBrowser } from '../../../e2e/browser.js';
import { nothingWrong, openVisitor } from '../../../e2e/looks.js';
import { openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

const chromiumPath = findChromium();

describe.skipIf(chromiumPath === null)(named('the forms of the reader site in a browser'), () => {
  let press: TestPress;
  let browser: Browser;
  let report: string;

  beforeAll(async () => {
    press = await openTestPress(['reader', 'newsroom']);
    const story = await publishAStory(await press.person('r', 'reporter'), await press.person('s', 'subeditor'), await press.person('e', 'editor'));
    report = `/report/${String(story.number)}`;
    browser = await openBrowser(chromiumPath ?? '');
  }, 120_000);
  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    await press.close();
  });

  const open = async (path: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(press.running.siteUrl + path);
    return page;
  };

  async function fill(page: Page): Promise<void> {
    await page.selectOption('#f-topic', 'ভ্রমণ');
    await page.fill('#f-title', 'হাওরে এক রাত');
    await page.fill('#f-body', 'নৌকা ছাড়ল বিকেলে। রাতে জোছনা ছিল।');
    await page.fill('#f-name', 'রুবিনা আক্তার');
    await page.fill('#f-phone', '০১৭১১ ২২৩৩৪৪');
  }

  it('take a text with pictures from a cheap phone without script, and show where it stands', { timeout: 120_000 }, async () => {
    const page = await open('/write', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await fill(page);
    const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#557799' } }).jpeg().toBuffer();
    await page.setInputFiles('#f-pictures', [{ name: 'এক.jpg', mimeType: 'image/jpeg', buffer: picture }, { name: 'দুই.jpg', mimeType: 'image/jpeg', buffer: picture }]);
    await page.click('button[type=submit]');
    expect(await page.inputValue('#f-title')).toBe('হাওরে এক রাত');
    expect(await page.innerText('.faults')).toContain('শর্তটি পড়ে ঘরে টিক দিন');
    await page.setInputFiles('#f-pictures', [{ name: 'এক.jpg', mimeType: 'image/jpeg', buffer: picture }, { name: 'দুই.jpg', mimeType: 'image/jpeg', buffer: picture }]);
    await page.check('#f-consent');
    await page.click('button[type=submit]');
    expect(page.url()).toMatch(/\/status\/[A-Za-z0-9_-]{43}$/);
    expect(await page.innerText('.state h2')).toBe('আমরা পেয়েছি');
    await page.click('button.quiet');
    expect(await page.innerText('.state h2')).toBe('আপনি ফিরিয়ে নিয়েছেন');
    await page.context().close();
  });

  it('have no fault of accessibility, policy or layout (light at 320 px, dark at 1280 px)', { timeout: 240_000 }, async () => {
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    const look = async (name: string): Promise<void> => {
      for (const one of [{ colorScheme: 'light', width: 320 }, { colorScheme: 'dark', width: 1280 }] as const) {
        await visitor.show(one);
        expect({ name, look: one, ...(await visitor.wrong()) }).toEqual({ name, look: one, ...nothingWrong });
      }
    };
    for (const path of ['/write', '/lite/write', report]) {
      await page.goto(press.running.siteUrl + path);
      await look(path);
      await page.click('.form-page button[type=submit]');
      // The list of faults has the focus, so that it is read out first; each leads to its field.
      await expect.poll(() => page.evaluate('document.activeElement.className'), { message: path }).toBe('faults');
      await page.click('.faults a');
      expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")'), path).toBe('true');
      await look(`${path} with faults`);
    }
    await page.goto(`${press.running.siteUrl}/write`);
    await fill(page);
    await page.check('#f-consent');
    await page.click('.form-page button[type=submit]');
    await page.waitForURL(/\/status\//);
    await look('status');
    await visitor.leave();
  });

  it('weigh little: the form under 20 KB as sent, the lite one in all', async () => {
    for (const path of ['/write', '/lite/write', report]) {
      const response = await fetch(press.running.siteUrl + path, { headers: { 'accept-encoding': 'br' } });
      expect(Number(response.headers.get('content-length')), path).toBeLessThan(20 * 1024);
    }
  });
});
