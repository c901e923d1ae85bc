import { readInitials } from '@shironam/bangla';
import type { Byline, StoryContent } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { type Actor, newId, type Newsroom, sha256 } from '../../platform/newsroom.js';
import { createStoryIn } from '../desk/desk.js';
import type { PageReading } from '../paste-in/paste-in.js';
import { ensureSystemActor } from '../people/people.js';
import { insertCaptionOnly } from '../pictures/pictures.js';
import { releaseImported } from '../publishing/publishing.js';
import { ensureSection } from './import-section.js';
import { findImported } from './text-import.store.js';

export type Imported = { id: string; state: 'draft' | 'published'; path: string | null; known: boolean };

const sourceName = 'page-text';

/**
 * Lands a reading as a draft, or releases it with its original time and printed initials. Nothing leaves the house
 * for an import. The same page a second time changes nothing and answers the story that is there.
 */
export function importReading(room: Newsroom, reading: PageReading, options: { publish: boolean }): Promise<Imported> {
  const sourceId = sha256(JSON.stringify([reading.headline, reading.publishedAt, reading.body]));
  return room.database.transact(async (tx) => {
    const actor = await ensureSystemActor(tx, 'import');
    const known = await findImported(tx, sourceName, sourceId);
    const id = known?.id ?? (await landReading(tx, actor, reading, sourceId));
    if (!options.publish || known?.state === 'published') return { id, state: known?.state === 'published' ? 'published' : 'draft', path: known?.path ?? null, known: known !== null };
    return { id, state: 'published', path: await releaseImported(tx, actor, id), known: known !== null };
  });
}

async function landReading(tx: Tx, actor: Actor, reading: PageReading, sourceId: string): Promise<string> {
  const picture = await landPicture(tx, actor, reading);
  const content: StoryContent = {
    section: await ensureSection(tx, reading.section ?? 'বিবিধ'),
    headline: reading.headline ?? '',
    ...(reading.kicker === undefined ? {} : { kicker: reading.kicker }),
    ...(reading.summary === undefined ? {} : { summary: reading.summary }),
    bylines: [...(reading.byline === null ? [] : [reading.byline]), ...(reading.alsoBy ?? [])].map(({ name, kind, role }): Byline => ({ name, kind, ...(role === undefined ? {} : { role }) })),
    blocks: reading.body,
    ...(picture === null ? {} : { picture: { id: picture } }),
    sources: reading.sources,
    topics: reading.tags ?? [],
  };
  const origin = {
    imported: true,
    importedSignoff: reading.signoff.map((one) => readInitials(one) || one),
    publishedAt: reading.publishedAt === null ? null : new Date(reading.publishedAt),
    precision: reading.precision,
    source: { name: sourceName, id: sourceId },
  };
  return (await createStoryIn(tx, actor, content, null, origin)).id;
}

/** The page's words about its picture are kept even though the picture itself is not in the text. */
async function landPicture(tx: Tx, actor: Actor, { picture }: PageReading): Promise<string | null> {
  if (picture === null) return null;
  const id = newId();
  await insertCaptionOnly(tx, { id, caption: picture.caption ?? '', credit: picture.credit ?? '', filePicture: picture.file, uploadedBy: actor.id });
  return id;
}
