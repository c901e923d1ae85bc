import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './axe.js';

/** How a reader sees a page. */
export type Look = { colorScheme: 'light' | 'dark'; width: number };

/** What is wrong with a page as it stands: for axe, for its width, and what the browser complained of since it was asked last. */
export type Wrong = { violations: string[]; over: number; faults: string[] };
export const nothingWrong: Wrong = { violations: [], over: 0, faults: [] };

/** A reader who goes through pages in one tab, in which nothing is kept of what was fetched: each page comes as at a first visit. */
export type Visitor = {
  page: Page;
  show(look: Look): Promise<void>;
  wrong(): Promise<Wrong>;
  /** What is wrong without axe, which sees the same in every load of a page. */
  wrongAtLoading(): Promise<Omit<Wrong, 'violations'>>;
  /** How far things moved since the page came. */
  shifts(): Promise<number>;
  leave(): Promise<void>;
};

const [narrow, wide] = [{ colorScheme: 'light', width: 320 }, { colorScheme: 'dark', width: 1280 }] as const satisfies readonly Look[];

/**
 * Expects that a page has no fault of accessibility, policy or layout, and that nothing moves, light at 320 px and dark at 1280 px.
 *
 * @param unfold opens what is folded, so that axe looks at it too.
 */
export async function expectWhole(visitor: Visitor, name: string, url: string, unfold = ''): Promise<void> {
  // Each look is loaded, for what moves while a page comes in; axe sees the last load in both.
  for (const look of [wide, narrow]) {
    await visitor.show(look);
    await visitor.page.goto(url, { waitUntil: 'load' });
    await visitor.page.evaluate('document.fonts.ready.then(() => 0)');
    expect({ name, ...(await visitor.wrongAtLoading()) }, look.colorScheme).toEqual({ name, over: 0, faults: [] });
    // A face that comes late may break a long headline at another word; nothing else may move.
    expect(await visitor.shifts(), `${name}, ${look.colorScheme}`).toBeLessThan(0.1);
  }
  if (unfold !== '') await visitor.page.evaluate(unfold);
  for (const look of [narrow, wide]) {
    await visitor.show(look);
    expect({ name, ...(await visitor.wrong()) }, look.colorScheme).toEqual({ name, ...nothingWrong });
  }
}

export async function openVisitor(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript('window.shifts = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: "layout-shift", buffered: true });');
  const faults: string[] = [];
  page.on('console', (message) => (message.text().startsWith('Failed to load resource') ? undefined : faults.push(message.text())));
  page.on('pageerror', (error) => faults.push(error.message));
  const wrongAtLoading = async (): Promise<Omit<Wrong, 'violations'>> => ({ over: await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), faults: faults.splice(0) });
  return {
    page,
    show: async ({ colorScheme, width }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
    },
    wrong: async () => ({ violations: await violationsOf(page), ...(await wrongAtLoading()) }),
    wrongAtLoading,
    shifts: () => page.evaluate<number>('window.shifts'),
    leave: () => context.close(),
  };
}
