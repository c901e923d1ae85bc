import sharp, { type Sharp } from 'sharp';
import type { Rendition } from '@shironam/story';
import { PortalError } from '../../errors.js';
import { sha256 } from '../../platform/newsroom.js';
import type { ObjectStore } from '../../platform/objects/objects.js';
import { encodingOf, type Format, lowerQuality, widthsFor } from './renditions.rules.js';

export const maxPictureBytes = 20 * 1024 * 1024;
const maxPixels = 50_000_000;
const readable = new Set(['jpeg', 'png', 'webp', 'heif']);

export type Upright = { pixels: Sharp; width: number; height: number };

/** Reads a file within limits and turns it upright; whatever is in the file beside its pixels stays behind. */
export async function openPicture(bytes: Buffer): Promise<Upright> {
  if (bytes.length > maxPictureBytes) throw new PortalError('picture.too-large');
  const source = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', animated: false });
  const head = await source.metadata().catch((error: unknown) => {
    throw unreadable(error);
  });
  if (!readable.has(head.format)) throw new PortalError('picture.unreadable', [{ path: 'file', message: head.format }]);
  if (head.width * head.height > maxPixels) throw new PortalError('picture.too-large');
  const { data, info } = await source
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw unreadable(error);
    });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return { pixels: sharp(data, { raw }), width: info.width, height: info.height };
}

/** sharp says what is wrong with a file only in words; whatever it says, the person can do one thing: send another file. */
function unreadable(error: unknown): PortalError {
  const message = error instanceof Error ? error.message : String(error);
  return /pixel limit/i.test(message) ? new PortalError('picture.too-large') : new PortalError('picture.unreadable', [{ path: 'file', message }]);
}

/** The picture at every width in the formats given, each file stored under a name of its content. */
export async function renderRenditions(objects: ObjectStore, id: string, upright: Upright, formats: readonly Format[]): Promise<Rendition[]> {
  const renditions: Rendition[] = [];
  for (const width of widthsFor(upright.width)) {
    const height = Math.max(1, Math.round((upright.height * width) / upright.width));
    const sized = sharp(await upright.pixels.clone().resize(width, height).raw().toBuffer(), { raw: { width, height, channels: 3 } });
    for (const format of formats) {
      const bytes = await encode(sized, format, width);
      const path = `${id}/${String(width)}-${sha256(bytes).slice(0, 10)}.${format === 'jpeg' ? 'jpg' : format}`;
      await objects.put(`renditions/${path}`, bytes);
      renditions.push({ width, height, format, path, bytes: bytes.length });
    }
  }
  return renditions;
}

/** At its usual quality; where a width has a budget of bytes, at the highest quality that keeps it. */
async function encode(sized: Sharp, format: Format, width: number): Promise<Buffer> {
  const { quality: usual, maxBytes } = encodingOf(format, width);
  let quality: number | null = usual;
  let bytes = await encodeAt(sized, format, usual);
  while (maxBytes !== null && bytes.length > maxBytes && (quality = lowerQuality(quality)) !== null) bytes = await encodeAt(sized, format, quality);
  return bytes;
}

function encodeAt(sized: Sharp, format: Format, quality: number): Promise<Buffer> {
  switch (format) {
    case 'webp':
      return sized.clone().webp({ quality, effort: 4 }).toBuffer();
    case 'jpeg':
      return sized.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
    case 'avif':
      // Effort 4, the default, takes eight times as long for a few bytes in a hundred.
      return sized.clone().avif({ quality, effort: 2 }).toBuffer();
  }
}

/** A picture as the desk looks at it before it is taken in: re-encoded, at most 960 wide, kept nowhere. */
export async function renderPreview(bytes: Buffer): Promise<Buffer> {
  const { pixels, width } = await openPicture(bytes);
  return pixels.resize(Math.min(width, 960)).webp({ quality: 70, effort: 2 }).toBuffer();
}
