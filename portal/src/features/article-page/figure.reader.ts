import type { ReleasedPicture, Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { altText, creditText, type Edition, renderPicture } from '../reader-shell/reader-shell.js';

/** What the blocks of a story need beside themselves. */
export type BlockPlace = {
  edition: Edition;
  words: ReaderWords;
  pictures: Readonly<Record<string, ReleasedPicture>>;
  related: ReadonlyMap<string, Teaser>;
};

/** How a figure stands where it is not one of the text: its number in a row, and the room it has. */
export type FigureUse = { number?: string; sizes?: string };

const textSizes = '(min-width: 732px) 700px, calc(100vw - 32px)';

/** A picture with its caption and credit. Where it cannot be shown (lite edition, a picture that never came with an imported page) its words stay. */
export function renderFigure(picture: ReleasedPicture, loading: 'first' | 'later', { edition, words }: BlockPlace, { number, sizes = textSizes }: FigureUse = {}): Html | null {
  const image = renderPicture(picture, { edition, sizes, loading, alt: altText(picture) });
  const caption = renderCaption(picture, words, number);
  return image === null && caption === null ? null : html`<figure>${image}${caption}</figure>`;
}

/** What a picture shows and whose it is; nothing where neither is said. */
export function renderCaption(picture: ReleasedPicture, words: ReaderWords, number?: string): Html | null {
  const caption = picture.caption.trim();
  const credit = creditText(picture, words);
  if (caption === '' && credit === '') return number === undefined ? null : html`<figcaption><b>${number}</b></figcaption>`;
  return html`<figcaption>${number === undefined ? null : html`<b>${number}</b> `}${caption}${caption === '' || credit === '' ? null : ' '}${credit === '' ? null : html`<span class="credit">${credit}</span>`}</figcaption>`;
}
