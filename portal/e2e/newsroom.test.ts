import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.js';
import { findChromium, named, openBrowser, openDesk, type Desk } from './browser.js';
import { password, saved, signUp, state } from './newsroom-steps.js';
import { startProgram, type Program } from './program.js';

const chromiumPath = findChromium();
const headline = 'ঝিরিবন থেকে নীলহাট পথে রাতের ট্রেন আবার চালু';
const agencyHeadline = 'Night trains return to the Jhiriban line after two years';

/** A wire item of our own making, in ninjs. */
const wireItem = {
  uri: 'urn:e2e:night-train', type: 'text', version: '1', pubstatus: 'usable', language: 'en', urgency: 3, headline: agencyHeadline, provider: 'River Agency', source: 'রিভার এজেন্সি',
  versioncreated: '2026-11-22T08:00:00+06:00', body_xhtml: '<p>Night trains ran again on Sunday.</p><p>More than four hundred people took the first one.</p>', ednote: 'Second lead follows.',
};

describe.skipIf(chromiumPath === null)(named('the newsroom in a browser'), () => {
  let program: Program;
  let browser: Browser;
  let first: Desk;
  let second: Desk;
  let storyUrl = '';
  let pageUrl = '';

  beforeAll(async () => {
    program = await startProgram();
    browser = await openBrowser(chromiumPath ?? '');
    [first, second] = [await openDesk(browser), await openDesk(browser)];
    const wire = join(program.folder, 'wire');
    await mkdir(wire);
    await writeFile(join(wire, 'night-train.json'), JSON.stringify(wireItem));
    await program.run('wire', 'take', wire);
  }, 240_000);

  afterAll(async () => {
    // Where the start itself failed there is nothing to end, and that failure is the one to read.
    await (browser as Browser | undefined)?.close();
    await (program as Program | undefined)?.stop();
  });

  it('lets the first administrator in by the printed address, and asks who comes without one to sign in', async () => {
    await second.page.goto(program.newsroomUrl);
    await second.page.getByRole('heading', { name: 'সাইন ইন' }).waitFor();
    await first.page.goto(program.setupUrl);
    await signUp(first.page, 'মাহমুদা সুলতানা', 'mahmuda@example.org', 'msm', 'বার্তাকক্ষ খুলুন');
    expect(await violationsOf(first.page)).toEqual([]);
  });

  it('invites a second person by an address', async () => {
    const { page } = first;
    await page.getByRole('link', { name: 'সহকর্মী' }).click();
    await page.getByLabel('নাম', { exact: true }).fill('রফিক আজাদ');
    await page.getByLabel('দায়িত্ব', { exact: true }).selectOption('editor');
    await page.getByRole('button', { name: 'আমন্ত্রণের ঠিকানা বানান' }).click();
    const address = await page.getByLabel('আমন্ত্রণের ঠিকানা', { exact: true }).inputValue();
    expect(await violationsOf(page)).toEqual([]);
    await second.page.goto(address);
    await second.page.getByText('দায়িত্ব: সম্পাদক।').waitFor();
    await signUp(second.page, 'রফিক আজাদ', 'rafiq@example.org', 'RA', 'যোগ দিন');
  });

  it('signs out and in again, and refuses a wrong password in words', async () => {
    const { page } = second;
    await page.getByRole('button', { name: /রফিক আজাদ/u }).click();
    await page.getByRole('menuitem', { name: 'সাইন আউট' }).click();
    await page.getByLabel('ই-মেইল', { exact: true }).fill('rafiq@example.org');
    await page.getByLabel('পাসওয়ার্ড', { exact: true }).fill('ভুল পাসওয়ার্ড দিলাম');
    await page.getByRole('button', { name: 'সাইন ইন করুন' }).click();
    await page.getByRole('alert').getByText('মেলেনি').waitFor();
    await page.getByLabel('পাসওয়ার্ড', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'সাইন ইন করুন' }).click();
    await page.getByRole('navigation', { name: 'অবস্থা অনুযায়ী লেখা' }).waitFor();
  });

  it('opens a wire item beside a new story from the keyboard', async () => {
    const { page } = first;
    await page.getByRole('link', { name: 'সংস্থার খবর' }).click();
    await page.getByRole('link', { name: agencyHeadline }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('w');
    const source = page.getByRole('region', { name: 'সংস্থার মূল খবর' });
    await source.getByText('More than four hundred people').waitFor();
    await source.getByText('Second lead follows.').waitFor();
    await page.getByRole('textbox', { name: 'মূল লেখা' }).waitFor();
  });

  it('saves what is written by itself, with the source taken from the item', async () => {
    const { page } = first;
    await page.getByLabel('বিভাগ', { exact: true }).selectOption('national');
    await page.getByLabel('শিরোনাম', { exact: true }).fill(headline);
    await page.getByRole('button', { name: 'নাম যোগ করুন' }).click();
    await page.getByLabel('নাম', { exact: true }).fill('আন্তর্জাতিক ডেস্ক');
    await page.getByLabel('ধরন', { exact: true }).selectOption('desk');
    await page.getByRole('textbox', { name: 'মূল লেখা' }).click();
    await page.keyboard.type('দুই বছর পর রোববার রাতে ট্রেন চলল এই পথে।');
    await page.keyboard.press('Enter');
    await page.keyboard.type('প্রথম ট্রেনে উঠেছেন চার শতাধিক যাত্রী।');
    await saved(page);
    await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/u);
    storyUrl = page.url();
    expect(await page.getByLabel('সূত্র', { exact: true }).inputValue()).toBe('রিভার এজেন্সি');
    await page.getByRole('textbox', { name: 'মূল লেখা' }).getByText('চার শতাধিক').waitFor();
  });

  it('takes a picture with caption and credit', async () => {
    const { page } = first;
    const file = join(program.folder, 'train.jpg');
    await sharp({ create: { width: 1200, height: 800, channels: 3, background: { r: 190, g: 170, b: 140 } } }).jpeg().toFile(file);
    await page.getByRole('button', { name: 'প্রধান ছবি দিন' }).click();
    await page.getByLabel('ছবির ফাইল', { exact: true }).setInputFiles(file);
    await page.getByLabel('পরিচয়', { exact: true }).fill('রাতের ট্রেন ছাড়ার আগে নীলহাট স্টেশন।');
    await page.getByLabel('ঋণস্বীকার', { exact: true }).fill('শিরোনাম');
    await page.getByLabel('ফাইল ছবি (আগের তোলা)', { exact: true }).check();
    await page.getByRole('button', { name: 'তুলে নিন' }).click();
    await page.getByText('ছবি: শিরোনাম (ফাইল)').waitFor();
    await page.keyboard.press('Control+s');
    await saved(page);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('comes back as it was saved when it is opened anew', async () => {
    const { page } = first;
    await page.reload();
    expect(await page.getByLabel('শিরোনাম', { exact: true }).inputValue()).toBe(headline);
    await page.getByRole('textbox', { name: 'মূল লেখা' }).getByText('দুই বছর পর রোববার').waitFor();
    await page.getByRole('region', { name: 'সংস্থার মূল খবর' }).getByText(agencyHeadline).waitFor();
  });

  it('goes to the desk; who wrote it may not sign it, and is told why', async () => {
    const { page } = first;
    await page.getByRole('button', { name: 'ডেস্কে পাঠান' }).click();
    await state(page, 'ডেস্কে');
    const sign = page.getByRole('button', { name: 'সই করুন' });
    expect(await sign.getAttribute('aria-disabled')).toBe('true');
    expect(await sign.getAttribute('title')).toContain('অন্য কেউ সই করুন');
  });

  it('is signed by the second person and published', async () => {
    const { page } = second;
    await page.goto(program.newsroomUrl);
    await page.getByRole('link', { name: 'ডেস্কে ১' }).click();
    await page.getByRole('link', { name: headline }).click();
    await page.getByRole('button', { name: 'সই করুন' }).click();
    await state(page, 'সই হয়েছে');
    await page.getByRole('button', { name: 'প্রকাশ করুন' }).click();
    await state(page, 'প্রকাশিত');
    pageUrl = (await page.getByRole('link', { name: 'পাঠকের পাতা' }).getAttribute('href')) ?? '';
    expect(await violationsOf(page)).toEqual([]);
  });

  it('shows readers the headline, the source of the item and the initials of who signed', async () => {
    const response = await fetch(pageUrl);
    const html = await response.text();
    expect(response.status).toBe(200);
    for (const words of [headline, 'সূত্র: রিভার এজেন্সি', 'আরএ', 'আন্তর্জাতিক ডেস্ক', 'ছবি: শিরোনাম (ফাইল)', 'চার শতাধিক'].map((one) => one.normalize('NFC'))) expect(html).toContain(words);
    expect(html).not.toContain('এমএসএম');
    expect(html).not.toContain('Second lead follows');
  });

  it('shows base, theirs and yours when two people save the same story, and overwrites nothing unasked', async () => {
    await first.page.goto(storyUrl);
    await first.page.getByLabel('সারকথা', { exact: true }).waitFor();
    await second.page.getByLabel('সারকথা', { exact: true }).fill('রফিকের লেখা সারকথা।');
    await saved(second.page);
    await second.page.waitForTimeout(1700);
    await saved(second.page);
    await first.page.getByLabel('সারকথা', { exact: true }).fill('মাহমুদার লেখা সারকথা।');
    const dialog = first.page.getByRole('alertdialog');
    await dialog.getByText('দুজনে একই লেখা বদলেছেন').waitFor();
    await dialog.getByText('রফিকের লেখা সারকথা।').waitFor();
    expect(await violationsOf(first.page)).toEqual([]);
    await dialog.getByLabel(/^\s*আপনার/u).check();
    await dialog.getByRole('button', { name: 'এটাই রাখুন' }).click();
    await saved(first.page);
    await second.page.reload();
    expect(await second.page.getByLabel('সারকথা', { exact: true }).inputValue()).toBe('মাহমুদার লেখা সারকথা।');
  });

  it('corrects it with a note that readers see, once a second person has signed the new text', async () => {
    await first.page.getByText('প্রকাশ না হওয়া বদল আছে').waitFor();
    expect(await (await fetch(pageUrl)).text()).not.toContain('মাহমুদার লেখা সারকথা');
    const third = await inviteThird();
    await third.page.goto(storyUrl);
    await third.page.getByRole('button', { name: 'সই করুন' }).click();
    await first.page.reload();
    await first.page.getByRole('button', { name: 'সংশোধন প্রকাশ' }).click();
    await first.page.getByLabel('পাঠকের জন্য নোট', { exact: true }).fill('যাত্রীর সংখ্যা আগে ভুল ছিল।');
    await first.page.getByRole('button', { name: 'সংশোধন প্রকাশ করুন' }).click();
    await first.page.getByRole('heading', { name: 'সংশোধনী' }).waitFor();
    const html = await (await fetch(pageUrl)).text();
    expect(html).toContain('যাত্রীর সংখ্যা আগে ভুল ছিল।'.normalize('NFC'));
    expect(html).toContain('মাহমুদার লেখা সারকথা');
    expect(third.faults).toEqual([]);
  });

  async function inviteThird(): Promise<Desk> {
    await first.page.goto(`${program.newsroomUrl}/people`);
    await first.page.getByLabel('নাম', { exact: true }).fill('নাজমা খাতুন');
    await first.page.getByLabel('দায়িত্ব', { exact: true }).selectOption('subeditor');
    await first.page.getByRole('button', { name: 'আমন্ত্রণের ঠিকানা বানান' }).click();
    const third = await openDesk(browser);
    await third.page.goto(await first.page.getByLabel('আমন্ত্রণের ঠিকানা', { exact: true }).inputValue());
    await signUp(third.page, 'নাজমা খাতুন', 'najma@example.org', 'NK', 'যোগ দিন');
    await first.page.goto(storyUrl);
    return third;
  }

  it('takes it down with a reason, and kills it for good after a confirmation', async () => {
    const { page } = first;
    await page.getByRole('button', { name: 'আরও কাজ' }).click();
    await page.getByRole('menuitem', { name: 'পাতা থেকে নামান' }).click();
    await page.getByLabel('কারণ', { exact: true }).fill('তথ্য আবার যাচাই হবে');
    await page.getByRole('button', { name: 'নামিয়ে দিন' }).click();
    await state(page, 'নামানো');
    expect((await fetch(pageUrl)).status).toBe(410);
    await page.getByRole('button', { name: 'আরও কাজ' }).click();
    await page.getByRole('menuitem', { name: 'প্রত্যাহার করুন' }).click();
    await page.getByLabel('কারণ', { exact: true }).fill('ঘটনা সত্য নয়');
    expect(await page.getByRole('button', { name: 'চিরতরে প্রত্যাহার করুন' }).isDisabled()).toBe(true);
    await page.getByLabel(/বুঝেছি/u).check();
    await page.getByRole('button', { name: 'চিরতরে প্রত্যাহার করুন' }).click();
    await state(page, 'প্রত্যাহৃত');
    expect((await fetch(pageUrl)).status).toBe(410);
    expect(await page.getByLabel('শিরোনাম', { exact: true }).isDisabled()).toBe(true);
  });

  it('offers back what was typed when the server was out of reach and the page was closed', async () => {
    const { page, context } = first;
    await page.goto(`${program.newsroomUrl}/stories/new`);
    await page.getByLabel('শিরোনাম', { exact: true }).waitFor();
    await context.setOffline(true);
    await page.getByLabel('শিরোনাম', { exact: true }).fill('হারিয়ে না যাওয়া শিরোনাম');
    await page.locator('[data-save=offline]').waitFor();
    // A closed tab: nothing of the page's memory is left, and the line was never there again for it.
    const again = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    await again.goto(`${program.newsroomUrl}/stories/new`);
    await again.getByRole('button', { name: 'এই কম্পিউটারের লেখা ফিরিয়ে আনুন' }).click();
    expect(await again.getByLabel('শিরোনাম', { exact: true }).inputValue()).toBe('হারিয়ে না যাওয়া শিরোনাম');
    await again.locator('[data-save=saved].stored').waitFor();
  });

  it('left nothing for the browser to complain of: no script error, no breach of the content policy, no server error', () => {
    expect([...first.faults, ...second.faults]).toEqual([]);
  });
});
