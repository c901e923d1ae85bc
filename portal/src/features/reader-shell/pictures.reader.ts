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
  return html`<picture>${(['avif', 'webp'] as const).map((format) => renderSource(picture, format, use))}<img class="${focusClass(picture)}" src="${mediaUrl(chosen.path)}" srcset="${srcSetOf(fallback)}" sizes="${phoneSizes(use.sizes)}" width="${picture.width}" height="${picture.height}" alt="${use.alt}" loading="${use.loading === 'later' ? 'lazy' : null}" decoding="async" fetchpriority="${use.loading === 'first' ? 'high' : null}"></picture>`;
}

function renderSource(picture: ReleasedPicture, format: 'avif' | 'webp', use: PictureUse): Html | null {
  const renditions = renditionsOf(picture, format, use.edition);
  return renditions.length === 0 ? null : html`<source type="image/${format}" srcset="${srcSetOf(renditions)}" sizes="${phoneSizes(use.sizes)}">`;
}

/**
 * A phone with three dots a pixel is told that the picture stands at six tenths of its width: 1.8 dots a pixel look the
 * same in the hand, and cost a third of the bytes.
 */
function phoneSizes(sizes: string): string {
  return `(max-width: 599px) and (min-resolution: 2.5dppx) calc(${sizes.split(',').at(-1)?.trim() ?? '100vw'} * .6), ${sizes}`;
}

/** The shape that lists crop to. */
const listShape = 16 / 9;

/**
 * Where a crop to the lists' shape keeps the picture's focus in the middle, or as near as its edge allows, as a class for
 * tenths of `object-position`; null for the middle. A tall picture moves up and down, a wide one sideways.
 */
export function focusClass(picture: ReleasedPicture): string | null {
  if (picture.focus === undefined || picture.height === 0) return null;
  const ratio = picture.width / picture.height;
  const tall = ratio < listShape;
  const seen = tall ? ratio / listShape : listShape / ratio;
  if (seen > 0.98) return null;
  const at = ((tall ? picture.focus.y : picture.focus.x) - seen / 2) / (1 - seen);
  const tenth = Math.round(Math.min(1, Math.max(0, at)) * 10);
  return tenth === 5 ? null : `at-${tall ? 'y' : 'x'}${String(tenth)}`;
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
