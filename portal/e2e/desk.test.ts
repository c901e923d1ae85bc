import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.js';
import { findChromium, named, openBrowser, openDesk, type Desk } from './browser.js';
import { saved, signUp } from './newsroom-steps.js';
import { startProgram, type Program } from './program.js';

const chromiumPath = findChromium();
const flood = 'তিস্তার পানি বিপৎসীমার ওপরে, নদীপাড়ে সতর্কতা';
const ferry = 'দুই মাস পর ফেরি চালু, ঘাটে ট্রাকের সারি';
const sentence = (at: number): string => `তিস্তার পানি ${String(at)} নম্বর মাপকাঠিতে রাতভর বেড়েছে, নিচু চরের ${String(at + 3)}টি পরিবার গরু ও ধান নিয়ে বাঁধে উঠে এসেছে।`;
const floodText = [1, 2, 3, 4].map((at) => ({ type: 'paragraph', content: [{ text: sentence(at) }] }));
const ferryText = [{ type: 'paragraph', content: [{ text: 'ভোর ছয়টায় প্রথম ফেরি ঘাট ছাড়ে। পারাপারের অপেক্ষায় ছিল শতাধিক ট্রাক।' }] }];

describe.skipIf(chromiumPath === null)(named('the screens around the writing desk'), () => {
  let program: Program;
  let browser: Browser;
  let desk: Desk;
  /** A reader at another computer. */
  let reader: Desk;

  const api = async <Answer>(path: string, data: unknown): Promise<Answer> => {
    const response = await desk.page.request.post(program.newsroomUrl + path, { data, headers: { origin: program.newsroomUrl } });
    expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
    return (await response.json()) as Answer;
  };
  const write = async (headline: string, blocks: unknown): Promise<string> =>
    (await api<{ id: string }>('/api/stories', { section: 'national', headline, bylines: [{ name: 'নাসরিন জাহান', kind: 'person' }], blocks, topics: ['তিস্তা'] })).id;
  const release = async (id: string): Promise<void> => {
    await api(`/api/stories/${id}/submit`, {});
    await api(`/api/stories/${id}/publish`, { urgent: true, reason: 'জরুরি সতর্কতা' });
  };

  beforeAll(async () => {
    program = await startProgram();
    browser = await openBrowser(chromiumPath ?? '');
    [desk, reader] = [await openDesk(browser), await openDesk(browser)];
    await desk.page.goto(program.setupUrl);
    await signUp(desk.page, 'মাহমুদা সুলতানা', 'mahmuda@example.org', 'MSM', 'বার্তাকক্ষ খুলুন');
    await release(await write(flood, floodText));
    await release(await write(ferry, ferryText));
  }, 240_000);

  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    await (program as Program | undefined)?.stop();
  });

  /** By its address, as after a reload. */
  const open = async (path: string): Promise<Page> => {
    const { page } = desk;
    expect((await page.goto(program.newsroomUrl + path))?.status(), path).toBe(200);
    await page.getByRole('navigation', { name: 'বার্তাকক্ষের ঘর' }).waitFor();
    await page.locator('#screen > *').first().waitFor();
    await page.locator('.waiting').waitFor({ state: 'detached' });
    return page;
  };
  const readersSee = (path: string): Promise<string> => fetch(program.siteUrl + path).then((response) => response.text());

  it('put a story at the head of the home page and lock it there', async () => {
    const page = await open('/front');
    await page.getByRole('button', { name: '১ নম্বর ঘর: লেখা বসান' }).click();
    await page.getByRole('dialog').getByRole('button', { name: flood }).click();
    await page.getByRole('button', { name: '১ নম্বর ঘর: তালা দিন' }).click();
    await page.getByRole('button', { name: '১ নম্বর ঘর: তালা খুলুন' }).waitFor();
    expect(await page.getByRole('button', { name: '১ নম্বর ঘর: লেখা বসান' }).isDisabled()).toBe(true);
    await expect.poll(async () => /<h2[^>]*>.*?<\/h2>/su.exec((await readersSee('/')).split('<main')[1] ?? '')?.[0]).toContain(flood);
  });

  it('put a line of breaking news above every page, until its time', async () => {
    const page = await open('/front');
    await page.getByLabel('যা দেখানো হবে').fill('ঘূর্ণিঝড়ের সংকেত ৪ থেকে ৬');
    await page.getByLabel('কতক্ষণ থাকবে').selectOption('30');
    await page.getByRole('button', { name: 'দেখান', exact: true }).click();
    await page.locator('.ticker-lines').getByText('ঘূর্ণিঝড়ের সংকেত ৪ থেকে ৬').waitFor();
    expect(await page.locator('.ticker-lines .hint').innerText()).toMatch(/ পর্যন্ত$/u);
    await expect.poll(() => readersSee('/')).toContain('ঘূর্ণিঝড়ের সংকেত ৪ থেকে ৬'.normalize('NFC'));
  });

  it('rename a topic, and tell readers who a byline is', async () => {
    let page = await open('/topics');
    await page.getByRole('button', { name: 'তিস্তা: বদলান' }).click();
    await page.getByLabel('নাম', { exact: true }).fill('তিস্তা নদী');
    await page.getByRole('button', { name: 'নাম রাখুন' }).click();
    await page.getByRole('rowheader', { name: 'তিস্তা নদী' }).waitFor();
    page = await open('/bylines');
    await page.getByRole('button', { name: 'নাসরিন জাহান: বদলান' }).click();
    await page.getByLabel('পরিচিতি').fill('উত্তরের নদী নিয়ে লেখেন।');
    await page.getByRole('button', { name: 'পরিচয় রাখুন' }).click();
    await page.getByLabel('পরিচিতি').waitFor({ state: 'detached' });
    const address = await page.getByText(/^\/byline\//u).first().innerText();
    await expect.poll(() => readersSee(address)).toContain('উত্তরের নদী নিয়ে লেখেন।'.normalize('NFC'));
  });

  it('warn of a second story with the same text, and keep the place that is chosen for it', async () => {
    const page = await open(`/stories/${await write('তিস্তায় পানি বাড়ছে', floodText)}`);
    const near = page.getByRole('region', { name: 'এ বিষয়ে যা প্রকাশিত আছে' });
    await near.getByRole('link', { name: flood }).waitFor();
    await near.getByText('মনে হচ্ছে এই লেখা আগেই প্রকাশিত হয়েছে').waitFor();
    await page.getByText('আরও ঘর').click();
    await page.getByLabel('প্রশাসনিক বিভাগ').selectOption({ label: 'রংপুর' });
    await page.getByLabel('জেলা', { exact: true }).selectOption({ label: 'লালমনিরহাট' });
    await page.getByRole('button', { name: 'এলাকা যোগ করুন' }).click();
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.reload();
    await page.getByRole('button', { name: /^লালমনিরহাট.* বাদ দিন$/u }).waitFor();
  });

  it('keep the point of a picture that every crop shows', async () => {
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#8aa4b8' } }).jpeg().toBuffer();
    const page = await open('/pictures');
    await page.getByRole('button', { name: 'ছবি যোগ করুন' }).click();
    await page.getByLabel('ছবির ফাইল').setInputFiles({ name: 'river.jpg', mimeType: 'image/jpeg', buffer: picture });
    await page.getByLabel('পরিচয়', { exact: true }).fill('ডালিয়া পয়েন্টে তিস্তা।');
    await page.getByLabel('ঋণস্বীকার', { exact: true }).fill('শিরোনাম');
    await page.getByRole('button', { name: 'তুলে নিন' }).click();
    await page.getByRole('button', { name: /ডালিয়া পয়েন্টে/u }).click();
    await page.getByLabel('বাঁ থেকে ডানে').fill('80');
    await page.getByRole('button', { name: 'রাখুন', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /ডালিয়া পয়েন্টে/u }).click();
    expect(await page.getByLabel('বাঁ থেকে ডানে').inputValue()).toBe('80');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('release a text of the site once its gaps are filled', async () => {
    const page = await open('/policies');
    await page.getByRole('link', { name: 'সংশোধন নীতি' }).click();
    await page.getByRole('button', { name: 'প্রকাশ করুন' }).waitFor();
    for (const line of await page.locator('.policy-lines textarea').all()) {
      const text = await line.inputValue();
      if (text.includes('[')) await line.fill(text.replace(/\[[^\]]*\]/gu, 'তিন'));
    }
    await page.getByRole('button', { name: 'প্রকাশ করুন' }).click();
    await page.getByText('পাঠক এ লেখাটিই দেখছেন।').waitFor();
    await expect.poll(() => readersSee('/policy/corrections')).toContain('তিন কর্মদিবসের');
  });

  it('take an ad in, change it and let it run', async () => {
    const file = join(program.folder, 'ad.png');
    await writeFile(file, await sharp({ create: { width: 600, height: 500, channels: 3, background: '#2f6b3a' } }).png().toBuffer());
    const page = await open('/ads');
    await page.getByRole('button', { name: 'বিজ্ঞাপন যোগ করুন' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('বিজ্ঞাপনদাতা').fill('চা বাগান');
    await dialog.getByLabel('চাপলে কোথায় যাবে').fill('https://tea.example/');
    await dialog.getByLabel('ছবি (২ মেগাবাইট পর্যন্ত)').setInputFiles(file);
    await dialog.getByLabel('ছবিতে যা লেখা আছে').fill('চা');
    await dialog.getByRole('button', { name: 'খসড়া হিসেবে রাখুন' }).click();
    await page.getByRole('button', { name: 'চা বাগান: বদলান' }).click();
    await dialog.getByLabel('বিজ্ঞাপনদাতা').fill('সিলেটের চা');
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'সংরক্ষণ করুন' }).press('Enter');
    await page.getByRole('button', { name: 'সিলেটের চা: চালান' }).click();
    await page.getByRole('cell', { name: 'চলছে' }).waitFor();
  });

  const send = async (title: string, body: string): Promise<string> => {
    const { page } = reader;
    await page.goto(`${program.siteUrl}/write`);
    const topic = page.locator('#f-topic');
    if ((await topic.count()) > 0) await topic.selectOption({ index: 1 });
    await page.fill('#f-title', title);
    await page.fill('#f-body', body);
    await page.fill('#f-name', 'রুবিনা আক্তার');
    await page.fill('#f-identityLine', 'শিক্ষক, কুড়িগ্রাম সরকারি কলেজ');
    await page.fill('#f-phone', '০১৭১১ ২২৩৩৪৪');
    await page.check('#f-consent');
    await page.click('.form-page button[type=submit]');
    await page.waitForURL(/\/status\//u);
    return page.url();
  };

  it('take a reader’s text as a draft under its writer’s name, and send another back with a reply', async () => {
    await send('চরের স্কুলে প্রথম দিন', 'নৌকা থেকে নেমে দেখি, তেরোজন ছেলেমেয়ে দাঁড়িয়ে আছে।\n\nঘণ্টা বাজল আটটায়।');
    const declined = await send('হাওরে এক রাত', 'নৌকা ছাড়ল বিকেলে। রাতে জোছনা ছিল।');
    let page = await open('/contributions');
    await page.getByRole('link', { name: 'চরের স্কুলে প্রথম দিন' }).click();
    await page.getByText('ঘণ্টা বাজল আটটায়।').waitFor();
    await page.getByLabel('কাকে দেবেন').selectOption({ label: 'মাহমুদা সুলতানা' });
    await page.getByText('পড়া হচ্ছে').waitFor();
    await page.getByRole('button', { name: 'নিন, খসড়া খুলুন' }).click();
    await page.getByRole('dialog').getByLabel('কোন বিভাগে').selectOption({ index: 1 });
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'নিন, খসড়া খুলুন' }).click();
    await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/u);
    expect(await page.locator('.byline-name').inputValue()).toBe('রুবিনা আক্তার');
    expect(await page.locator('.byline-kind').inputValue()).toBe('guest');
    expect(await page.locator('.byline-role').inputValue()).toBe('শিক্ষক, কুড়িগ্রাম সরকারি কলেজ'.normalize('NFC'));
    page = await open('/contributions');
    await page.getByRole('link', { name: 'হাওরে এক রাত' }).click();
    await page.getByRole('button', { name: 'ফিরিয়ে দিন' }).click();
    await page.getByRole('dialog').getByLabel('তৈরি উত্তর').selectOption('জায়গা হলো না'.normalize('NFC'));
    await page.getByRole('dialog').getByRole('button', { name: 'ফিরিয়ে দিন' }).click();
    await page.getByText('ফেরানো হয়েছে').waitFor();
    await reader.page.goto(declined);
    await reader.page.getByText('একই বিষয়ে অনেক লেখা এসেছে').waitFor();
  });

  it('settle an error that a reader saw, and tell the reader so', async () => {
    const { page: seen } = reader;
    await seen.goto(program.siteUrl);
    await seen.getByRole('link', { name: flood }).first().click();
    await seen.getByRole('link', { name: 'খবরে ভুল চোখে পড়েছে? জানান' }).click();
    await seen.fill('#f-body', 'চরের নামটি ভুল লেখা হয়েছে।');
    await seen.click('.form-page button[type=submit]');
    await seen.waitForURL(/\/status\//u);
    const page = await open('/error-reports');
    await page.getByText('চরের নামটি ভুল লেখা হয়েছে।').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('পাঠক যা পড়বেন').fill('নামটি ঠিক করা হয়েছে, ধন্যবাদ।');
    await page.getByRole('button', { name: 'সংশোধন করা হয়েছে' }).click();
    await page.getByText('চরের নামটি ভুল লেখা হয়েছে।').waitFor({ state: 'detached' });
    await seen.reload();
    await seen.getByText('নামটি ঠিক করা হয়েছে, ধন্যবাদ।').waitFor();
  });

  it('each open by their own address, filled, fit a phone and a tablet, and have no fault in either theme', async () => {
    const { page } = desk;
    await send('বৃষ্টির দিনের ডায়েরি', 'সকাল থেকে টিনের চালে শব্দ।');
    const screens = ['/front', '/contributions', '/contributions/call', '/error-reports?tray=settled', '/topics', '/bylines', '/ads', '/settings', '/policies', '/policies/corrections'];
    // Without motion: a colour on its way from light to dark is neither.
    for (const path of screens) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(path);
      expect(await violationsOf(page), `${path} in the light`).toEqual([]);
      for (const width of [768, 1024]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} is too wide for ${String(width)} px`).toBeLessThanOrEqual(width);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} is too wide`).toBeLessThanOrEqual(360);
      expect(await violationsOf(page), `${path} in the dark`).toEqual([]);
    }
  }, 120_000);

  it('show on a phone which of them is open', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 360, height: 740 });
    await open('/ads');
    await expect.poll(async () => {
      const box = await page.getByRole('navigation', { name: 'বার্তাকক্ষের ঘর' }).getByRole('link', { name: 'বিজ্ঞাপন' }).boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= 360;
    }).toBe(true);
  });

  it('left nothing for the browser to complain of', () => {
    expect([...desk.faults, ...reader.faults]).toEqual([]);
  });
});
