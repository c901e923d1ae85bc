import type { ReleasedSection, ReleasedStory } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { type BylineRow, ensureBylines } from '../bylines/bylines.js';
import { holdPictures } from '../pictures/pictures.js';
import { beginStories, nextStoryNumbers, release } from '../release/release.js';
import { loadSections, type Section } from '../sections/sections.js';
import type { Signature } from '../sign-off/sign-off.js';
import type { OldAddress, StoryPatch, StoryRow } from '../stories/stories.js';
import { ensureTopics, type Topic } from '../topics/topics.js';
import { findChanges, findCorrections } from './publishing.store.js';
import { composeRelease, composeTeaser, listingsOf, picturesNamed } from './release.rules.js';

/** A story to release: its row as the transaction holds it, locked or made by it. */
export type StoryRelease = { story: StoryRow; version: number; signatures: readonly Signature[]; now: Date; markUpdated: boolean };

/** What the release says of the story's own row; the caller saves it with what it changes itself. */
export type Released = { number: number; patch: StoryPatch };

/**
 * Releases the present text of stories, all at once: gives each a number on its first release, writes the live documents and
 * their lists. Answers in the order of the releases.
 *
 * @param meanwhile other writes of the transaction: the index rows are composed while the database is at these.
 */
export async function releaseStories(tx: Tx, releases: readonly StoryRelease[], meanwhile?: () => Promise<void>): Promise<Released[]> {
  if (releases.length === 0) {
    await meanwhile?.();
    return [];
  }
  const { documents, bylines, topics } = await composeDocuments(tx, releases);
  const begun = beginStories(documents);
  await meanwhile?.();
  await release(tx, [
    ...bylines.map((byline) => ({ ...byline, kind: 'byline' as const, bylineKind: byline.kind })),
    ...topics.map((topic) => ({ ...topic, kind: 'topic' as const })),
    ...documents.map((document, i) => ({
      kind: 'story' as const,
      first: releases[i]?.story.number === null,
      document,
      teaser: composeTeaser(document),
      publishedAt: dateOf(document.publishedAt),
      listings: listingsOf(document),
      ...oldPathOf(releases[i]?.story.oldAddress ?? null),
    })),
  ], begun);
  return releases.map(({ story }, i) => {
    const document = documents[i] as ReleasedStory;
    const [publishedAt, updatedMarkAt] = [dateOf(document.publishedAt), dateOf(document.updatedAt ?? null)];
    return {
      number: document.number,
      patch: { number: document.number, releasedHash: story.contentHash, ...(publishedAt === null ? {} : { publishedAt }), ...(updatedMarkAt === null ? {} : { updatedMarkAt }) },
    };
  });
}

export async function releaseStory(tx: Tx, one: StoryRelease): Promise<Released> {
  const [released] = await releaseStories(tx, [one]);
  if (released === undefined) throw new Error('A release of one story answered none.');
  return released;
}

async function composeDocuments(tx: Tx, releases: readonly StoryRelease[]): Promise<{ documents: ReleasedStory[]; bylines: BylineRow[]; topics: Topic[] }> {
  const stories = releases.map(({ story }) => story);
  const numbers = await nextStoryNumbers(tx, stories.filter((story) => story.number === null).length);
  const sections = await loadSections(tx, stories.map((story) => story.content.section));
  const bylines = await ensureBylines(tx, stories.map((story) => story.content.bylines));
  const topics = await ensureTopics(tx, stories.map((story) => story.content.topics));
  const pictures = await holdPictures(tx, stories.flatMap((story) => picturesNamed(story.content)));
  const before = stories.filter((story) => story.releasedHash !== null).map((story) => story.id);
  const corrections = await findCorrections(tx, before);
  const changes = await findChanges(tx, before);
  const documents = releases.map(({ story, ...options }, i) =>
    composeRelease({
      storyId: story.id,
      number: story.number ?? (numbers.shift() as number),
      path: story.oldAddress?.kind === 'canonical' ? story.oldAddress.path : null,
      content: story.content,
      section: releasedSection(sections, story.content.section),
      bylines: bylines.over[i] ?? [],
      topics: topics[i] ?? [],
      pictures,
      signoff: story.imported && options.signatures.length === 0 ? story.importedSignoff : options.signatures.map((one) => one.initials).filter(Boolean),
      publishedAt: story.publishedAt ?? (story.imported ? null : options.now),
      precision: story.precision,
      updatedAt: options.markUpdated ? options.now : story.updatedMarkAt,
      corrections: corrections.get(story.id) ?? [],
      changes: changes.get(story.id) ?? [],
      version: options.version,
      imported: story.imported,
      sourceId: story.sourceId,
      demo: story.demo,
    }),
  );
  return { documents, bylines: bylines.pages, topics: topics.flat() };
}

function releasedSection(sections: ReadonlyMap<string, Section>, slug: string): ReleasedSection {
  const section = sections.get(slug);
  if (section === undefined) throw new Error(`The section ${slug} was not loaded.`);
  const parent = section.parentSlug === null ? undefined : sections.get(section.parentSlug);
  return { slug: section.slug, name: section.name, ...(parent === undefined ? {} : { parent: { slug: parent.slug, name: parent.name } }) };
}

function oldPathOf(old: OldAddress | null): { oldPath?: string } {
  return old === null ? {} : { oldPath: old.path };
}

function dateOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}
