import type { ReleasedByline, ReleasedPicture, ReleasedSection } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { ensureBylines } from '../bylines/bylines.js';
import { findPictures } from '../pictures/pictures.js';
import { loadSection } from '../sections/sections.js';
import type { Signature } from '../sign-off/sign-off.js';
import { lockStory, patchStory } from '../stories/stories.js';
import { findChanges, findCorrections } from './publishing.store.js';
import { composeRelease, composeTeaser, listingsOf, picturesNamed } from './release.rules.js';
import { nextStoryNumber, release } from '../release/release.js';

export type ReleaseOptions = { version: number; signatures: readonly Signature[]; now: Date; markUpdated: boolean };

/** Releases a story's present text: gives it a number on its first release, writes the live document and its lists. */
export async function releaseStory(tx: Tx, storyId: string, options: ReleaseOptions): Promise<number> {
  const story = await lockStory(tx, storyId);
  const number = story.number ?? (await nextStoryNumber(tx));
  const publishedAt = story.publishedAt ?? (story.imported ? null : options.now);
  const updatedAt = options.markUpdated ? options.now : story.updatedMarkAt;
  const section = await releasedSection(tx, story.content.section);
  const bylines: ReleasedByline[] = await ensureBylines(tx, story.content.bylines);
  const pictures: ReadonlyMap<string, ReleasedPicture> = await findPictures(tx, picturesNamed(story.content));
  const document = composeRelease({
    storyId,
    number,
    content: story.content,
    section,
    bylines,
    pictures,
    signoff: story.imported && options.signatures.length === 0 ? story.importedSignoff : options.signatures.map((one) => one.initials).filter(Boolean),
    publishedAt,
    precision: story.precision,
    updatedAt,
    corrections: await findCorrections(tx, storyId),
    changes: story.releasedHash === null ? [] : await findChanges(tx, storyId),
    version: options.version,
    imported: story.imported,
    demo: story.demo,
  });
  await patchStory(tx, storyId, {
    number,
    releasedHash: story.contentHash,
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(updatedAt === null ? {} : { updatedMarkAt: updatedAt }),
  });
  await release(tx, [
    ...bylines.map((byline) => ({ kind: 'byline' as const, slug: byline.slug, name: byline.name, bylineKind: byline.kind, role: byline.role ?? null })),
    { kind: 'story', document, teaser: composeTeaser(document), publishedAt, listings: listingsOf(document) },
  ]);
  return number;
}

async function releasedSection(tx: Tx, slug: string): Promise<ReleasedSection> {
  const section = await loadSection(tx, slug);
  if (section.parentSlug === null) return { slug: section.slug, name: section.name };
  const parent = await loadSection(tx, section.parentSlug);
  return { slug: section.slug, name: section.name, parent: { slug: parent.slug, name: parent.name } };
}
