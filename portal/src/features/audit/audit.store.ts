import type { Tx } from '../../platform/database/database.js';

export type AuditEntry = { actor: string | null; action: string; subjectKind: string; subjectId: string; detail?: Record<string, unknown> };

/** Writes lines of the log in the transaction of the deeds themselves. The role has no right to change or delete a line. */
export async function recordAudit(tx: Tx, ...entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('newsroom.audit')
    .values(entries.map(({ actor, action, subjectKind, subjectId, detail }) => ({ actor, action, subject_kind: subjectKind, subject_id: subjectId, detail: JSON.stringify(detail ?? {}) })))
    .execute();
}
