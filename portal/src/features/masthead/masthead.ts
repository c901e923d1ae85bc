/** The public face: the pages that say who makes the site and how to reach them. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { type Edition, editionOf, htmlType, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { renderContactPage, renderMastheadPage } from './masthead.reader.js';
import { loadMasthead } from './masthead.store.js';

export const mastheadPage: PageDefinition = { name: 'masthead-page', route: '/masthead', render: (live, request) => showMasthead(live, request, editionOf(request)) };
export const liteMastheadPage: PageDefinition = { name: 'lite-masthead-page', route: '/lite/masthead', render: (live, request) => showMasthead(live, request, 'lite') };
export const contactPage: PageDefinition = { name: 'contact-page', route: '/contact', render: (live, request) => showContact(live, request, editionOf(request)) };
export const liteContactPage: PageDefinition = { name: 'lite-contact-page', route: '/lite/contact', render: (live, request) => showContact(live, request, 'lite') };

async function showMasthead(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const [site, masthead] = await Promise.all([loadSite(live), loadMasthead(live)]);
  return standingResult(request, renderMastheadPage({ site, words: readerWords.bn, edition, now: request.now, masthead }), ['setting:site', 'setting:masthead']);
}

async function showContact(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const site = await loadSite(live);
  return standingResult(request, renderContactPage({ site, words: readerWords.bn, edition, now: request.now }), ['setting:site']);
}

function standingResult(request: PageRequest, body: string, follows: readonly string[]): PageResult {
  return { status: 200, contentType: htmlType, body, follows, shows: shellKeys, freshUntil: nextMidnight(request.now), stories: [] };
}
