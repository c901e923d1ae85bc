import { decideTransition, transitions, type Verb } from '@shironam/story';
import { errors } from '../../errors.js';
import type { Reads } from '../../platform/database/database.js';
import type { Actor } from '../../platform/newsroom.js';
import { addressOf, findCorrections, findSchedule, gatherFacts } from '../publishing/publishing.js';
import { findSignatures } from '../sign-off/sign-off.js';
import { loadStory, type StoryRow } from '../stories/stories.js';
import { findWireSummary } from '../wire-desk/wire-desk.js';
import { findHistory } from './desk.store.js';

/** A story as the newsroom sees it, with what this person may do now and why not the rest. */
export async function presentStory(db: Reads, actor: Actor, id: string, siteUrl: string): Promise<Record<string, unknown>> {
  const story = await loadStory(db, id);
  const [signatures, corrections, schedule, history, wireItem, verdicts] = await Promise.all([
    findSignatures(db, id),
    findCorrections(db, [id]),
    findSchedule(db, id),
    findHistory(db, id),
    story.wireItem === null ? null : findWireSummary(db, story.wireItem),
    decideAll(db, story, actor),
  ]);
  return {
    id: story.id,
    state: story.state,
    revision: story.revision,
    version: story.version,
    ...story.content,
    wireItem,
    signatures: signatures.map((one) => ({ name: one.name, initials: one.initials, at: one.at.toISOString(), current: one.contentHash === story.contentHash })),
    corrections: corrections.get(id) ?? [],
    versions: history.versions.map((one) => ({ ...one, at: one.at.toISOString() })),
    schedule: schedule === null ? null : { at: schedule.at.toISOString() },
    url: story.number === null ? null : `${siteUrl}${addressOf(story, story.number)}`,
    savedAt: story.savedAt.toISOString(),
    savedBy: history.savedBy,
    unreleasedChanges: story.releasedHash !== null && story.releasedHash !== story.contentHash,
    imported: story.imported,
    ...verdicts,
  };
}

async function decideAll(db: Reads, story: StoryRow, actor: Actor): Promise<{ allowed: Verb[]; refusals: Record<string, { code: string; message: string }> }> {
  const allowed: Verb[] = [];
  const refusals: Record<string, { code: string; message: string }> = {};
  // The form asks for the reason and the time, so they are taken as given here.
  const { facts } = await gatherFacts(db, story, actor, { verb: 'edit', reason: 'given', urgent: false, at: null });
  for (const verb of Object.keys(transitions) as Verb[]) {
    const at = verb === 'schedule' ? new Date(facts.now.getTime() + 60_000) : facts.at;
    const verdict = decideTransition({ ...facts, verb, at });
    if (verdict.ok) allowed.push(verb);
    else refusals[verb] = { code: verdict.refusal, message: errors[verdict.refusal].bn };
  }
  return { allowed, refusals };
}
