import { canonicalContent, decideTransition, type StoryContent, type StoryState } from '@shironam/story';
import { PortalError } from '../../errors.js';
import type { Tx } from '../../platform/database/database.js';
import { type Actor, newId, type Newsroom, sha256 } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { findPictures } from '../pictures/pictures.js';
import { isPlace } from '../places/places.js';
import { cancelSchedule, gatherFacts, picturesNamed } from '../publishing/publishing.js';
import { loadSection } from '../sections/sections.js';
import { findRevision, insertStories, lockStory, type NewStory, saveContent, type StoryRow } from '../stories/stories.js';
import { findWireSource } from '../wire-desk/wire-desk.js';

export type Saved = { id: string; revision: number; state: StoryState };

export type StoryOrigin = Pick<NewStory, 'imported' | 'importedSignoff' | 'publishedAt' | 'precision' | 'demo' | 'source'>;

/** Opens a new draft. A story made from a wire item takes its source name from the item, as data. */
export function createStory(room: Newsroom, actor: Actor, content: StoryContent, wireItem: string | null, origin: StoryOrigin = {}): Promise<Saved> {
  return room.database.transact((tx) => createStoryIn(tx, actor, content, wireItem, origin));
}

export async function createStoryIn(tx: Tx, actor: Actor, content: StoryContent, wireItem: string | null, origin: StoryOrigin): Promise<Saved> {
  const source = wireItem === null ? null : await findWireSource(tx, wireItem);
  if (wireItem !== null && source === null) throw new PortalError('wire.not-found');
  const sourced = source === null || content.sources.length > 0 ? content : { ...content, sources: [source] };
  await checkReferences(tx, sourced);
  const id = newId();
  await insertStories(tx, [{ id, content: sourced, contentHash: sha256(canonicalContent(sourced)), wireItem, createdBy: actor.id, ...origin }]);
  await recordAudit(tx, { actor: actor.id, action: 'story.create', subjectKind: 'story', subjectId: id, detail: { revision: 1, wireItem } });
  return { id, revision: 1, state: 'draft' };
}

/**
 * Saves a story on the revision it was written on. A save on an older base is refused with all three texts, so that
 * nothing is overwritten silently. Saving what is there already answers the present revision.
 */
export function saveStory(room: Newsroom, actor: Actor, storyId: string, baseRevision: number, content: StoryContent): Promise<Saved> {
  return room.database.transact(async (tx) => {
    const story = await lockStory(tx, storyId);
    const { facts } = await gatherFacts(tx, story, actor, { verb: 'edit', reason: '', urgent: false, at: null });
    const verdict = decideTransition(facts);
    if (!verdict.ok) throw new PortalError(verdict.refusal);
    const contentHash = sha256(canonicalContent(content));
    if (contentHash === story.contentHash) return { id: story.id, revision: story.revision, state: story.state };
    if (baseRevision !== story.revision) throw await conflict(tx, story, baseRevision, content);
    await checkReferences(tx, content);
    const revision = story.revision + 1;
    await saveContent(tx, { storyId, revision, content, contentHash, savedBy: actor.id, state: verdict.to });
    if (story.state === 'scheduled') await cancelSchedule(tx, storyId);
    await recordAudit(tx, { actor: actor.id, action: 'story.save', subjectKind: 'story', subjectId: storyId, detail: { revision, hash: contentHash, from: story.state, to: verdict.to } });
    return { id: storyId, revision, state: verdict.to };
  });
}

async function conflict(tx: Tx, story: StoryRow, baseRevision: number, yours: StoryContent): Promise<PortalError> {
  const base = await findRevision(tx, story.id, baseRevision);
  return new PortalError('story.conflict', [], {
    base: base === null ? null : { revision: base.revision, ...base.content },
    theirs: { revision: story.revision, ...story.content },
    yours: { revision: baseRevision, ...yours },
  });
}

async function checkReferences(tx: Tx, content: StoryContent): Promise<void> {
  await loadSection(tx, content.section);
  const nowhere = (content.places ?? []).filter((place) => !isPlace(place));
  if (nowhere.length > 0) throw new PortalError('place.unknown', nowhere.map((place) => ({ path: 'places', message: place })));
  const named = picturesNamed(content);
  const known = await findPictures(tx, named);
  const missing = named.filter((id) => !known.has(id));
  if (missing.length > 0) throw new PortalError('request.invalid', missing.map((id) => ({ path: 'picture', message: `picture.not-found: ${id}` })));
}
