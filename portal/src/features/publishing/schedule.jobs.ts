import { PortalError } from '../../errors.js';
import type { Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { findActor } from '../people/people.js';
import { lockStory, patchStory } from '../stories/stories.js';
import { moveStoryIn } from './publishing.actions.js';
import { claimDueSchedule, type DueSchedule, insertReviewTask, msUntilNextSchedule } from './publishing.store.js';

/** A schedule missed by more than this goes to review instead of out (DESIGN §3): the news may have moved on. */
const latestMs = 30 * 60 * 1000;

/**
 * Releases every schedule that is due, one transaction each, and tells how long until the next. A story that may no
 * longer go out (edited, wire canceled) goes back to the desk with a review task that says why.
 */
export async function releaseDueSchedules(room: Newsroom): Promise<number | null> {
  for (;;) {
    const more = await room.database.transact(async (tx) => {
      const due = await claimDueSchedule(tx);
      if (due === null) return false;
      if (due.lateMs > latestMs) await tellReview(tx, due, `নির্ধারিত সময় পেরিয়ে গেছে: ${due.at.toISOString()}`);
      else await releaseOne(room, tx, due);
      return true;
    });
    if (!more) return msUntilNextSchedule(room.database.newsroom);
  }
}

type Tx = Parameters<Parameters<Newsroom['database']['transact']>[0]>[0];

async function releaseOne(room: Newsroom, tx: Tx, due: DueSchedule): Promise<void> {
  const actor = await findActor(tx, due.setBy);
  const story = await lockStory(tx, due.storyId);
  if (actor === null || story.contentHash !== due.contentHash) return tellReview(tx, due, 'লেখা বা সম্পাদক বদলে গেছে, তাই প্রকাশ হয়নি।');
  try {
    await moveStoryIn(tx, actor, due.storyId, 'publish', {});
  } catch (error) {
    // A refusal is decided before anything is written, so the transaction is still whole.
    if (!(error instanceof PortalError)) throw error;
    room.log.warn({ story: due.storyId, refusal: error.code }, 'A scheduled story was not released.');
    await tellReview(tx, due, `প্রকাশ হয়নি: ${error.code}`);
  }
}

async function tellReview(tx: Tx, due: DueSchedule, reason: string): Promise<void> {
  const story = await lockStory(tx, due.storyId);
  if (story.state === 'scheduled') await patchStory(tx, due.storyId, { state: 'on-desk' });
  await insertReviewTask(tx, due.storyId, 'late-schedule', reason);
  await recordAudit(tx, { actor: null, action: 'story.schedule-to-review', subjectKind: 'story', subjectId: due.storyId, detail: { reason, at: due.at.toISOString() } });
}
