import { readDocuments, removeOldContributions } from './features/contributions/contributions.js';
import { removeOldReporters } from './features/error-reports/error-reports.js';
import { foldCounts } from './features/most-read/most-read.js';
import { sweepExpired } from './features/people/people.js';
import { makeAvif } from './features/pictures/pictures.js';
import { deliverOutbox, releaseDueSchedules } from './features/publishing/publishing.js';
import { foldWords, indexMissing } from './features/search/search.js';
import { thinRevisions } from './features/stories/stories.js';
import { startJobs } from './platform/jobs/jobs.js';
import { noCdn } from './platform/purge/purge.js';
import type { Program } from './program.js';
import { Timetable } from './timetable.js';

/** Releases what is scheduled, on time, and runs the jobs, which take a moment to start; nobody waits for them. */
export function startWorker({ room, owner }: Program): () => Promise<void> {
  const timetable = new Timetable(room, (one) => releaseDueSchedules(one));
  timetable.start();
  const started = startJobs(
    owner,
    [
      { name: 'deliver-outbox', cron: '* * * * *', run: () => deliverOutbox(room, noCdn) },
      { name: 'fold-search-words', cron: '* * * * *', run: () => foldWords(room) },
      { name: 'index-missing', cron: '40 21 * * *', run: async () => void (await indexMissing(room)) },
      { name: 'thin-revisions', cron: '17 20 * * *', run: async () => void (await thinRevisions(room)) },
      { name: 'make-avif', cron: '* * * * *', run: async () => void (await makeAvif(room)) },
      { name: 'fold-counts', cron: '*/5 * * * *', run: () => foldCounts(room) },
      { name: 'read-documents', cron: '* * * * *', run: async () => void (await readDocuments(room)) },
      { name: 'remove-old-contributions', cron: '23 * * * *', run: async () => void (await Promise.all([removeOldContributions(room), removeOldReporters(room)])) },
      { name: 'sweep-expired', cron: '7 * * * *', run: () => sweepExpired(room) },
    ],
    room.log,
  ).catch((error: unknown) => {
    room.log.error({ err: error }, 'The jobs could not start.');
    return null;
  });
  return async () => {
    await (await started)?.stop();
    await timetable.stop();
  };
}
