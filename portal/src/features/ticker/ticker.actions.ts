import { normalise } from '@shironam/bangla';
import { PortalError } from '../../errors.js';
import { type Actor, newId, type Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { release } from '../release/release.js';
import { decideLine, type NewLine, standingLines } from './ticker.rules.js';
import { findLine, findLines, findReleasedNumber, lockLines } from './ticker.store.js';

/** Puts a line of breaking news up until its time. */
export function putUpLine(room: Newsroom, actor: Actor, given: NewLine): Promise<{ id: string }> {
  const now = room.now();
  const text = given.text === null ? null : normalise(given.text).trim();
  return room.database.transact(async (tx) => {
    await lockLines(tx);
    const lines = await findLines(tx);
    const verdict = decideLine({ ...given, text }, standingLines(lines, now).length, now);
    if (!verdict.ok) throw new PortalError(verdict.refusal);
    const number = given.storyId === null ? null : await findReleasedNumber(tx, given.storyId);
    if (given.storyId !== null && number === null) throw new PortalError('front.not-released', [{ path: 'storyId', message: given.storyId }]);
    const id = newId();
    // Nobody sees a line past its time; it is taken away with the next that comes.
    const over = lines.filter(({ expiresAt }) => expiresAt <= now);
    await release(tx, [...over.map((one) => ({ kind: 'ticker-line' as const, id: one.id, line: null })), { kind: 'ticker-line', id, line: { text, number, expiresAt: given.expiresAt } }]);
    await recordAudit(tx, { actor: actor.id, action: 'ticker.put-up', subjectKind: 'ticker', subjectId: id, detail: { text, number, expiresAt: given.expiresAt.toISOString() } });
    return { id };
  });
}

/** Takes a line down before its time. */
export function takeDownLine(room: Newsroom, actor: Actor, id: string): Promise<void> {
  return room.database.transact(async (tx) => {
    if ((await findLine(tx, id)) === null) throw new PortalError('ticker.not-found');
    await release(tx, [{ kind: 'ticker-line', id, line: null }]);
    await recordAudit(tx, { actor: actor.id, action: 'ticker.take-down', subjectKind: 'ticker', subjectId: id });
  });
}
