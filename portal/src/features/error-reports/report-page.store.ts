import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';
import type { SentReport } from './report-form.rules.js';

export type ReportedStory = { number: number; state: 'published'; section: string; headline: string } | { number: number; state: 'unpublished' | 'killed' };

export async function findReportedStory(live: LiveReads, number: number): Promise<ReportedStory | null> {
  const row = await live.selectFrom('live.story').select(['state', 'section', sql<string | null>`teaser->>'headline'`.as('headline')]).where('number', '=', String(number)).executeTakeFirst();
  if (row === undefined) return null;
  return row.state === 'published' ? { number, state: 'published', section: row.section, headline: row.headline ?? '' } : { number, state: row.state };
}

export type ReportOutcome = 'taken' | 'network-quota' | 'site-quota' | 'no-story';

/** Leaves a report in the inbox: the one thing the reader's user may do with it. */
export async function sendReport(live: LiveReads, sending: { secretHash: Buffer; network: string; stamp: string; number: number; report: SentReport }): Promise<ReportOutcome> {
  const { secretHash, network, stamp, number, report } = sending;
  const { rows } = await sql<{ outcome: ReportOutcome }>`select outcome from inbox.send_error_report(${secretHash}, ${network}, ${stamp}, ${number}::bigint, ${JSON.stringify(report)}::jsonb)`.execute(live);
  const outcome = rows[0]?.outcome;
  if (outcome === undefined) throw new Error('The inbox did not answer.');
  return outcome;
}
