import type { Newsroom } from '../../platform/newsroom.js';
import { release } from '../release/release.js';
import { defaultCall } from './call.data.js';
import { findSetting, saveSetting } from './site-settings.store.js';

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
