/** The lines of breaking news, each until its time. */
import type { Tx } from '../../platform/database/database.js';
import { type PurgeKey, soft } from './purge-key.js';

/** A line that is put up, or (`line: null`) taken down. Without words of its own it says its story's headline. */
export type TickerSubject = { kind: 'ticker-line'; id: string; line: TickerWords | null };
export type TickerWords = { text: string | null; number: number | null; expiresAt: Date };

export async function writeTickerLine(tx: Tx, { id, line }: TickerSubject): Promise<PurgeKey[]> {
  if (line === null) await tx.deleteFrom('live.ticker_line').where('id', '=', id).execute();
  else {
    const row = { id, text: line.text, number: line.number === null ? null : String(line.number), expires_at: line.expiresAt };
    await tx.insertInto('live.ticker_line').values(row).onConflict((on) => on.column('id').doUpdateSet(row)).execute();
  }
  return soft(['ticker']);
}

/** A withdrawn story takes its lines with it. */
export async function dropTickerLines(tx: Tx, number: string): Promise<PurgeKey[]> {
  const gone = await tx.deleteFrom('live.ticker_line').where('number', '=', number).returning('id').execute();
  return gone.length === 0 ? [] : soft(['ticker']);
}
