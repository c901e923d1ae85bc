import type { Reads } from '../../platform/database/database.js';
import { shownValues } from './site-settings.rules.js';
import { findSetting } from './site-settings.store.js';

/** For how many days after an accepted text its writer can be reached through it. */
export async function findReachDays(db: Reads): Promise<number> {
  return Number(shownValues('privacy', await findSetting(db, 'privacy'))['reachDays']);
}
