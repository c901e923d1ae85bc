import { sql } from 'kysely';
import { PortalError } from '../../errors.js';
import type { Reads, Tx } from '../../platform/database/database.js';

export type ReportState = 'received' | 'corrected' | 'explained' | 'spam';
export type ReportTray = 'open' | 'suspected' | 'settled' | 'spam';
export type ErrorReport = {
  id: string;
  reference: string;
  state: ReportState;
  suspected: boolean;
  suspicions: string[];
  receivedAt: Date;
  story: { id: string; number: number; headline: string; state: string };
  body: string;
  source: string;
  name: string;
  contact: string;
  note: string;
  decidedAt: Date | null;
};

const trays: Record<ReportTray, { suspected: boolean | null; states: readonly ReportState[] }> = {
  open: { suspected: false, states: ['received'] },
  suspected: { suspected: true, states: ['received'] },
  settled: { suspected: null, states: ['corrected', 'explained'] },
  spam: { suspected: null, states: ['spam'] },
};

/** Newest first, below a keyset cursor. A killed story's reports stay. */
export async function findErrorReports(db: Reads, filter: { tray: ReportTray; after: { at: Date; id: string } | null; limit: number }): Promise<ErrorReport[]> {
  const { suspected, states } = trays[filter.tray];
  const { after } = filter;
  const rows = await db
    .selectFrom('inbox.error_report as r')
    .innerJoin('newsroom.story as s', 's.number', 'r.number')
    .select(['r.id', 'r.reference', 'r.state', 'r.suspected', 'r.suspicions', 'r.received_at', 'r.number', 'r.body', 'r.source', 'r.name', 'r.contact', 'r.note', 'r.decided_at', 's.id as story', 's.headline', 's.state as storyState'])
    .where('r.state', 'in', states)
    .$if(suspected !== null, (query) => query.where('r.suspected', '=', suspected === true))
    .$if(after !== null, (query) => query.where((where) => where(where.refTuple('r.received_at', 'r.id'), '<', where.tuple(after?.at ?? new Date(0), after?.id ?? ''))))
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id, reference: row.reference, state: row.state, suspected: row.suspected, suspicions: row.suspicions, receivedAt: row.received_at, body: row.body, source: row.source, name: row.name, contact: row.contact, note: row.note,
    decidedAt: row.decided_at, story: { id: row.story, number: Number(row.number), headline: row.headline, state: row.storyState },
  }));
}

export async function countOpenReports(db: Reads): Promise<{ open: number; suspected: number }> {
  const rows = await db.selectFrom('inbox.error_report').select(['suspected', db.fn.countAll<string>().as('n')]).where('state', '=', 'received').groupBy('suspected').execute();
  const count = (suspected: boolean): number => Number(rows.find((row) => row.suspected === suspected)?.n ?? 0);
  return { open: count(false), suspected: count(true) };
}

/** Locks the row: a report is settled once. */
export async function lockOpenReport(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('inbox.error_report').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new PortalError('error-report.not-found');
  if (row.state !== 'received') throw new PortalError('error-report.wrong-state');
}

export async function settleReport(tx: Tx, id: string, settled: { state: ReportState; note: string; by: string }): Promise<void> {
  await tx.updateTable('inbox.error_report').set({ state: settled.state, note: settled.note, decided_by: settled.by, decided_at: sql<Date>`now()` }).where('id', '=', id).execute();
}

export async function trustReport(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('inbox.error_report').set({ suspected: false }).where('id', '=', id).execute();
}

/** Who reported it is not needed once it is settled. */
export async function removeReporters(tx: Tx, days: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update inbox.error_report set removed_at = now(), name = '', contact = '', network = null
    where id in (select id from inbox.error_report where removed_at is null and state <> 'received' and decided_at < now() - make_interval(days => ${days}) order by decided_at limit 500) returning id`.execute(tx);
  return rows.length;
}
