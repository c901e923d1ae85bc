import { readFileSync } from 'node:fs';
import { archivePages } from './features/archive/archive.js';
import { addressPage, articlePage, liteArticlePage } from './features/article-page/article-page.js';
import { bylinePages } from './features/byline-page/byline-page.js';
import { converterActions, converterPages } from './features/converter/converter.js';
import { liteWritePage, sendAction, writePage } from './features/contributions/contributions.js';
import { reportAction, reportPage } from './features/error-reports/error-reports.js';
import { feedPages } from './features/feeds/feeds.js';
import { frontPage, liteFrontPage } from './features/front-page/front-page.js';
import { absencePage } from './features/gone-pages/gone-pages.js';
import { offlinePages } from './features/offline/offline.js';
import { photoPages } from './features/photo-page/photo-page.js';
import { placePages } from './features/place-page/place-page.js';
import { contactPage, liteContactPage, liteMastheadPage, mastheadPage } from './features/masthead/masthead.js';
import { litePolicyPage, policyPage } from './features/policies/policies.js';
import { mostReadPages } from './features/most-read/most-read.js';
import { latestPage, liteLatestPage, liteSectionPage, sectionPage } from './features/section-page/section-page.js';
import { liteSearchPage, searchPage, suggestPage } from './features/search/search.js';
import { siteFilePages } from './features/site-files/site-files.js';
import { sitemapPages } from './features/sitemaps/sitemaps.js';
import { statusAction, withdrawAction } from './features/status-page/status-page.js';
import { topicPages } from './features/topic-page/topic-page.js';
import type { PageDefinition } from './http/page.js';
import type { ReaderAction } from './http/reader-action.js';
import { readerAssets } from './reader-look/reader-look.js';

/** Every page of the reader site. */
export const readerPages: readonly PageDefinition[] = [
  frontPage, liteFrontPage, latestPage, liteLatestPage, sectionPage, liteSectionPage, articlePage, liteArticlePage, ...bylinePages, ...topicPages, ...placePages, ...archivePages, ...photoPages,
  ...mostReadPages,
  policyPage, litePolicyPage, mastheadPage, liteMastheadPage, contactPage, liteContactPage, ...converterPages,
  ...feedPages, ...sitemapPages, ...siteFilePages, ...offlinePages,
  searchPage, liteSearchPage, suggestPage,
  writePage, liteWritePage, reportPage,
  addressPage,
];

/** Everything a reader can send, or ask for alone. */
export const readerActions: readonly ReaderAction[] = [...converterActions, sendAction, reportAction, statusAction, withdrawAction];

/** What every 404 becomes: the same bytes, so that a draft's address looks like one that never was. */
export const notFoundPage: PageDefinition = { name: 'not-found', route: '*', render: (live, request) => absencePage(live, request, 'unknown', []) };

/** For the hour when the database is down and a page was never seen before. */
export const unavailable = {
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="bn"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>শিরোনাম</title><h1>পাতাটি এখন দেখানো যাচ্ছে না</h1><p>একটু পরে আবার চেষ্টা করুন।</p></html>',
};

export function readerFiles(): readonly { path: string; bytes: Buffer; contentType: string }[] {
  return readerAssets().files.map(({ path, file, contentType }) => ({ path, contentType, bytes: readFileSync(file) }));
}

/** Headers of every answer of the reader server. Pages are cached, so the policy has hashes and no nonces (DESIGN §3). */
export function readerHeaders(siteUrl: string): Readonly<Record<string, string>> {
  const { styleHashes, scriptHashes } = readerAssets();
  return {
    'content-security-policy': [
      "default-src 'none'", `style-src ${styleHashes.join(' ')}`, `script-src 'self' ${scriptHashes.join(' ')}`, "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
      "form-action 'self'", "frame-ancestors 'self'", "base-uri 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'public, max-age=0, must-revalidate',
    'surrogate-control': 'max-age=60',
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
