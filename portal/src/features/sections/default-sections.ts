import { normalise } from '@shironam/bangla';
import type { Newsroom } from '../../platform/newsroom.js';
import { release } from '../release/release.js';
import { defaultSections } from './default-sections.data.js';
import { findSections, saveSection } from './section.store.js';

/** Gives a site without sections the usual ones; a site that has any keeps its own. */
export async function ensureSections(room: Newsroom): Promise<void> {
  if ((await findSections(room.database.newsroom)).length > 0) return;
  await room.database.transact(async (tx) => {
    const sections = defaultSections.map(([slug, name, parent], at) => ({ slug, name: normalise(name), position: (at + 1) * 10, listed: true, parentSlug: parent ?? null }));
    for (const section of sections) await saveSection(tx, section);
    await release(tx, sections.map((section) => ({ kind: 'section' as const, ...section })));
  });
}
