import type { ReleasedPicture, Rendition } from '@shironam/story';
import { html, type Html, sitePath, srcSet, type Url } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import type { Edition } from './edition.js';

export type PictureUse = {
  edition: Edition;
  /** How wide the picture stands, for the browser's choice of rendition. */
  sizes: string;
  /** `first`: in the first screen, loaded at once; `later`: when it comes near. */
  loading: 'first' | 'later';
  /** What it says to those who do not see it; '' when the words beside it say as much. */
  alt: string;
};

/** Above this width a reader who asked for less data gets no rendition. */
const saverWidth = 480;

/** The picture in every format it has, or nothing in the lite edition and when it has no renditions. */
export function renderPicture(picture: ReleasedPicture, use: PictureUse): Html | null {
  if (use.edition === 'lite') return null;
  const fallback = renditionsOf(picture, 'jpeg', use.edition);
  const chosen = fallback.find(({ width }) => width >= 640) ?? fallback.at(-1);
  if (chosen === undefined) return null;
  return html`<picture>${(['avif', 'webp'] as const).map((format) => renderSource(picture, format, use))}<img src="${mediaUrl(chosen.path)}" srcset="${srcSetOf(fallback)}" sizes="${use.sizes}" width="${picture.width}" height="${picture.height}" alt="${use.alt}" loading="${use.loading === 'later' ? 'lazy' : null}" decoding="async" fetchpriority="${use.loading === 'first' ? 'high' : null}"></picture>`;
}

function renderSource(picture: ReleasedPicture, format: 'avif' | 'webp', use: PictureUse): Html | null {
  const renditions = renditionsOf(picture, format, use.edition);
  return renditions.length === 0 ? null : html`<source type="image/${format}" srcset="${srcSetOf(renditions)}" sizes="${use.sizes}">`;
}

function renditionsOf(picture: ReleasedPicture, format: Rendition['format'], edition: Edition): Rendition[] {
  const all = picture.renditions.filter((rendition) => rendition.format === format).sort((a, b) => a.width - b.width);
  const small = all.filter(({ width }) => width <= saverWidth);
  return edition === 'saver' && small.length > 0 ? small : all;
}

function srcSetOf(renditions: readonly Rendition[]): ReturnType<typeof srcSet> {
  return srcSet(renditions.map(({ path, width }) => ({ url: mediaUrl(path), width })));
}

/** The address of a stored file; `path` is below /media/. */
export function mediaUrl(path: string): Url {
  return sitePath(`/media/${path.replace(/^\/+/, '')}`);
}

/** The largest rendition a sharing site can take, with its true height. */
export function sharePicture(picture: ReleasedPicture): { path: string; width: number; height: number } | null {
  const largest = picture.renditions.filter(({ format }) => format === 'jpeg').sort((a, b) => b.width - a.width)[0];
  return largest === undefined ? null : { path: mediaUrl(largest.path).text, width: largest.width, height: largest.height };
}

/** `ছবি: এএফপি (ফাইল)`; '' for a picture nobody is named for. */
export function creditText(picture: ReleasedPicture, words: ReaderWords): string {
  const names = [picture.credit, picture.source ?? ''].map((name) => name.trim()).filter((name, i, all) => name !== '' && all.indexOf(name) === i);
  if (names.length === 0) return picture.filePicture ? words.photoOnFile(words.unknownCredit) : '';
  const credit = names.join('/');
  return picture.filePicture ? words.photoOnFile(credit) : words.photo(credit);
}

/** What a picture says to those who do not see it: its own text, else the caption; never the headline (portals.md §1.1). */
export function altText(picture: ReleasedPicture): string {
  return picture.alt.trim() !== '' ? picture.alt.trim() : picture.caption.trim();
}
