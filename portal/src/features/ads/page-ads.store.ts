import { readKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';
import type { Ad } from './ads.rules.js';

/** The key under which every page that may hold an ad shows them all. */
export const adsKey = 'ads';

/** Every ad that is out and not yet over; which of them stand on a page is for the rules to say. */
export function loadAds(live: LiveReads, now: Date): Promise<readonly Ad[]> {
  return readKept(live, 'ads', [adsKey], async () => {
    const rows = await live.selectFrom('live.ad').select('document').where('until_at', '>', now).orderBy('id').limit(200).execute();
    return rows.map(({ document }) => document as Ad);
  });
}
