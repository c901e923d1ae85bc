import { normalise } from '@shironam/bangla';
import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { release } from '../release/release.js';
import { loadByline, saveByline } from './byline.store.js';

/** Says who somebody is on their page; readers see it at once where the name stands over a released story. */
export function describeByline(room: Newsroom, actor: Actor, slug: string, form: { role: string; bio: string }): Promise<void> {
  const [role, bio] = [normalise(form.role).trim(), normalise(form.bio).trim()];
  return room.database.transact(async (tx) => {
    const before = await loadByline(tx, slug);
    await saveByline(tx, { slug, role: role === '' ? null : role, bio });
    await release(tx, [{ kind: 'byline-change', slug, role: role === '' ? null : role, bio }]);
    await recordAudit(tx, { actor: actor.id, action: 'byline.save', subjectKind: 'byline', subjectId: slug, detail: { from: { role: before.role, bio: before.bio }, to: { role, bio } } });
  });
}
