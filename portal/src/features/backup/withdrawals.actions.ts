import type { Reads, Tx } from '../../platform/database/database.js';
import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { ensureSystemActor } from '../people/people.js';
import { release } from '../release/release.js';
import { insertVersion, lockStory, patchStory } from '../stories/stories.js';
import { ledgerPath, readLedger, recordWithdrawal, recordWithdrawals, type Withdrawal, withdrawalKey } from './withdrawal-ledger.js';
import { decideWithdrawal } from './withdrawals.rules.js';
import { deleteScheduleOf, findRestored, findWithdrawals } from './withdrawals.store.js';

/**
 * Brings the ledger up to the database: a process that died between its commit and its line has the line written at
 * the next start. Answers how many lines were missing.
 */
export async function sweepWithdrawals(db: Reads, dataFolder: string): Promise<number> {
  const { missing } = await compareLedger(db, dataFolder);
  await recordWithdrawals(dataFolder, missing);
  return missing.length;
}

/** Call it after the commit of a transaction that killed or unpublished, and before the editor is answered. */
export function noteWithdrawal({ dataFolder, log }: Pick<Newsroom, 'dataFolder' | 'log'>, withdrawal: Withdrawal): Promise<void> {
  return tellingFailure(log, () => recordWithdrawal(dataFolder, withdrawal));
}

/** Writes the lines that are missing; at every start, and once an hour. */
export function noteWithdrawals({ database, dataFolder, log }: Pick<Newsroom, 'database' | 'dataFolder' | 'log'>): Promise<void> {
  return tellingFailure(log, () => sweepWithdrawals(database.newsroom, dataFolder));
}

/** The withdrawal stands whatever happens here: a full disk is told to the log, and the line is written within the hour. */
async function tellingFailure(log: Newsroom['log'], write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    log.error({ err: error }, 'A withdrawn story could not be written to kills.jsonl: a restore would not know of it.');
  }
}

/** How far the ledger is behind the database, and how many of its lines nobody can read. */
export async function countUnrecorded(db: Reads, dataFolder: string): Promise<{ missing: number; unreadable: number }> {
  const { missing, unreadable } = await compareLedger(db, dataFolder);
  return { missing: missing.length, unreadable };
}

async function compareLedger(db: Reads, dataFolder: string): Promise<{ missing: Withdrawal[]; unreadable: number }> {
  const { withdrawals, unreadable } = await readLedger(ledgerPath(dataFolder));
  const known = new Set(withdrawals.map(withdrawalKey));
  return { missing: (await findWithdrawals(db)).filter((one) => !known.has(withdrawalKey(one))), unreadable };
}

/** Withdraws again, after a restore, what was withdrawn after the backup. Answers what it withdrew. */
export async function reapplyWithdrawals(tx: Tx, withdrawals: readonly Withdrawal[]): Promise<Withdrawal[]> {
  const restored = await findRestored(tx, [...new Set(withdrawals.map((one) => one.storyId))]);
  const lacking = restored.map((story) => decideWithdrawal(story, withdrawals)).filter((one) => one !== null);
  if (lacking.length === 0) return [];
  const actor = await ensureSystemActor(tx, 'restore');
  for (const withdrawal of lacking) await withdrawAgain(tx, actor, withdrawal);
  return lacking;
}

async function withdrawAgain(tx: Tx, actor: Actor, withdrawal: Withdrawal): Promise<void> {
  const story = await lockStory(tx, withdrawal.storyId);
  // Never below the version that the withdrawal had: the next backup must be seen to hold it.
  const version = Math.max(story.version + 1, withdrawal.version);
  await insertVersion(tx, { story, version, milestone: withdrawal.to, madeBy: actor.id, note: withdrawal.reason });
  await patchStory(tx, story.id, { state: withdrawal.to, version });
  await deleteScheduleOf(tx, story.id);
  if (story.number !== null) await release(tx, [{ kind: 'withdrawal', number: story.number, to: withdrawal.to }]);
  await recordAudit(tx, {
    actor: actor.id,
    action: withdrawal.to === 'killed' ? 'story.kill' : 'story.unpublish',
    subjectKind: 'story',
    subjectId: story.id,
    detail: { from: story.state, to: withdrawal.to, reason: withdrawal.reason, first: withdrawal.at, restored: true },
  });
}
