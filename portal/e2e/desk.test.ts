import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, named, openBrowser, openDesk, type Desk } from './browser.js';
import { signUp, violationsOf } from './newsroom-steps.js';
import { startProgram, type Program } from './program.js';

const chromiumPath = findChromium();
const screens = ['/', '/front', '/wire', '/pictures', '/contributions', '/contributions/call', '/error-reports', '/people', '/topics', '/bylines', '/ads', '/settings', '/policies'];

describe.skipIf(chromiumPath === null)(named('the screens around the writing desk'), () => {
  let program: Program;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    program = await startProgram();
    browser = await openBrowser(chromiumPath ?? '');
    desk = await openDesk(browser);
    await desk.page.goto(program.setupUrl);
    await signUp(desk.page, 'মাহমুদা সুলতানা', 'mahmuda@example.org', 'MSM', 'বার্তাকক্ষ খুলুন');
  }, 240_000);

  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    await (program as Program | undefined)?.stop();
  });

  const open = async (page: Page, path: string): Promise<void> => {
    expect((await page.goto(program.newsroomUrl + path))?.status(), path).toBe(200);
    await page.getByRole('navigation', { name: 'বার্তাকক্ষের ঘর' }).waitFor();
    await page.locator('#screen > *').first().waitFor();
    await page.locator('.waiting').waitFor({ state: 'detached' });
  };

  it('each open by their own address, fit a phone, and have no fault in either theme', async () => {
    const { page } = desk;
    for (const [width, colorScheme] of [[1280, 'light'], [360, 'dark']] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const path of screens) {
        await open(page, path);
        expect(await violationsOf(page), `${path} ${colorScheme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(desk.faults).toEqual([]);
  }, 120_000);

  it('take an ad in and change it', async () => {
    const { page } = desk;
    const file = join(program.folder, 'ad.png');
    await writeFile(file, await sharp({ create: { width: 600, height: 500, channels: 3, background: '#2f6b3a' } }).png().toBuffer());
    await open(page, '/ads');
    await page.getByRole('button', { name: 'বিজ্ঞাপন যোগ করুন' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('বিজ্ঞাপনদাতা').fill('চা বাগান');
    await dialog.getByLabel('চাপলে কোথায় যাবে').fill('https://tea.example/');
    await dialog.getByLabel('ছবি (২ মেগাবাইট পর্যন্ত)').setInputFiles(file);
    await dialog.getByLabel('ছবিতে যা লেখা আছে').fill('চা');
    await dialog.getByRole('button', { name: 'খসড়া হিসেবে রাখুন' }).click();
    await page.getByRole('button', { name: 'চা বাগান: বদলান' }).click();
    await dialog.getByLabel('বিজ্ঞাপনদাতা').fill('সিলেটের চা');
    await dialog.getByRole('button', { name: 'সংরক্ষণ করুন' }).press('Enter');
    await page.getByRole('button', { name: 'সিলেটের চা: বদলান' }).waitFor();
    expect(desk.faults).toEqual([]);
  }, 60_000);
});
