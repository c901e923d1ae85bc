export {
  findRevision,
  insertStories,
  insertVersion,
  insertVersions,
  loadStory,
  lockStory,
  patchStory,
  saveContent,
  type NewStory,
  type OldAddress,
  type StoryPatch,
  type StoryRow,
} from './story.store.js';
export { thinRevisions } from './thinning.jobs.js';
