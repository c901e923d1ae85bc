import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';
import type { SentContribution, TakenFile } from './contribution-form.rules.js';

export type Sending = { secretHash: Buffer; network: string; stamp: string; contribution: SentContribution; files: readonly TakenFile[] };
export type SendOutcome = 'taken' | 'network-quota' | 'site-quota';

/** Leaves a contribution in the inbox: the one thing the reader's user may do with it. */
export async function sendContribution(live: LiveReads, { secretHash, network, stamp, contribution, files }: Sending): Promise<SendOutcome> {
  const { rows } = await sql<{ outcome: SendOutcome }>`
    select outcome from inbox.send_contribution(${secretHash}, ${network}, ${stamp}, ${JSON.stringify(contribution)}::jsonb, ${files.map((file) => file.name)}::text[], ${files.map((file) => file.kind)}::text[],
      ${files.map((file) => file.bytes)}::bytea[])`.execute(live);
  const outcome = rows[0]?.outcome;
  if (outcome === undefined) throw new Error('The inbox did not answer.');
  return outcome;
}
