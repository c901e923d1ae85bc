import { toBanglaDigits } from '@shironam/bangla';
import type { ReleasedPicture } from '@shironam/story';
import { fragmentUrl, html, type Html } from '../../http/html.js';
import { altText, renderPicture } from '../reader-shell/reader-shell.js';
import { type BlockPlace, renderCaption, renderFigure } from './figure.reader.js';

/**
 * Pictures in a grid; each opens in full size over the page. It works without script, by addresses on the page itself (`:target`): the way back closes
 * it, and its links lead to the next one. Script adds the keys a reader expects. The large picture is fetched when it is opened.
 */
export function renderGallery(id: string, pictures: readonly ReleasedPicture[], place: BlockPlace): Html | null {
  if (pictures.length === 0) return null;
  const { words, edition } = place;
  if (edition === 'lite') return html`<section class="gallery" aria-label="${words.gallery}">${pictures.map((picture) => renderFigure(picture, 'later', place))}</section>`;
  return html`<section class="gallery" aria-label="${words.gallery}"><ul class="${pictures.length === 2 || pictures.length === 4 ? null : 'threes'}">${pictures.map((picture, i) => renderThumb(picture, { id, i, place }))}</ul>${pictures.map((picture, i) => renderLarge(picture, { id, i, place, last: pictures.length - 1 }))}</section>`;
}

type Spot = { id: string; i: number; place: BlockPlace };

function renderThumb(picture: ReleasedPicture, { id, i, place }: Spot): Html {
  const image = renderPicture(picture, { edition: place.edition, sizes: '(min-width: 732px) 226px, 46vw', loading: 'later', alt: altText(picture) });
  return html`<li><figure>${image === null ? null : html`<a id="${thumbId(id, i)}" href="${fragmentUrl(largeId(id, i))}" aria-label="${place.words.article.enlarge(toBanglaDigits(String(i + 1)))}">${image}</a>`}${renderCaption(picture, place.words)}</figure></li>`;
}

function renderLarge(picture: ReleasedPicture, { id, i, place, last }: Spot & { last: number }): Html | null {
  const { words: { article: words }, edition } = place;
  const image = renderPicture(picture, { edition, sizes: '100vw', loading: 'later', alt: altText(picture) });
  if (image === null) return null;
  const number = words.pictureOf(toBanglaDigits(String(i + 1)), toBanglaDigits(String(last + 1)));
  return html`<div class="light" id="${largeId(id, i)}" tabindex="-1"><figure>${image}${renderCaption(picture, place.words)}</figure><p>${i === 0 ? null : html`<a rel="prev" href="${fragmentUrl(largeId(id, i - 1))}">${words.previousPicture}</a>`}<span>${number}</span>${i === last ? null : html`<a rel="next" href="${fragmentUrl(largeId(id, i + 1))}">${words.nextPicture}</a>`}<a class="close" href="${fragmentUrl(thumbId(id, i))}">${words.close}</a></p></div>`;
}

function thumbId(id: string, i: number): string {
  return `${id}-t${String(i + 1)}`;
}

function largeId(id: string, i: number): string {
  return `${id}-${String(i + 1)}`;
}
