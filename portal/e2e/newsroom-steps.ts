import type { Page } from 'playwright-core';

export const password = 'নদীর ধারে শান্ত বাড়ি';

/** Fills in the account form of set-up or an invitation; ends at the list of stories. */
export async function signUp(page: Page, name: string, email: string, initials: string, button: string): Promise<void> {
  await page.getByLabel('নাম', { exact: true }).fill(name);
  await page.getByLabel('ই-মেইল', { exact: true }).fill(email);
  await page.getByLabel('পাসওয়ার্ড', { exact: true }).fill(password);
  await page.getByLabel('আদ্যক্ষর', { exact: true }).fill(initials);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('navigation', { name: 'অবস্থা অনুযায়ী লেখা' }).waitFor();
}

/** Everything on the screen is with the server. */
export const saved = (page: Page): Promise<void> => page.locator('[data-save=saved].stored').waitFor();
/** The story is in that state. */
export const state = (page: Page, words: string): Promise<void> => page.locator('.save-mark .state', { hasText: words }).waitFor();
