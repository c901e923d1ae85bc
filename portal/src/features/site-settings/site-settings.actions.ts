import { PortalError } from '../../errors.js';
import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { release } from '../release/release.js';
import { defaultCall } from './call.data.js';
import type { SettingGroup } from './setting-fields.data.js';
import { applyChanges, decideSettings, type SettingValues, shownValues } from './site-settings.rules.js';
import { findSetting, lockSetting, saveSetting } from './site-settings.store.js';

/** Tells the pages where the site stands, and gives a new site its call for contributions. Nothing is written when nothing changed. */
export async function ensureSiteSettings(room: Newsroom, siteUrl: string): Promise<void> {
  const db = room.database.newsroom;
  const site = ((await findSetting(db, 'site')) ?? {}) as Record<string, unknown>;
  const call = await findSetting(db, 'call');
  if (site['url'] === siteUrl && call !== null) return;
  await room.database.transact(async (tx) => {
    const settings = { site: { ...site, url: siteUrl }, call: call ?? defaultCall };
    for (const [key, value] of Object.entries(settings)) await saveSetting(tx, key, value);
    await release(tx, Object.entries(settings).map(([key, value]) => ({ kind: 'setting' as const, key, value })));
  });
}

/** Changes the fields given and releases the group; every page shows it. Answers the whole group. */
export async function changeSettings(room: Newsroom, actor: Actor, group: SettingGroup, given: Readonly<Record<string, unknown>>): Promise<SettingValues> {
  const verdict = decideSettings(group, given);
  if (!verdict.ok) throw new PortalError('request.invalid', verdict.issues);
  return room.database.transact(async (tx) => {
    const before = ((await lockSetting(tx, group)) ?? {}) as Record<string, unknown>;
    const after = applyChanges(before, verdict.changes);
    const changed = Object.keys(verdict.changes).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
    if (changed.length === 0) return shownValues(group, before);
    await saveSetting(tx, group, after);
    await release(tx, [{ kind: 'setting', key: group, value: after }]);
    const detail = Object.fromEntries(changed.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]));
    await recordAudit(tx, { actor: actor.id, action: 'setting.change', subjectKind: 'setting', subjectId: group, detail });
    return shownValues(group, after);
  });
}
