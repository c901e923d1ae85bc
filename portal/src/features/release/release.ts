export type { PurgeKey } from './purge-key.js';
export type { ReleasedSlot } from './front.store.js';
export { beginStories } from './released-story.store.js';
export { forgetOldPurges, nextStoryNumbers, release, type ReleaseSubject } from './release.store.js';
export { findUnindexed, foldSearchWords, removeSearchRows, writeSearchRows } from './search-row.store.js';
