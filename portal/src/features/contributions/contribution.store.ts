import { sql } from 'kysely';
import { PortalError } from '../../errors.js';
import type { Reads, Tx } from '../../platform/database/database.js';
import type { ContributionState } from './contribution.rules.js';
import type { FileKind } from './sent-file.rules.js';

export type ListedContribution = { id: string; reference: string; state: ContributionState; topic: string; title: string; name: string; receivedAt: Date; assignedTo: { id: string; name: string } | null; pictures: number; documents: number; suspicions: string[] };
export type ContributionFilter = { tray: 'open' | 'suspected' | 'accepted' | 'declined' | 'spam' | 'withdrawn'; topic?: string; assignee?: string; after: { at: Date; id: string } | null; limit: number };

const trays: Record<ContributionFilter['tray'], { suspected: boolean | null; states: readonly ContributionState[] }> = {
  open: { suspected: false, states: ['received', 'under-review'] },
  suspected: { suspected: true, states: ['received', 'under-review'] },
  accepted: { suspected: null, states: ['accepted'] },
  declined: { suspected: null, states: ['declined'] },
  spam: { suspected: null, states: ['spam'] },
  withdrawn: { suspected: null, states: ['withdrawn'] },
};

/** Newest first, below a keyset cursor. */
export async function findContributions(db: Reads, filter: ContributionFilter): Promise<ListedContribution[]> {
  const { suspected, states } = trays[filter.tray];
  const { after } = filter;
  const rows = await db
    .selectFrom('inbox.contribution as c')
    .leftJoin('newsroom.person as p', 'p.id', 'c.assigned_to')
    .select(['c.id', 'c.reference', 'c.state', 'c.topic', 'c.title', 'c.name', 'c.received_at', 'c.assigned_to', 'c.suspicions', 'p.name as assignee'])
    .select(sql<number>`(select count(*)::int from inbox.contribution_file f where f.contribution_id = c.id and f.kind = 'picture')`.as('pictures'))
    .select(sql<number>`(select count(*)::int from inbox.contribution_file f where f.contribution_id = c.id and f.kind <> 'picture')`.as('documents'))
    .where('c.state', 'in', states)
    .$if(suspected !== null, (query) => query.where('c.suspected', '=', suspected === true))
    .$if(filter.topic !== undefined, (query) => query.where('c.topic', '=', filter.topic ?? ''))
    .$if(filter.assignee !== undefined, (query) => query.where('c.assigned_to', '=', filter.assignee ?? ''))
    .$if(after !== null, (query) => query.where((where) => where(where.refTuple('c.received_at', 'c.id'), '<', where.tuple(after?.at ?? new Date(0), after?.id ?? ''))))
    .orderBy('c.received_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id, reference: row.reference, state: row.state, topic: row.topic, title: row.title, name: row.name, receivedAt: row.received_at, pictures: row.pictures, documents: row.documents,
    suspicions: row.suspicions, assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assignee ?? '' },
  }));
}

export type TrayCounts = Record<'open' | 'suspected', number>;

export async function countWaiting(db: Reads): Promise<TrayCounts> {
  const rows = await db.selectFrom('inbox.contribution').select(['suspected', db.fn.countAll<string>().as('n')]).where('state', 'in', ['received', 'under-review']).groupBy('suspected').execute();
  const count = (suspected: boolean): number => Number(rows.find((row) => row.suspected === suspected)?.n ?? 0);
  return { open: count(false), suspected: count(true) };
}

export type ContributionFile = { id: string; kind: FileKind; name: string; size: number; state: 'waiting' | 'read' | 'unreadable'; body: string | null; converted: boolean };

export type Contribution = {
  id: string;
  reference: string;
  state: ContributionState;
  removed: boolean;
  suspicions: string[];
  suspected: boolean;
  topic: string;
  title: string;
  body: string;
  originalBody: string | null;
  pictureNote: string;
  person: { name: string; identityLine: string; phone: string; email: string; district: string; minor: boolean; guardian: string };
  consent: { version: string; text: string };
  receivedAt: Date;
  assignedTo: string | null;
  storyId: string | null;
  reply: string;
  decidedAt: Date | null;
  files: ContributionFile[];
};

export async function loadContribution(db: Reads, id: string): Promise<Contribution> {
  const row = await db.selectFrom('inbox.contribution').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new PortalError('contribution.not-found');
  const files = await db
    .selectFrom('inbox.contribution_file')
    .select(['id', 'kind', 'name', 'state', 'body', sql<number>`length(bytes)`.as('size'), sql<boolean>`original_body is not null`.as('converted')])
    .where('contribution_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    id: row.id, reference: row.reference, state: row.state, removed: row.removed_at !== null, suspicions: row.suspicions, suspected: row.suspected, topic: row.topic, title: row.title, body: row.body,
    originalBody: row.original_body, pictureNote: row.picture_note, receivedAt: row.received_at, assignedTo: row.assigned_to, storyId: row.story_id, reply: row.reply, decidedAt: row.decided_at, files,
    person: { name: row.name, identityLine: row.identity_line, phone: row.phone, email: row.email, district: row.district, minor: row.minor, guardian: row.guardian },
    consent: { version: row.consent_version, text: row.consent_text },
  };
}

/** Locks the row: every step of a contribution is one person's at a time, and its sender cannot take it back meanwhile. */
export async function lockContribution(tx: Tx, id: string): Promise<Contribution> {
  const row = await tx.selectFrom('inbox.contribution').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new PortalError('contribution.not-found');
  return loadContribution(tx, id);
}

export type ContributionPatch = Partial<{ state: ContributionState; suspected: boolean; assignedTo: string | null; storyId: string; reply: string }>;

export async function patchContribution(tx: Tx, id: string, patch: ContributionPatch, decidedBy: string | null): Promise<void> {
  await tx
    .updateTable('inbox.contribution')
    .set({
      ...(patch.state === undefined ? {} : { state: patch.state }),
      ...(patch.suspected === undefined ? {} : { suspected: patch.suspected }),
      ...(patch.assignedTo === undefined ? {} : { assigned_to: patch.assignedTo }),
      ...(patch.storyId === undefined ? {} : { story_id: patch.storyId }),
      ...(patch.reply === undefined ? {} : { reply: patch.reply }),
      ...(decidedBy === null ? {} : { decided_by: decidedBy, decided_at: sql<Date>`now()` }),
    })
    .where('id', '=', id)
    .execute();
}

/** An opened-again text has no decision. */
export async function forgetDecision(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('inbox.contribution').set({ decided_by: null, decided_at: null, reply: '' }).where('id', '=', id).execute();
}

export type FileBytes = { id: string; kind: FileKind; name: string; bytes: Buffer };

export async function findFile(db: Reads, contributionId: string, fileId: string): Promise<FileBytes | null> {
  const row = await db.selectFrom('inbox.contribution_file').select(['id', 'kind', 'name', 'bytes']).where('contribution_id', '=', contributionId).where('id', '=', fileId).executeTakeFirst();
  return row ?? null;
}
