import { canonicalContent, type CorrectionKind, decideTransition, type StoryContent, type StoryState, storyPath, type Verb } from '@shironam/story';
import { PortalError } from '../../errors.js';
import type { Tx } from '../../platform/database/database.js';
import { type Actor, type Newsroom, sha256 } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { noteWithdrawal } from '../backup/backup.js';
import { insertSignature, type Signature } from '../sign-off/sign-off.js';
import { insertVersion, lockStory, patchStory, saveContent, type StoryPatch, type StoryRow } from '../stories/stories.js';
import { gatherFacts } from './facts.store.js';
import { release } from '../release/release.js';
import { releaseStory } from './story-release.js';
import { deleteSchedule, insertCorrection, insertOutbox, insertReviewTask, upsertSchedule } from './publishing.store.js';

export type TransitionInput = {
  reason?: string;
  urgent?: boolean;
  at?: Date;
  kind?: CorrectionKind;
  /** The editor marks the release as a significant update; only then do readers see an update time. */
  markUpdated?: boolean;
};

export type TransitionResult = { state: StoryState; version: number; number: number | null; path: string | null };

/** Moves a story along its life: load → decide → save + audit + release, in one transaction. A refusal is thrown as its code. */
export async function moveStory(room: Newsroom, actor: Actor, storyId: string, verb: Exclude<Verb, 'edit'>, input: TransitionInput = {}): Promise<TransitionResult> {
  const moved = await room.database.transact((tx) => moveStoryIn(tx, actor, storyId, verb, input));
  const { number, version, state: to } = moved;
  // A restore must not bring back what was taken away: withdrawals are also kept outside the database.
  if (to === 'killed' || to === 'unpublished') await noteWithdrawal(room, { storyId, number, version, to, at: room.now().toISOString(), reason: input.reason ?? '' });
  return moved;
}

export async function moveStoryIn(tx: Tx, actor: Actor, storyId: string, verb: Exclude<Verb, 'edit'>, input: TransitionInput): Promise<TransitionResult> {
  const story = await lockStory(tx, storyId);
  const request = { verb, reason: input.reason ?? '', urgent: input.urgent ?? false, at: input.at ?? null };
  const { facts, signatures } = await gatherFacts(tx, story, actor, request);
  const verdict = decideTransition(facts);
  if (!verdict.ok) throw new PortalError(verdict.refusal, facts.missing.map((path) => ({ path, message: verdict.refusal })));
  const step: Step = { tx, actor, story, signatures, input, state: verdict.to, now: facts.now, reason: request.reason };
  const done = await effects[verb](step);
  await patchStory(tx, story.id, { ...done.patch, state: verdict.to, version: done.version });
  await recordAudit(tx, {
    actor: actor.id,
    action: `story.${verb}`,
    subjectKind: 'story',
    subjectId: story.id,
    detail: { from: story.state, to: verdict.to, revision: story.revision, hash: story.contentHash, reason: request.reason, urgent: request.urgent, persons: facts.personsNeeded },
  });
  const number = done.patch.number ?? story.number;
  return { state: verdict.to, version: done.version, number, path: number === null ? null : addressOf(story, number) };
}

type Step = { tx: Tx; actor: Actor; story: StoryRow; signatures: Signature[]; input: TransitionInput; state: StoryState; now: Date; reason: string };
/** What a verb did beside the story's row, and what it changes in it. */
type Effect = (step: Step) => Promise<{ version: number; patch: StoryPatch }>;

const effects: Record<Exclude<Verb, 'edit'>, Effect> = {
  submit: (step) => milestone(step, 'submitted'),
  sign: async (step) => {
    const { tx, actor, story } = step;
    await insertSignature(tx, { storyId: story.id, contentHash: story.contentHash, personId: actor.id, initials: actor.initials, revision: story.revision });
    return milestone(step, 'signed');
  },
  publish: async (step) => {
    if (step.signatures.length === 0) await insertReviewTask(step.tx, step.story.id, 'urgent-release', step.reason);
    await deleteSchedule(step.tx, step.story.id);
    return releaseAs(step, step.story.releasedHash === null ? 'published' : 'updated');
  },
  correct: async (step) => {
    await insertCorrection(step.tx, { storyId: step.story.id, kind: step.input.kind ?? 'correction', note: step.reason, madeBy: step.actor.id });
    return releaseAs(step, 'corrected');
  },
  schedule: async (step) => {
    const { tx, actor, story, input, now } = step;
    await upsertSchedule(tx, { storyId: story.id, at: input.at ?? now, contentHash: story.contentHash, setBy: actor.id });
    return milestone(step, 'scheduled');
  },
  unschedule: async (step) => {
    await deleteSchedule(step.tx, step.story.id);
    return milestone(step, 'unscheduled');
  },
  unpublish: (step) => withdraw(step, 'unpublished'),
  kill: (step) => withdraw(step, 'killed'),
};

async function milestone(step: Step, name: string): ReturnType<Effect> {
  const version = step.story.version + 1;
  await insertVersion(step.tx, { story: step.story, version, milestone: name, madeBy: step.actor.id, note: step.reason });
  return { version, patch: {} };
}

async function releaseAs(step: Step, name: 'published' | 'updated' | 'corrected'): ReturnType<Effect> {
  const { tx, story, signatures, now } = step;
  const { version } = await milestone(step, name);
  const marked = name === 'corrected' || step.input.markUpdated === true;
  const { patch } = await releaseStory(tx, { story, version, signatures, now, markUpdated: marked && story.releasedHash !== null });
  await insertOutbox(tx, { storyId: story.id, version, channels: ['cdn-purge'] });
  return { version, patch };
}

async function withdraw(step: Step, to: 'unpublished' | 'killed'): ReturnType<Effect> {
  const { version } = await milestone(step, to);
  await deleteSchedule(step.tx, step.story.id);
  if (step.story.number !== null) {
    await release(step.tx, [{ kind: 'withdrawal', number: step.story.number, to }]);
    await insertOutbox(step.tx, { storyId: step.story.id, version, channels: ['cdn-purge'] });
  }
  return { version, patch: {} };
}

/**
 * Releases an imported story with its own time and printed initials. There is no signature to check, because it was
 * published elsewhere; the log says so, and nothing goes to the outbox.
 */
export async function releaseImported(tx: Tx, actor: Actor, storyId: string): Promise<string> {
  const story = await lockStory(tx, storyId);
  if (story.state !== 'draft' || !story.imported) throw new PortalError('story.wrong-state');
  const version = story.version + 1;
  await insertVersion(tx, { story, version, milestone: 'imported', madeBy: actor.id, note: '' });
  const { number, patch } = await releaseStory(tx, { story, version, signatures: [], now: new Date(0), markUpdated: false });
  await patchStory(tx, storyId, { ...patch, state: 'published', version });
  await recordAudit(tx, { actor: actor.id, action: 'story.import', subjectKind: 'story', subjectId: storyId, detail: { hash: story.contentHash } });
  return addressOf(story, number);
}

/** Where readers find a released story. */
export function addressOf(story: StoryRow, number: number): string {
  return storyPath({ number, section: { slug: story.content.section }, ...(story.oldAddress?.kind === 'canonical' ? { path: story.oldAddress.path } : {}) });
}

export type ImportedCorrection = { content: StoryContent; note: string; at: Date };

/** Puts an imported story right as it was put right where it first stood: with the corrected text, its note and the time of then. */
export async function correctImported(tx: Tx, actor: Actor, storyId: string, { content, note, at }: ImportedCorrection): Promise<void> {
  const story = await lockStory(tx, storyId);
  if (story.state !== 'published' || !story.imported) throw new PortalError('story.wrong-state');
  const [revision, version, contentHash] = [story.revision + 1, story.version + 1, sha256(canonicalContent(content))];
  await saveContent(tx, { storyId, revision, content, contentHash, savedBy: actor.id, state: story.state });
  const corrected = { ...story, content, contentHash, revision };
  await insertCorrection(tx, { storyId, kind: 'correction', note, madeBy: actor.id, at });
  await insertVersion(tx, { story: corrected, version, milestone: 'corrected', madeBy: actor.id, note, at });
  const { patch } = await releaseStory(tx, { story: corrected, version, signatures: [], now: at, markUpdated: true });
  await patchStory(tx, storyId, { ...patch, version });
  await recordAudit(tx, { actor: actor.id, action: 'story.import-correction', subjectKind: 'story', subjectId: storyId, detail: { hash: contentHash } });
}
