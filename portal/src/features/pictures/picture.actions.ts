import sharp, { type Sharp } from 'sharp';
import type { ReleasedPicture, Rendition } from '@shironam/story';
import { PortalError } from '../../errors.js';
import { type Actor, newId, type Newsroom, sha256 } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { readCaptionAndCredit } from './metadata.js';
import { insertPicture } from './picture.store.js';

export const maxPictureBytes = 20 * 1024 * 1024;
const maxPixels = 50_000_000;
const widths = [240, 360, 480, 720, 1080, 1440];
const readable = new Set(['jpeg', 'png', 'webp', 'heif']);

export type PictureInput = { bytes: Buffer; caption: string; credit: string; source?: string; filePicture: boolean; alt?: string; demo?: boolean };

/**
 * Takes a picture in: read within limits, turned upright, re-encoded to WebP and JPEG by width, metadata dropped. The
 * files are written before the row: a row without files cannot be, files without a row are garbage and harmless.
 */
export async function takePicture(room: Newsroom, actor: Actor, input: PictureInput): Promise<ReleasedPicture> {
  const upright = await openPicture(input.bytes);
  const id = newId();
  const { width, height } = upright;
  const renditions = await renderRenditions(room, id, upright, widths.filter((w) => w < width).concat(Math.min(width, 1440)));
  const found = await readCaptionAndCredit(input.bytes);
  const original = `originals/${id}-${sha256(input.bytes).slice(0, 16)}`;
  await room.objects.put(original, input.bytes);
  const caption = input.caption || found.caption;
  const picture: ReleasedPicture = {
    id,
    width,
    height,
    caption,
    credit: input.credit || found.credit,
    ...(input.source === undefined || input.source === '' ? {} : { source: input.source }),
    filePicture: input.filePicture,
    alt: input.alt ?? '',
    renditions,
  };
  await room.database.transact(async (tx) => {
    await insertPicture(tx, { picture, originalObject: original, metadata: found, demo: input.demo ?? false, uploadedBy: actor.id });
    await recordAudit(tx, { actor: actor.id, action: 'picture.take', subjectKind: 'picture', subjectId: id, detail: { width, height, bytes: input.bytes.length } });
  });
  return picture;
}

type Upright = { pixels: Sharp; width: number; height: number };

async function openPicture(bytes: Buffer): Promise<Upright> {
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

async function renderRenditions(room: Newsroom, id: string, upright: Upright, at: readonly number[]): Promise<Rendition[]> {
  const renditions: Rendition[] = [];
  for (const width of [...new Set(at)]) {
    const height = Math.max(1, Math.round((upright.height * width) / upright.width));
    const sized = upright.pixels.clone().resize(width, height);
    for (const format of ['webp', 'jpeg'] as const) {
      const bytes = format === 'webp' ? await sized.clone().webp({ quality: 72, effort: 4 }).toBuffer() : await sized.clone().jpeg({ quality: 76, mozjpeg: true }).toBuffer();
      const path = `${id}/${String(width)}-${sha256(bytes).slice(0, 10)}.${format === 'jpeg' ? 'jpg' : format}`;
      await room.objects.put(`renditions/${path}`, bytes);
      renditions.push({ width, height, format, path, bytes: bytes.length });
    }
  }
  return renditions;
}
