import type { LiveReads } from '../../http/page.js';
import { type Masthead, parseMasthead } from './masthead.rules.js';

export async function loadMasthead(live: LiveReads): Promise<Masthead> {
  const row = await live.selectFrom('live.setting').select('value').where('key', '=', 'masthead').executeTakeFirst();
  return parseMasthead(row?.value);
}
