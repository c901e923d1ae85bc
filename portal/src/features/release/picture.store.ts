/** A picture that gains renditions or another focus after it went out: the same everywhere it stands, with no new version of a story. */
import { sql } from 'kysely';
import type { ReleasedPicture } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { type PurgeKey, soft } from './purge-key.js';

export type PictureSubject = { kind: 'picture'; picture: ReleasedPicture };

/**
 * Changes renditions and focus alone: caption, alt text and credit are what each story said of the picture when it was
 * released. A picture that no reader can see is left alone.
 */
export async function writePicture(tx: Tx, { picture }: PictureSubject): Promise<PurgeKey[]> {
  const facts = JSON.stringify({ renditions: picture.renditions, ...(picture.focus === undefined ? {} : { focus: picture.focus }) });
  const known = await tx
    .updateTable('live.picture')
    .set({ document: sql<string>`(document - 'focus') || ${facts}::jsonb` })
    .where('id', '=', picture.id)
    .executeTakeFirst();
  if (known.numUpdatedRows === 0n) return [];
  // Every value is read from the row being written: a release that commits while this waits for the row is not undone.
  const led = sql`case when s.document #>> '{picture,id}' = ${picture.id} then jsonb_set(s.document, '{picture}', ((s.document -> 'picture') - 'focus') || ${facts}::jsonb) else s.document end`;
  const { rows } = await sql<{ number: string }>`
    update live.story s set
      document = case when s.document -> 'pictures' ? ${picture.id} then jsonb_set(${led}, array['pictures', ${picture.id}], ((s.document #> array['pictures', ${picture.id}]) - 'focus') || ${facts}::jsonb) else ${led} end,
      teaser = case when s.teaser #>> '{picture,id}' = ${picture.id} then jsonb_set(s.teaser, '{picture}', ((s.teaser -> 'picture') - 'focus') || ${facts}::jsonb) else s.teaser end
    from live.picture_use u
    where u.picture_id = ${picture.id}::uuid and s.number = u.number and s.state = 'published'
    returning s.number`.execute(tx);
  const ads = await tx
    .updateTable('live.ad')
    .set({ document: sql<string>`jsonb_set(document, '{picture}', ((document -> 'picture') - 'focus') || ${facts}::jsonb)` })
    .where('picture_id', '=', picture.id)
    .returning('id')
    .execute();
  const numbers = rows.map(({ number }) => number);
  const lists = numbers.length === 0 ? [] : await tx.selectFrom('live.listing').select('key').distinct().where('number', 'in', numbers).execute();
  return soft([...numbers.map((number) => `story:${number}`), ...lists.map(({ key }) => `list:${key}`), ...ads.map(({ id }) => `ad:${id}`), ...(ads.length === 0 ? [] : ['ads'])]);
}
