import { PortalError } from '../../errors.js';
import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { lockStory, patchStory } from '../stories/stories.js';

/** A person with the right lifts an agency's embargo for one story, and says why; nothing else ever shortens one. */
export function liftEmbargo(room: Newsroom, actor: Actor, storyId: string, reason: string): Promise<void> {
  return room.database.transact(async (tx) => {
    if (reason.trim() === '') throw new PortalError('story.reason-missing');
    const story = await lockStory(tx, storyId);
    if (story.wireItem === null) throw new PortalError('story.wrong-state');
    await patchStory(tx, storyId, { embargoLifted: true });
    await recordAudit(tx, { actor: actor.id, action: 'story.lift-embargo', subjectKind: 'story', subjectId: storyId, detail: { reason } });
  });
}
