import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { dhakaDay, type Edition, editionOf, htmlType, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { renderMostReadPage, renderTopTenPage } from './most-read.reader.js';
import { findDaysAround, loadMostRead } from './most-read.store.js';

const ofAll = 20;
const ofDay = 10;

const mostReadPage: PageDefinition = { name: 'most-read-page', route: '/most-read', render: (live, request) => showMostRead(live, request, editionOf(request)) };
const liteMostReadPage: PageDefinition = { name: 'lite-most-read-page', route: '/lite/most-read', render: (live, request) => showMostRead(live, request, 'lite') };
const topTenPage: PageDefinition = { name: 'top-ten-page', route: '/top-ten/:date', render: (live, request) => showTopTen(live, request, editionOf(request)) };
const liteTopTenPage: PageDefinition = { name: 'lite-top-ten-page', route: '/lite/top-ten/:date', render: (live, request) => showTopTen(live, request, 'lite') };

export const mostReadPages: readonly PageDefinition[] = [mostReadPage, liteMostReadPage, topTenPage, liteTopTenPage];

async function showMostRead(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const [site, { stories, freshUntil }] = await Promise.all([loadSite(live), loadMostRead(live, { list: 'all', limit: ofAll })]);
  const midnight = nextMidnight(request.now);
  return {
    status: 200,
    contentType: htmlType,
    body: renderMostReadPage({ site, words: readerWords.bn, edition, now: request.now, stories, today: dhakaDay(request.now) }),
    follows: ['most-read:all'],
    shows: shellKeys,
    freshUntil: freshUntil !== null && freshUntil < midnight ? freshUntil : midnight,
    stories: stories.map(({ number }) => number),
  };
}

/** A day that was never counted has no page, and neither has a day to come; today has one from its first minute. */
async function showTopTen(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const day = request.params['date'] ?? '';
  const today = dhakaDay(request.now);
  if (!isDay(day) || day > today) return absencePage(live, request, 'unknown', []);
  const list = `day:${day}`;
  const [site, { stories }, around] = await Promise.all([loadSite(live), loadMostRead(live, { list, limit: ofDay }), findDaysAround(live, day)]);
  if (stories.length === 0 && day !== today) return absencePage(live, request, 'unknown', [`most-read:${list}`]);
  return {
    status: 200,
    contentType: htmlType,
    body: renderTopTenPage({ site, words: readerWords.bn, edition, now: request.now, day, today: day === today, stories, ...around }),
    follows: [`most-read:${list}`],
    shows: shellKeys,
    freshUntil: nextMidnight(request.now),
    stories: stories.map(({ number }) => number),
  };
}

/** A day of the calendar as addresses write it. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
