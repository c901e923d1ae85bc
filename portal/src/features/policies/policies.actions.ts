import { normalise } from '@shironam/bangla';
import { PortalError } from '../../errors.js';
import type { Tx } from '../../platform/database/database.js';
import { type Actor, newBlockId, type Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { release } from '../release/release.js';
import { lockSetting, saveSetting } from '../site-settings/site-settings.js';
import { composeBlocks, holesOf, listWith, type PolicyLine, type PolicyLink, type ReleasedPolicy } from './policies.rules.js';
import { lockPolicy, markReleased, type PolicyRow, savePolicy } from './policy.store.js';

/** The released policies in the order of the foot, as a setting: every page reads it with its other settings. */
const listKey = 'policies';

export type PolicyForm = { title: string; lines: readonly PolicyLine[]; baseRevision: number };

/** Keeps the text; readers go on seeing the one released. */
export async function savePolicyAs(room: Newsroom, actor: Actor, slug: string, form: PolicyForm): Promise<{ revision: number }> {
  const title = normalise(form.title).trim();
  const blocks = composeBlocks(form.lines, newBlockId);
  await room.database.transact(async (tx) => {
    const saved = await savePolicy(tx, { slug, title, blocks, base: form.baseRevision, savedBy: actor.id, now: room.now() });
    if (!saved) throw new PortalError('policy.conflict');
    await recordAudit(tx, { actor: actor.id, action: 'policy.save', subjectKind: 'policy', subjectId: slug, detail: { revision: form.baseRevision + 1 } });
  });
  return { revision: form.baseRevision + 1 };
}

/** Shows the present text to readers: its page, and its name in the foot of every page. */
export async function releasePolicy(room: Newsroom, actor: Actor, slug: string): Promise<void> {
  await room.database.transact(async (tx) => {
    const { policy, list } = await lockAll(tx, slug);
    if (policy.blocks.length === 0 || policy.title === '') throw new PortalError('policy.empty');
    const holes = holesOf(policy);
    if (holes.length > 0) throw new PortalError('policy.holes', holes.map((hole) => ({ path: 'blocks', message: hole })));
    const at = room.now();
    await markReleased(tx, slug, { revision: policy.revision, at });
    await releasePage(tx, slug, { title: policy.title, blocks: policy.blocks, releasedAt: at.toISOString() }, listWith(list, slug, policy.title));
    await recordAudit(tx, { actor: actor.id, action: 'policy.release', subjectKind: 'policy', subjectId: slug, detail: { revision: policy.revision } });
  });
}

/** Takes the page away; the text stays with the newsroom. */
export async function withdrawPolicy(room: Newsroom, actor: Actor, slug: string): Promise<void> {
  await room.database.transact(async (tx) => {
    const { list } = await lockAll(tx, slug);
    await markReleased(tx, slug, null);
    await releasePage(tx, slug, null, listWith(list, slug, null));
    await recordAudit(tx, { actor: actor.id, action: 'policy.withdraw', subjectKind: 'policy', subjectId: slug });
  });
}

/** The list's own row is held first: two releases at once write one list after the other. */
async function lockAll(tx: Tx, slug: string): Promise<{ policy: PolicyRow; list: unknown }> {
  const list = await lockSetting(tx, listKey);
  const policy = await lockPolicy(tx, slug);
  if (policy === null) throw new PortalError('policy.not-found');
  return { policy, list };
}

async function releasePage(tx: Tx, slug: string, page: ReleasedPolicy | null, list: readonly PolicyLink[]): Promise<void> {
  await saveSetting(tx, listKey, list);
  await release(tx, [{ kind: 'setting', key: `policy:${slug}`, value: page }, { kind: 'setting', key: listKey, value: list }]);
}
