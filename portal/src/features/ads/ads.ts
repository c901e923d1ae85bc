/** The public face: which ads stand on a page, how one looks, and what the page then follows. */
import type { PageResult } from '../../http/page.js';
import type { ShownAds } from './ads.rules.js';
import { adsKey } from './page-ads.store.js';

export { adRoutes } from './ads.routes.js';
export { renderAd } from './ads.reader.js';
export { type Ad, adsFor, adsInText, type AdsInText, type ShownAds } from './ads.rules.js';
export { loadAds } from './page-ads.store.js';

/** A page of the full edition with its ads: one that stops takes the page from memory, a new one makes it stale, and so does the clock. */
export function withAds(result: PageResult, { ads, freshUntil }: ShownAds): PageResult {
  const sooner = freshUntil !== null && (result.freshUntil === null || freshUntil < result.freshUntil);
  return { ...result, follows: [...result.follows, ...ads.map(({ id }) => `ad:${id}`)], shows: [...result.shows, adsKey], ...(sooner ? { freshUntil } : {}) };
}
