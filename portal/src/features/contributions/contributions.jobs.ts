import type { Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { readParagraphs } from '../reader-forms/reader-forms.js';
import { findReachDays } from '../site-settings/site-settings.js';
import { findWaitingDocument, forgetNetworks, insertPictures, removeDeclined, removeReach, saveReading } from './documents.store.js';
import { readInWorker } from './read-in-worker.js';
import { nameOf } from './sent-file.rules.js';

/** As the consent says it to the writer. */
export const daysKept = 30;
const mostAtOnce = 50;

/** Reads the Word files that came in: words into the text beside the file, pictures to the other pictures. Answers how many. */
export async function readDocuments(room: Newsroom): Promise<number> {
  for (let count = 0; count < mostAtOnce; count += 1) {
    const waiting = await findWaitingDocument(room.database.newsroom);
    if (waiting === null) return count;
    const reading = await readInWorker(waiting.bytes);
    const text = reading.ok ? readParagraphs(reading.text) : null;
    if (!reading.ok) room.log.info({ reason: reading.reason, file: waiting.id }, 'A document of a contribution cannot be read.');
    await room.database.transact(async (tx) => {
      const saved = await saveReading(tx, waiting.id, text === null || text.text === '' ? null : { body: text.text, originalBody: text.original });
      if (saved && reading.ok) await insertPictures(tx, waiting.contributionId, reading.pictures.map((one) => ({ name: nameOf(one.name), bytes: Buffer.from(one.bytes) })));
    });
  }
  return mostAtOnce;
}

/** Removes what the writers of unprinted texts were promised would be removed, and how to reach those of printed ones once the house's term is over. */
export async function removeOldContributions(room: Newsroom): Promise<number> {
  return room.database.transact(async (tx) => {
    await forgetNetworks(tx);
    const reachDays = await findReachDays(tx);
    const unreachable = await removeReach(tx, reachDays);
    if (unreachable > 0) await recordAudit(tx, { actor: null, action: 'contribution.remove-reach', subjectKind: 'contribution', subjectId: '', detail: { removed: unreachable, days: reachDays } });
    const removed = await removeDeclined(tx, daysKept);
    if (removed > 0) await recordAudit(tx, { actor: null, action: 'contribution.remove-data', subjectKind: 'contribution', subjectId: '', detail: { removed, days: daysKept } });
    return removed + unreachable;
  });
}
