import type { WirePicture, WireRendition } from './wire-item.js';

export type PictureFacts = { caption: string | null; creditline: string | null };

/**
 * Renditions of one picture → the picture; its own address and size are those of the largest rendition that is a web
 * image, else of the first.
 *
 * @example
 * pictureOf([{ name: 'thumb', href: 't.jpg', width: 100, height: 80, type: null }, { name: 'main', href: 'm.jpg', width: 900, height: 720, type: null }],
 *   { caption: null, creditline: 'AFP' }).href // 'm.jpg'
 */
export function pictureOf(renditions: readonly WireRendition[], facts: PictureFacts): WirePicture {
  const images = renditions.filter((rendition) => rendition.type === null || /^image\//i.test(rendition.type));
  const usable = images.length > 0 ? images : renditions;
  let largest = usable[0];
  for (const rendition of usable) if ((rendition.width ?? 0) > (largest?.width ?? 0)) largest = rendition;
  return {
    href: largest?.href ?? null,
    caption: facts.caption,
    creditline: facts.creditline,
    width: largest?.width ?? null,
    height: largest?.height ?? null,
    renditions: [...renditions],
  };
}
