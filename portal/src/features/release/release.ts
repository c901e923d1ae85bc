export type { PurgeKey } from './purge-key.js';
export type { ReleasedSlot } from './front.store.js';
export { forgetOldPurges, nextStoryNumber, release, type ReleaseSubject } from './release.store.js';
