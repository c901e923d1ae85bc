import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The system's Chromium; null where there is none, and the browser tests are left out. */
export function findChromium(): string | null {
  const named = process.env['SHIRONAM_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null;
}

/** The name of a group of browser tests; says why, where they are left out. */
export function named(name: string): string {
  return findChromium() === null ? `${name} (left out: there is no Chromium; name one in SHIRONAM_CHROMIUM)` : name;
}

export function openBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: flags });
}

/** A person at a computer of their own. `faults` gathers what the browser complains of: scripts, the content policy, server errors. */
export type Desk = { context: BrowserContext; page: Page; faults: string[] };

export async function openDesk(browser: Browser, viewport = { width: 1280, height: 1000 }): Promise<Desk> {
  const context = await browser.newContext({ viewport, locale: 'bn-BD' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser also reports every 4xx answer; those are the server's to give and are told apart below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${String(response.status())} ${response.url()}`);
  });
  return { context, page, faults };
}
