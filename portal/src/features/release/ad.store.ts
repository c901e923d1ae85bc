/** An ad and its picture, in `live` for as long as it runs. */
import type { ReleasedPicture } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { type PurgeKey, soft } from './purge-key.js';
import { dropPictures } from './released-story.store.js';

export type AdSubject = { kind: 'ad'; ad: { id: string; until: string; picture: ReleasedPicture } } | { kind: 'ad-withdrawal'; id: string };

export async function writeAd(tx: Tx, subject: AdSubject): Promise<PurgeKey[]> {
  if (subject.kind === 'ad-withdrawal') return withdrawAd(tx, subject.id);
  const { ad } = subject;
  const picture = { id: ad.picture.id, document: JSON.stringify(ad.picture) };
  await tx.insertInto('live.picture').values(picture).onConflict((on) => on.column('id').doUpdateSet(picture)).execute();
  const row = { id: ad.id, picture_id: ad.picture.id, until_at: new Date(ad.until), document: JSON.stringify(ad) };
  await tx.insertInto('live.ad').values(row).onConflict((on) => on.column('id').doUpdateSet(row)).execute();
  return soft(['ads', `ad:${ad.id}`]);
}

/** Hard: a page that shows a stopped ad is not served once more while it is made anew, nor in the hour when the database is down. */
async function withdrawAd(tx: Tx, id: string): Promise<PurgeKey[]> {
  const gone = await tx.deleteFrom('live.ad').where('id', '=', id).returning('picture_id').execute();
  const pictures = await dropPictures(tx, gone.map((row) => row.picture_id));
  return [...pictures, { key: `ad:${id}`, hard: true }, ...soft(['ads'])];
}
