import type { ReleasedPicture } from '@shironam/story';
import type { Reads, Tx } from '../../platform/database/database.js';
import { containing } from '../../platform/database/like-pattern.js';

export type Picture = ReleasedPicture & { uploadedAt: Date; originalObject: string };

export type NewPicture = {
  picture: ReleasedPicture;
  originalObject: string;
  metadata: Record<string, unknown>;
  demo: boolean;
  purpose: PicturePurpose;
  uploadedBy: string;
};

/** A picture of a story, or of an ad: the library shows only the first. */
export type PicturePurpose = 'story' | 'ad';

export async function insertPicture(tx: Tx, { picture, originalObject, metadata, demo, purpose, uploadedBy }: NewPicture): Promise<void> {
  await tx
    .insertInto('newsroom.picture')
    .values({
      id: picture.id,
      width: picture.width,
      height: picture.height,
      caption: picture.caption,
      credit: picture.credit,
      source: picture.source ?? null,
      file_picture: picture.filePicture,
      alt: picture.alt,
      renditions: JSON.stringify(picture.renditions),
      original_object: originalObject,
      metadata: JSON.stringify(metadata),
      demo,
      purpose,
      uploaded_by: uploadedBy,
    })
    .execute();
}

/** The pictures of the given ids as a release shows them; ids that are unknown are simply not in the map. */
export async function findPictures(db: Reads, ids: readonly string[]): Promise<Map<string, ReleasedPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('newsroom.picture').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, toReleased(row)]));
}

/**
 * The same for a release, held until its commit: a job that adds renditions at this moment waits, and then finds the
 * story among those that show the picture.
 */
export async function holdPictures(tx: Tx, ids: readonly string[]): Promise<Map<string, ReleasedPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('newsroom.picture').selectAll().where('id', 'in', ids).orderBy('id').forShare().execute();
  return new Map(rows.map((row) => [row.id, toReleased(row)]));
}

export async function lockPicture(tx: Tx, id: string): Promise<ReleasedPicture | null> {
  const row = await tx.selectFrom('newsroom.picture').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toReleased(row);
}

export async function setFocus(tx: Tx, id: string, focus: { x: number; y: number } | null): Promise<void> {
  await tx.updateTable('newsroom.picture').set({ focus_x: focus?.x ?? null, focus_y: focus?.y ?? null }).where('id', '=', id).execute();
}

/** The newest picture without AVIF, by an index of those alone. */
export async function findAvifWanted(db: Reads): Promise<{ id: string; originalObject: string } | null> {
  const row = await db.selectFrom('newsroom.picture').select(['id', 'original_object']).where('avif', '=', 'wanted').where('width', '>', 0).orderBy('uploaded_at', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : { id: row.id, originalObject: row.original_object };
}

export async function saveAvif(tx: Tx, id: string, avif: 'made' | 'failed', renditions: ReleasedPicture['renditions']): Promise<void> {
  await tx.updateTable('newsroom.picture').set({ avif, renditions: JSON.stringify(renditions) }).where('id', '=', id).execute();
}

export async function findPicture(db: Reads, id: string): Promise<Picture | null> {
  const row = await db.selectFrom('newsroom.picture').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : { ...toReleased(row), uploadedAt: row.uploaded_at, originalObject: row.original_object };
}

/** Newest first, below a keyset cursor. */
export async function findNewestPictures(db: Reads, text: string, after: { at: Date; id: string } | null, limit: number): Promise<Picture[]> {
  let query = db.selectFrom('newsroom.picture').selectAll().where('purpose', '=', 'story').orderBy('uploaded_at', 'desc').orderBy('id', 'desc').limit(limit);
  if (text !== '') {
    const pattern = containing(text);
    query = query.where((where) => where.or([where('caption', 'like', pattern), where('credit', 'like', pattern)]));
  }
  if (after !== null) query = query.where((where) => where(where.refTuple('uploaded_at', 'id'), '<', where.tuple(after.at, after.id)));
  const rows = await query.execute();
  return rows.map((row) => ({ ...toReleased(row), uploadedAt: row.uploaded_at, originalObject: row.original_object }));
}

type Row = {
  id: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  source: string | null;
  file_picture: boolean;
  alt: string;
  renditions: ReleasedPicture['renditions'];
  focus_x: number | null;
  focus_y: number | null;
};

function toReleased(row: Row): ReleasedPicture {
  return {
    id: row.id,
    width: row.width,
    height: row.height,
    caption: row.caption,
    credit: row.credit,
    ...(row.source === null ? {} : { source: row.source }),
    filePicture: row.file_picture,
    // Never the headline: a screen reader would hear it twice (portals.md §1.1).
    alt: row.alt === '' ? row.caption : row.alt,
    ...(row.focus_x === null || row.focus_y === null ? {} : { focus: { x: row.focus_x, y: row.focus_y } }),
    renditions: row.renditions,
  };
}

/** What a page said of a picture that is not at hand: kept, so that an editor can put the picture in its place. */
export async function insertCaptionOnly(tx: Tx, words: { id: string; caption: string; credit: string; filePicture: boolean; uploadedBy: string }): Promise<void> {
  await tx
    .insertInto('newsroom.picture')
    .values({ id: words.id, width: 0, height: 0, caption: words.caption, credit: words.credit, file_picture: words.filePicture, source: null, renditions: '[]', original_object: '', metadata: '{}', uploaded_by: words.uploadedBy })
    .execute();
}
