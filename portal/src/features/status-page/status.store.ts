import { sql } from 'kysely';
import type { LiveReads } from '../../http/page.js';

export type LinkedStory = { number: number; section: string; headline: string };

/** What a secret link tells; nothing of the sender. */
export type Status =
  | {
      kind: 'contribution';
      reference: string;
      state: 'received' | 'under-review' | 'accepted' | 'declined' | 'withdrawn';
      receivedAt: string;
      decidedAt: string | null;
      topic: string;
      title: string;
      reply: string;
      /** Names of files that no text could be read from. */
      unread: string[];
      story: LinkedStory | null;
    }
  | { kind: 'error-report'; reference: string; state: 'received' | 'corrected' | 'explained'; receivedAt: string; decidedAt: string | null; reply: string; story: LinkedStory | null };

export async function findStatus(live: LiveReads, secretHash: Buffer): Promise<Status | null> {
  const { rows } = await sql<{ status: Status }>`select status from inbox.find_status(${secretHash}) as status`.execute(live);
  return rows[0]?.status ?? null;
}

/** False where there is nothing to take back any more. */
export async function withdrawContribution(live: LiveReads, secretHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select inbox.withdraw_contribution(${secretHash}) as done`.execute(live);
  return rows[0]?.done === true;
}
