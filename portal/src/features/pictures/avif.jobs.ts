import type { Newsroom } from '../../platform/newsroom.js';
import { release } from '../release/release.js';
import { findAvifWanted, lockPicture, saveAvif } from './picture.store.js';
import { openPicture, renderRenditions } from './renditions.js';
import { withAvif } from './renditions.rules.js';

/** A run ends before the next one begins; what is left is done then. */
const runMs = 45_000;

/**
 * Makes the AVIF of pictures that have none, newest first, and shows it wherever the picture stands, without a new
 * version of any story. A picture that cannot be read is left with what it has and not tried again.
 */
export async function makeAvif(room: Newsroom): Promise<number> {
  const until = Date.now() + runMs;
  let made = 0;
  for (let id = await findAvifWanted(room.database.newsroom); id !== null && Date.now() < until; id = await findAvifWanted(room.database.newsroom)) {
    await makeAvifOf(room, id.id, id.originalObject);
    made += 1;
  }
  return made;
}

async function makeAvifOf(room: Newsroom, id: string, original: string): Promise<void> {
  const avif = await room.objects
    .get(original)
    .then(openPicture)
    .then((upright) => renderRenditions(room.objects, id, upright, ['avif']))
    .catch((error: unknown) => {
      room.log.warn({ err: error, picture: id }, 'A picture has no AVIF.');
      return null;
    });
  const kept = await room.database.transact(async (tx) => {
    const picture = await lockPicture(tx, id);
    if (picture === null) return false;
    const renditions = avif === null ? picture.renditions : withAvif(picture.renditions, avif);
    await saveAvif(tx, id, avif === null ? 'failed' : 'made', renditions);
    if (avif !== null) await release(tx, [{ kind: 'picture', picture: { ...picture, renditions } }]);
    return true;
  });
  // The picture was taken away while its files were made.
  if (!kept) for (const { path } of avif ?? []) await room.objects.remove(`renditions/${path}`);
}
