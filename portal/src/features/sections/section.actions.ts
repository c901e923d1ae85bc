import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { release } from '../release/release.js';
import { checkParent, saveSection, type Section } from './section.store.js';

/** Saves a section and releases it: its name stands in every page's navigation. */
export function saveSectionAs(room: Newsroom, actor: Actor, section: Section): Promise<void> {
  return room.database.transact(async (tx) => {
    await checkParent(tx, section);
    await saveSection(tx, section);
    await release(tx, [{ kind: 'section', ...section }]);
    await recordAudit(tx, { actor: actor.id, action: 'section.save', subjectKind: 'section', subjectId: section.slug, detail: { name: section.name, listed: section.listed, parent: section.parentSlug } });
  });
}
