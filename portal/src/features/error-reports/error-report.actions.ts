import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { lockOpenReport, removeReporters, type ReportState, settleReport, trustReport } from './error-report.store.js';

const daysKept = 30;

/** Settles a report with the words its sender will read; the correction itself is made on the story, by its own rules. */
export function settleErrorReport(room: Newsroom, actor: Actor, id: string, outcome: Exclude<ReportState, 'received'>, note: string): Promise<void> {
  return room.database.transact(async (tx) => {
    await lockOpenReport(tx, id);
    await settleReport(tx, id, { state: outcome, note, by: actor.id });
    await recordAudit(tx, { actor: actor.id, action: 'error-report.settle', subjectKind: 'error-report', subjectId: id, detail: { outcome, note } });
  });
}

/** Looked at and no spam. */
export function trustErrorReport(room: Newsroom, actor: Actor, id: string): Promise<void> {
  return room.database.transact(async (tx) => {
    await lockOpenReport(tx, id);
    await trustReport(tx, id);
    await recordAudit(tx, { actor: actor.id, action: 'error-report.trust', subjectKind: 'error-report', subjectId: id });
  });
}

export function removeOldReporters(room: Newsroom): Promise<number> {
  return room.database.transact((tx) => removeReporters(tx, daysKept));
}
