import type { NewBlock } from '@shironam/story';
import { PortalError } from '../../errors.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { contentOf, createStoryIn } from '../desk/desk.js';
import { findActor } from '../people/people.js';
import { takePicture } from '../pictures/pictures.js';
import { findNearStories, type NearStory } from '../search/search.js';
import { type ContributionVerb, mayAssign, mayStep } from './contribution.rules.js';
import { type Contribution, findFile, forgetDecision, loadContribution, lockContribution, patchContribution } from './contribution.store.js';

/** Gives a text to a person, or back to the pile; from then on its sender reads that it is being read. */
export function assignContribution(room: Newsroom, actor: Actor, id: string, to: string | null): Promise<void> {
  return step(room, actor, id, 'assign', { to }, async (tx) => {
    if (!mayAssign(actor, to)) throw new PortalError('person.role');
    if (to !== null && (await findActor(tx, to)) === null) throw new PortalError('request.invalid', [{ path: 'person', message: to }]);
    await patchContribution(tx, id, { assignedTo: to, state: to === null ? 'received' : 'under-review' }, null);
  });
}

/** Declines with the words its sender will read. */
export function declineContribution(room: Newsroom, actor: Actor, id: string, reply: string): Promise<void> {
  return step(room, actor, id, 'decline', {}, (tx) => patchContribution(tx, id, { state: 'declined', reply }, actor.id));
}

export function markSpam(room: Newsroom, actor: Actor, id: string): Promise<void> {
  return step(room, actor, id, 'mark-spam', {}, (tx) => patchContribution(tx, id, { state: 'spam' }, actor.id));
}

/** Looked at and no spam: from the suspected tray to the others. */
export function trustContribution(room: Newsroom, actor: Actor, id: string): Promise<void> {
  return step(room, actor, id, 'trust', {}, (tx) => patchContribution(tx, id, { suspected: false }, null));
}

export function reopenContribution(room: Newsroom, actor: Actor, id: string): Promise<void> {
  return step(room, actor, id, 'reopen', {}, async (tx) => {
    await forgetDecision(tx, id);
    await patchContribution(tx, id, { state: 'under-review', suspected: false }, null);
  });
}

export type Acceptance = { section: string; pictures: readonly { file: string; caption: string; credit: string }[] };

/**
 * Takes a text on: its pictures go to the photo desk, and a draft is opened with its sender as guest byline. The pictures
 * are made before the transaction (rule 3 of the house); of a text that was decided meanwhile they stay in the library.
 */
export async function acceptContribution(room: Newsroom, actor: Actor, id: string, acceptance: Acceptance): Promise<{ story: string }> {
  const before = await loadContribution(room.database.newsroom, id);
  if (!mayStep('accept', before)) throw new PortalError('contribution.wrong-state');
  const pictures = await takePictures(room, actor, before, acceptance);
  return room.database.transact(async (tx) => {
    const contribution = await lockContribution(tx, id);
    if (!mayStep('accept', contribution)) throw new PortalError('contribution.wrong-state');
    const saved = await createStoryIn(tx, actor, contentOf(formOf(contribution, acceptance.section, pictures)), null, {});
    await patchContribution(tx, id, { state: 'accepted', suspected: false, storyId: saved.id }, actor.id);
    await recordAudit(tx, { actor: actor.id, action: 'contribution.accept', subjectKind: 'contribution', subjectId: id, detail: { story: saved.id, pictures } });
    return { story: saved.id };
  });
}

/** Stories that are out already about the same matter, with a mark on what is the same text: copying is the first thing a desk asks about. */
export function findNearContribution(room: Newsroom, contribution: Contribution): Promise<NearStory[]> {
  return findNearStories(room.database.live, contentOf(formOf(contribution, '', [])), null);
}

async function takePictures(room: Newsroom, actor: Actor, contribution: Contribution, { pictures }: Acceptance): Promise<string[]> {
  const taken: string[] = [];
  for (const { file, caption, credit } of pictures) {
    const found = await findFile(room.database.newsroom, contribution.id, file);
    if (found === null || found.kind !== 'picture') throw new PortalError('request.invalid', [{ path: 'pictures', message: file }]);
    const picture = await takePicture(room, actor, { bytes: found.bytes, caption, credit, source: '', filePicture: false });
    taken.push(picture.id);
  }
  return taken;
}

/** The first picture leads; the others stand behind the text, where a person moves them. */
function formOf(contribution: Contribution, section: string, pictures: readonly string[]): Parameters<typeof contentOf>[0] {
  const { person } = contribution;
  const text = [contribution.body, ...contribution.files.map((file) => file.body ?? '')].filter(Boolean).join('\n\n');
  const [lead, ...others] = pictures;
  const blocks: NewBlock[] = [...paragraphsOf(text), ...others.map((pictureId) => ({ type: 'picture' as const, pictureId }))];
  return {
    section,
    headline: contribution.title,
    bylines: [{ name: person.name, kind: 'guest', ...(person.identityLine === '' ? {} : { role: person.identityLine }) }],
    blocks,
    ...(lead === undefined ? {} : { picture: lead }),
    topics: contribution.topic === '' ? [] : [contribution.topic],
    label: 'reader',
  };
}

/** A line break is a paragraph in what people type on phones. */
function paragraphsOf(text: string): NewBlock[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ type: 'paragraph', content: [{ text: line }] }));
}

function step(room: Newsroom, actor: Actor, id: string, verb: ContributionVerb, detail: Record<string, unknown>, work: (tx: Tx) => Promise<void>): Promise<void> {
  return room.database.transact(async (tx) => {
    const contribution = await lockContribution(tx, id);
    if (!mayStep(verb, contribution)) throw new PortalError('contribution.wrong-state');
    await work(tx);
    await recordAudit(tx, { actor: actor.id, action: `contribution.${verb}`, subjectKind: 'contribution', subjectId: id, detail: { from: contribution.state, ...detail } });
  });
}
