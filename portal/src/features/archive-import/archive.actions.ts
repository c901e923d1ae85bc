import type { Lexicon } from '@shironam/bangla';
import { canonicalContent, type StoryContent } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { type Actor, newId, type Newsroom, sha256 } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { ensureSystemActor } from '../people/people.js';
import { releaseStories, type StoryRelease } from '../publishing/publishing.js';
import { nextStoryNumbers } from '../release/release.js';
import { findSections } from '../sections/sections.js';
import { insertStories, insertVersions, lockStory, type NewStory, patchStory, saveContent, type StoryRow } from '../stories/stories.js';
import { findItems, findTakenPaths, type KnownItem, type LedgerRow, saveItems } from './archive-item.store.js';
import { decideItem, type ItemResult } from './archive.rules.js';
import { ensureSection } from './import-section.js';
import { storyOf } from './item-story.rules.js';
import type { SourceItem } from './source-item.rules.js';

export type ArchiveRun = {
  room: Newsroom;
  actor: Actor;
  source: string;
  publish: boolean;
  lexicon: Lexicon;
  /** Addresses of sections by name and by address; grows. */
  sections: Map<string, string>;
  madeSections: string[];
};

export type ReadItem = { line: number; item: SourceItem };
type Ready = ReadItem & { hash: string; known: KnownItem | undefined; content: StoryContent; contentHash: string; note: string };

/** A batch before its transaction: what is settled already, and what has to be written. */
export type Prepared = { results: ItemResult[]; fresh: Ready[]; changed: Ready[]; drafts: Ready[]; refused: LedgerRow[] };

export async function openRun(room: Newsroom, options: { source: string; publish: boolean; lexicon: Lexicon }): Promise<ArchiveRun> {
  const actor = await room.database.transact((tx) => ensureSystemActor(tx, 'import'));
  const sections = new Map((await findSections(room.database.newsroom)).flatMap(({ slug, name }) => [[name, slug], [slug, slug]] as const));
  return { room, actor, ...options, sections, madeSections: [] };
}

/** Looks up what came before, and makes stories of what did not: all the work that needs no transaction. */
export async function prepareBatch(run: ArchiveRun, items: readonly ReadItem[]): Promise<Prepared> {
  const known = await findItems(run.room.database.newsroom, run.source, items.map(({ item }) => item.id));
  const prepared: Prepared = { results: [], fresh: [], changed: [], drafts: [], refused: [] };
  for (const { line, item } of items) {
    const hash = sha256(JSON.stringify(item));
    const before = known.get(item.id);
    const verdict = decideItem(before, hash, run.publish);
    const settle = (outcome: ItemResult['outcome'], reason = ''): void => void prepared.results.push({ line, id: item.id, outcome, reason, note: '' });
    if (verdict.do === 'nothing') settle('unchanged');
    else if (verdict.do === 'keep') settle('kept', verdict.reason);
    else {
      const story = storyOf(item, await sectionFor(run, item.section), run.lexicon);
      if (story.ok) {
        const ready = { line, item, hash, known: before, content: story.content, contentHash: sha256(canonicalContent(story.content)), note: item.note };
        prepared[verdict.do === 'import' ? 'fresh' : verdict.do === 'update' ? 'changed' : 'drafts'].push(ready);
      } else {
        settle('refused', story.reason);
        if (!before?.story) prepared.refused.push({ id: item.id, itemHash: hash, outcome: 'refused', note: story.reason, storyId: null, storyHash: null });
      }
    }
  }
  return prepared;
}

async function sectionFor(run: ArchiveRun, name: string): Promise<string> {
  const found = run.sections.get(name);
  if (found !== undefined) return found;
  const made = await run.room.database.transact((tx) => ensureSection(tx, name));
  run.sections.set(name, made).set(made, made);
  run.madeSections.push(name);
  return made;
}

/** Writes a batch in one transaction: stories, versions, log, ledger, and one release with one set of purges. Nothing leaves the house. */
export async function landBatch(run: ArchiveRun, prepared: Prepared): Promise<ItemResult[]> {
  const { fresh, changed, drafts, refused, results } = prepared;
  if (fresh.length + changed.length + drafts.length + refused.length === 0) return results;
  const written = await run.room.database.transact(async (tx) => {
    await noteTakenPaths(tx, run, fresh);
    const stories = await storiesOf(tx, run, fresh);
    const made = stories.map((story): StoryRelease => ({ story: newRow(story, run.room.now()), version: 1, signatures: [], now: new Date(0), markUpdated: false }));
    const moved = [...(await saveChanged(tx, run, changed)), ...(await takeDrafts(tx, run, drafts))];
    const out = moved.filter(({ release }) => release !== null);
    const released = await releaseStories(tx, [...(run.publish ? made : []), ...out.flatMap(({ release }) => release ?? [])], async () => {
      await insertFresh(tx, run, stories);
      await saveItems(tx, run.source, [...fresh.map((ready, i) => ledgerRow(ready, stories[i]?.id ?? '')), ...moved.filter(({ kept }) => kept === null).map(({ ready }) => ledgerRow(ready, ready.known?.story?.id ?? '')), ...refused]);
    });
    for (const [i, { ready, release }] of out.entries()) if (ready.known?.story) await patchStory(tx, ready.known.story.id, { ...released[(run.publish ? made.length : 0) + i]?.patch, state: 'published', version: release?.version ?? 1 });
    return [...fresh.map((ready) => resultOf(ready, 'imported')), ...moved.map(({ ready, kept, outcome }) => resultOf(ready, kept === null ? outcome : 'kept', kept ?? ''))];
  });
  return [...results, ...written];
}

function ledgerRow(ready: Ready, storyId: string): LedgerRow {
  return { id: ready.item.id, itemHash: ready.hash, outcome: 'imported', note: ready.note, storyId, storyHash: ready.contentHash };
}

function resultOf({ line, item, note }: Ready, outcome: ItemResult['outcome'], reason = ''): ItemResult {
  return { line, id: item.id, outcome, reason, note };
}

/** The first story with an address keeps it; a later one is imported without. */
async function noteTakenPaths(tx: Tx, run: ArchiveRun, fresh: readonly Ready[]): Promise<void> {
  const taken = new Set((await findTakenPaths(tx, fresh.flatMap(({ item }) => item.oldAddress?.path ?? []))).keys());
  for (const ready of fresh) {
    const path = ready.item.oldAddress?.path;
    if (path === undefined) continue;
    if (taken.has(path)) ready.note = 'Its old address leads to another story already.';
    else if (run.sections.get(path.slice(1)) === path.slice(1)) ready.note = 'Its old address is that of a section.';
    taken.add(path);
  }
}

function addressOf({ item, note }: Ready): SourceItem['oldAddress'] {
  return note === '' ? item.oldAddress : null;
}

async function storiesOf(tx: Tx, run: ArchiveRun, fresh: readonly Ready[]): Promise<NewStory[]> {
  const numbers = run.publish ? await nextStoryNumbers(tx, fresh.length) : [];
  return fresh.map((ready, i): NewStory => ({
    id: newId(),
    content: ready.content,
    contentHash: ready.contentHash,
    wireItem: null,
    createdBy: run.actor.id,
    imported: true,
    importedSignoff: ready.item.initials,
    publishedAt: dateOf(ready.item.publishedAt),
    precision: ready.item.precision,
    source: { name: run.source, id: ready.item.id },
    oldAddress: addressOf(ready),
    ...(numbers[i] === undefined ? {} : { released: { number: numbers[i], version: 1 } }),
  }));
}

async function insertFresh(tx: Tx, run: ArchiveRun, stories: readonly NewStory[]): Promise<void> {
  await insertStories(tx, stories);
  await insertVersions(tx, run.publish ? stories.map((story) => ({ story, version: 1, milestone: 'imported', madeBy: run.actor.id, note: '' })) : []);
  await recordAudit(tx, ...stories.map(({ id, contentHash, source }) => ({ actor: run.actor.id, action: run.publish ? 'story.import' : 'story.create', subjectKind: 'story', subjectId: id, detail: { revision: 1, hash: contentHash, source } })));
}

/** A story of this transaction as its row would be read back. */
function newRow(story: NewStory, now: Date): StoryRow {
  return {
    id: story.id, state: 'draft', content: story.content, contentHash: story.contentHash, revision: 1, version: 0, wireItem: null, number: story.released?.number ?? null,
    publishedAt: story.publishedAt ?? null, precision: story.precision ?? 'none', releasedHash: null, updatedMarkAt: null, embargoLifted: false, imported: true, importedSignoff: story.importedSignoff ?? [],
    sourceId: story.source?.id ?? null, oldAddress: story.oldAddress ?? null, demo: false, createdBy: story.createdBy, createdAt: now, savedAt: now,
  };
}

type Moved = { ready: Ready; outcome: 'updated' | 'published'; kept: string | null; release: StoryRelease | null };

/** Items that changed since, of stories that nobody here has touched: saved over, and released again where they are released. */
async function saveChanged(tx: Tx, run: ArchiveRun, changed: readonly Ready[]): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const ready of changed) {
    const story = await lockKnown(tx, ready);
    if (typeof story === 'string') {
      moved.push({ ready, outcome: 'updated', kept: story, release: null });
      continue;
    }
    const { item, content, contentHash } = ready;
    const revision = contentHash === story.contentHash ? story.revision : story.revision + 1;
    if (revision > story.revision) await saveContent(tx, { storyId: story.id, revision, content, contentHash, savedBy: run.actor.id, state: story.state });
    const next: StoryRow = { ...story, content, contentHash, revision, publishedAt: dateOf(item.publishedAt), precision: item.precision, importedSignoff: item.initials };
    await patchStory(tx, story.id, { publishedAt: next.publishedAt, precision: next.precision, importedSignoff: next.importedSignoff });
    await recordAudit(tx, { actor: run.actor.id, action: 'story.import', subjectKind: 'story', subjectId: story.id, detail: { revision, hash: contentHash, again: true } });
    moved.push({ ready, outcome: 'updated', kept: null, release: story.state === 'published' ? await nextVersion(tx, run, next, 'updated') : null });
  }
  return moved;
}

/** Drafts of an earlier run that go out with this one. */
async function takeDrafts(tx: Tx, run: ArchiveRun, drafts: readonly Ready[]): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const ready of drafts) {
    const story = await lockKnown(tx, ready);
    if (typeof story === 'string') {
      moved.push({ ready, outcome: 'published', kept: story, release: null });
      continue;
    }
    await recordAudit(tx, { actor: run.actor.id, action: 'story.import', subjectKind: 'story', subjectId: story.id, detail: { hash: story.contentHash } });
    moved.push({ ready, outcome: 'published', kept: null, release: await nextVersion(tx, run, story, 'imported') });
  }
  return moved;
}

async function nextVersion(tx: Tx, run: ArchiveRun, story: StoryRow, milestone: 'imported' | 'updated'): Promise<StoryRelease> {
  const version = story.version + 1;
  await insertVersions(tx, [{ story, version, milestone, madeBy: run.actor.id, note: '' }]);
  return { story, version, signatures: [], now: new Date(0), markUpdated: false };
}

/** Locked, and looked at once more: the desk may have taken it up since the batch was read. */
async function lockKnown(tx: Tx, { known }: Ready): Promise<StoryRow | string> {
  if (!known?.story) throw new Error('A change is of an item without a story.');
  const story = await lockStory(tx, known.story.id);
  return story.contentHash === known.story.hash && story.state === known.story.now.state ? story : 'It changed in the archive, but its story was edited here.';
}

function dateOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}
