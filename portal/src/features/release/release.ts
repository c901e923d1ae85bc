export { forgetOldPurges, nextStoryNumber, release, type PurgeKey, type ReleaseSubject } from './release.store.js';
