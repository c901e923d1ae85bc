import type { Newsroom } from '../../platform/newsroom.js';
import { findUnindexed, foldSearchWords, writeSearchRows } from '../release/release.js';

const rowsAtOnce = 200;

/** Adds up what releases noted of the vocabulary. */
export async function foldWords(room: Newsroom): Promise<void> {
  while ((await room.database.transact(foldSearchWords)) > 0);
}

/** Indexes published stories that have no row yet, or one made by older rules: after an update of the program or a restore. */
export async function indexMissing(room: Newsroom): Promise<number> {
  let done = 0;
  for (let after = 0; ; ) {
    const stories = await room.database.transact(async (tx) => {
      const found = await findUnindexed(tx, after, rowsAtOnce);
      await writeSearchRows(tx, found);
      return found;
    });
    done += stories.length;
    after = stories.at(-1)?.number ?? after;
    if (stories.length < rowsAtOnce) return done;
  }
}
