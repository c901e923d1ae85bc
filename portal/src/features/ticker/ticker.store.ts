import { sql } from 'kysely';
import type { Teaser } from '@shironam/story';
import { readKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';
import type { Reads, Tx } from '../../platform/database/database.js';
import { standingLines, type TickerLine } from './ticker.rules.js';

type Row = { id: string; text: string | null; made_at: Date; expires_at: Date; teaser: Teaser | null };

/** All lines, the newest first: those past their time are still among them. */
export async function findLines(live: LiveReads | Reads): Promise<TickerLine[]> {
  const { rows } = await sql<Row>`
    select line.id, line.text, line.made_at, line.expires_at, story.teaser
    from live.ticker_line line
    left join live.story on story.number = line.number and story.state = 'published'
    where line.number is null or story.teaser is not null
    order by line.made_at desc, line.id
  `.execute(live);
  return rows.map(({ id, text, made_at, expires_at, teaser }) => ({
    id,
    text: text ?? teaser?.shortHeadline ?? teaser?.headline ?? '',
    story: teaser === null ? null : { number: teaser.number, section: teaser.section },
    madeAt: made_at,
    expiresAt: expires_at,
  }));
}

/** What a reader process shows: read once until a line comes, goes or says something else. */
export async function loadLines(live: LiveReads, now: Date, limit: number): Promise<TickerLine[]> {
  return standingLines(await readKept(live, 'ticker', ['ticker'], () => findLines(live)), now).slice(0, limit);
}

/** One editor after the other: two who write at once cannot pass the limit together. */
export async function lockLines(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('shironam ticker'))`.execute(tx);
}

export async function findReleasedNumber(tx: Tx, storyId: string): Promise<number | null> {
  const row = await tx.selectFrom('live.story').select('number').where('story_id', '=', storyId).where('state', '=', 'published').forShare().executeTakeFirst();
  return row === undefined ? null : Number(row.number);
}

export async function findLine(tx: Tx, id: string): Promise<{ id: string } | null> {
  return (await tx.selectFrom('live.ticker_line').select('id').where('id', '=', id).executeTakeFirst()) ?? null;
}
