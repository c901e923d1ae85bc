import { PortalError } from '../../errors.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { firstScreenSize } from '../front-page/front-page.js';
import { release } from '../release/release.js';
import { topicName } from '../topics/topics.js';
import { cleanTopics, decideClear, decidePlace, type Slot, standing } from './fronts.rules.js';
import { findStandingTopics, findTopicSlugs, type Front, lockFront, lockReleased } from './fronts.store.js';

export type Placing = { storyId: string; position: number; until: Date | null; locked: boolean };

/** Puts a released story into a slot, or changes how it stands there. */
export function placeStory(room: Newsroom, actor: Actor, front: string, placing: Placing): Promise<void> {
  const now = room.now();
  return changeFront(room, front, async (tx, { slots, topics }) => {
    if (placing.position > firstScreenSize) throw new PortalError('request.invalid', [{ path: 'position', message: String(firstScreenSize) }]);
    if (placing.until !== null && placing.until <= now) throw new PortalError('story.time-past', [{ path: 'until', message: placing.until.toISOString() }]);
    const number = await lockReleased(tx, placing.storyId);
    if (number === null) throw new PortalError('front.not-released', [{ path: 'storyId', message: placing.storyId }]);
    const wanted: Slot = { position: placing.position, number, until: placing.until, locked: placing.locked };
    const placed = decidePlace(standing(slots, now), wanted, firstScreenSize);
    if (!placed.ok) throw new PortalError(placed.refusal);
    const detail = { position: placing.position, number, until: placing.until?.toISOString() ?? null, locked: placing.locked, fallen: placed.fallen };
    await recordAudit(tx, { actor: actor.id, action: 'front.place', subjectKind: 'front', subjectId: front, detail });
    return { slots: placed.slots, topics };
  });
}

/** Empties a slot; it fills itself from then on. */
export function clearSlot(room: Newsroom, actor: Actor, front: string, position: number, storyId: string): Promise<void> {
  const now = room.now();
  return changeFront(room, front, async (tx, { slots, topics }) => {
    const number = await lockReleased(tx, storyId);
    const left = number === null ? null : decideClear(standing(slots, now), position, number);
    if (left === null) throw new PortalError('front.changed');
    await recordAudit(tx, { actor: actor.id, action: 'front.clear', subjectKind: 'front', subjectId: front, detail: { position, number } });
    return { slots: left, topics };
  });
}

/** Sets the topics of the strip, by their names; without any it fills itself. Each must have a released story: its link leads to them. */
export function setTopics(room: Newsroom, actor: Actor, front: string, wanted: readonly string[]): Promise<void> {
  const names = cleanTopics(wanted.map(topicName));
  return changeFront(room, front, async (tx, { slots }) => {
    const slugs = await findTopicSlugs(tx, names);
    const unknown = names.filter((name) => !slugs.has(name));
    if (unknown.length > 0) throw new PortalError('front.topic-unknown', unknown.map((message) => ({ path: 'topics', message })));
    const topics = [...new Set(names.flatMap((name) => slugs.get(name) ?? []))];
    await recordAudit(tx, { actor: actor.id, action: 'front.topics', subjectKind: 'front', subjectId: front, detail: { topics } });
    return { slots: standing(slots, room.now()), topics };
  });
}

/** After a removal of many stories: topics of the strip that no story has any more leave it. */
export async function dropGoneTopics(tx: Tx, front: string): Promise<void> {
  const before = await lockFront(tx, front);
  if (before === null || before.topics.length === 0) return;
  const topics = await findStandingTopics(tx, before.topics);
  if (topics.length < before.topics.length) await release(tx, [{ kind: 'front', front, slots: before.slots, topics }]);
}

function changeFront(room: Newsroom, front: string, decide: (tx: Tx, before: Front) => Promise<Front>): Promise<void> {
  return room.database.transact(async (tx) => {
    const before = await lockFront(tx, front);
    if (before === null) throw new PortalError('front.unknown');
    await release(tx, [{ kind: 'front', front, ...(await decide(tx, before)) }]);
  });
}
