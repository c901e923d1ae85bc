import type { Tx } from '../../platform/database/database.js';

export type AuditEntry = { actor: string | null; action: string; subjectKind: string; subjectId: string; detail?: Record<string, unknown> };

/** Writes one line of the log in the transaction of the deed itself. The role has no right to change or delete a line. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('newsroom.audit')
    .values({ actor: entry.actor, action: entry.action, subject_kind: entry.subjectKind, subject_id: entry.subjectId, detail: JSON.stringify(entry.detail ?? {}) })
    .execute();
}
