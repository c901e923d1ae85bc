import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.js';

export type AuditEntry = { actor: string | null; action: string; subjectKind: string; subjectId: string; detail?: Record<string, unknown> };

/** Writes lines of the log in the transaction of the deeds themselves. The role has no right to change or delete a line. */
export async function recordAudit(tx: Tx, ...entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ actor, action, subjectKind, subjectId, detail }) => ({ actor, action, subject_kind: subjectKind, subject_id: subjectId, detail: detail ?? {} }));
  await sql`
    insert into newsroom.audit (actor, action, subject_kind, subject_id, detail)
    select actor, action, subject_kind, subject_id, detail
    from json_to_recordset(${JSON.stringify(rows)}::json) as line (actor uuid, action text, subject_kind text, subject_id text, detail jsonb)`.execute(tx);
}
