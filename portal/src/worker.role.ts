import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { noteWithdrawals } from './features/backup/backup.js';
import { readDocuments, removeOldContributions } from './features/contributions/contributions.js';
import { removeOldReporters } from './features/error-reports/error-reports.js';
import { foldCounts } from './features/most-read/most-read.js';
import { sweepExpired } from './features/people/people.js';
import { makeAvif } from './features/pictures/pictures.js';
import { deliverOutbox, releaseDueSchedules } from './features/publishing/publishing.js';
import { foldWords, indexMissing } from './features/search/search.js';
import { thinRevisions } from './features/stories/stories.js';
import { type Job, type Jobs, startJobs } from './platform/jobs/jobs.js';
import { noCdn } from './platform/purge/purge.js';
import type { Program } from './program.js';
import { Timetable } from './timetable.js';

/** Releases what is scheduled, on time, and runs the jobs, which take a moment to start; nobody waits for them. */
export function startWorker({ room, owner }: Program): () => Promise<void> {
  const timetable = new Timetable(room, (one) => releaseDueSchedules(one));
  timetable.start();
  const jobs: Job[] = [
    { name: 'deliver-outbox', cron: '* * * * *', run: () => deliverOutbox(room, noCdn) },
    { name: 'fold-search-words', cron: '* * * * *', run: () => foldWords(room) },
    { name: 'index-missing', cron: '40 21 * * *', run: async () => void (await indexMissing(room)) },
    { name: 'thin-revisions', cron: '17 20 * * *', run: async () => void (await thinRevisions(room)) },
    { name: 'make-avif', cron: '* * * * *', run: async () => void (await makeAvif(room)) },
    { name: 'fold-counts', cron: '*/5 * * * *', run: () => foldCounts(room) },
    { name: 'read-documents', cron: '* * * * *', run: async () => void (await readDocuments(room)) },
    { name: 'remove-old-contributions', cron: '23 * * * *', run: async () => void (await Promise.all([removeOldContributions(room), removeOldReporters(room)])) },
    { name: 'sweep-expired', cron: '7 * * * *', run: async () => void (await Promise.all([sweepExpired(room), noteWithdrawals(room)])) },
  ];
  const stopping = new AbortController();
  const started = startUntil(stopping.signal, () => startJobs(owner, jobs, room.log), room.log);
  return async () => {
    stopping.abort();
    await (await started)?.stop();
    await timetable.stop();
  };
}

const nextTryMs = 5000;

/** The database may be away just now: a start that fails is tried again, until the program ends. */
async function startUntil(stopping: AbortSignal, start: () => Promise<Jobs>, log: Logger): Promise<Jobs | null> {
  while (!stopping.aborted) {
    try {
      return await start();
    } catch (error) {
      log.error({ err: error }, 'The jobs could not start; the next try is in five seconds.');
      await setTimeout(nextTryMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return null;
}
