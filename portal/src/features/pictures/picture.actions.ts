import type { ReleasedPicture } from '@shironam/story';
import { PortalError } from '../../errors.js';
import { type Actor, newId, type Newsroom, sha256 } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { release } from '../release/release.js';
import { readCaptionAndCredit } from './metadata.js';
import { insertPicture, lockPicture, type PicturePurpose, setFocus } from './picture.store.js';
import { openPicture, renderRenditions } from './renditions.js';

export type PictureInput = { bytes: Buffer; caption: string; credit: string; source?: string; filePicture: boolean; alt?: string; demo?: boolean; purpose?: PicturePurpose };

/**
 * Takes a picture in: read within limits, turned upright, re-encoded to WebP and JPEG by width, metadata dropped; AVIF
 * comes from a job. The files are written before the row: a row without files cannot be, files without a row are
 * garbage and harmless.
 */
export async function takePicture(room: Newsroom, actor: Actor, input: PictureInput): Promise<ReleasedPicture> {
  const upright = await openPicture(input.bytes);
  const id = newId();
  const { width, height } = upright;
  const renditions = await renderRenditions(room.objects, id, upright, ['webp', 'jpeg']);
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
    await insertPicture(tx, { picture, originalObject: original, metadata: found, demo: input.demo ?? false, purpose: input.purpose ?? 'story', uploadedBy: actor.id });
    await recordAudit(tx, { actor: actor.id, action: 'picture.take', subjectKind: 'picture', subjectId: id, detail: { width, height, bytes: input.bytes.length } });
  });
  return picture;
}

/** Says which point of a picture a crop keeps, or that it is the middle; readers' pages follow at once. */
export async function chooseFocus(room: Newsroom, actor: Actor, id: string, focus: { x: number; y: number } | null): Promise<void> {
  await room.database.transact(async (tx) => {
    const picture = await lockPicture(tx, id);
    if (picture === null) throw new PortalError('picture.not-found');
    const { focus: before, ...rest } = picture;
    await setFocus(tx, id, focus);
    await release(tx, [{ kind: 'picture', picture: focus === null ? rest : { ...rest, focus } }]);
    await recordAudit(tx, { actor: actor.id, action: 'picture.focus', subjectKind: 'picture', subjectId: id, detail: { from: before ?? null, to: focus } });
  });
}
