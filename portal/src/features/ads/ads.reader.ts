import { html, type Html, webUrl } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { renderPicture } from '../reader-shell/reader-shell.js';
import type { Ad } from './ads.rules.js';

const sizes: Readonly<Record<Ad['size'], string>> = { box: '300px', strip: '(min-width: 700px) 640px, calc(100vw - 32px)' };

/** One ad under its label, or nothing. Its room is kept by its class, so that nothing moves when the picture comes. */
export function renderAd(ad: Ad | undefined, words: ReaderWords): Html | null {
  const link = ad === undefined ? null : webUrl(ad.link);
  if (ad === undefined || link === null) return null;
  const picture = renderPicture(ad.picture, { edition: 'full', sizes: sizes[ad.size], loading: 'later', alt: ad.alt });
  return picture === null ? null : html`<div class="ad ad-${ad.size}"><p>${words.standing.ad}</p><a href="${link}" rel="sponsored nofollow noopener">${picture}</a></div>`;
}
