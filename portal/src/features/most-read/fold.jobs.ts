import type { Newsroom } from '../../platform/newsroom.js';
import { release } from '../release/release.js';
import { findRankings, findStanding, forgetCountsBefore } from './counting.store.js';
import { daysToFold, decideLists, keptMs, lengths, oldestMs, windowMs } from './fold.rules.js';

/** Makes the lists of most read out of the counts and releases those that changed. Twice is the same as once. */
export async function foldCounts(room: Newsroom): Promise<void> {
  const now = room.now();
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  const days = daysToFold(now);
  await room.database.transact(async (tx) => {
    const rankings = await findRankings(tx, { from: before(windowMs), days, publishedAfter: before(oldestMs), ofAll: lengths.all, ofOther: lengths.other });
    const changes = decideLists(rankings, await findStanding(tx, days), now);
    await forgetCountsBefore(tx, before(keptMs));
    if (changes.length > 0) await release(tx, changes.map((change) => ({ kind: 'most-read' as const, ...change })));
  });
}
