export type { PurgeKey } from './purge-key.js';
export { forgetOldPurges, nextStoryNumber, release, type ReleaseSubject } from './release.store.js';
