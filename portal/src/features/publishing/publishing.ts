export { gatherFacts, type TransitionRequest } from './facts.store.js';
export { addressOf, correctImported, moveStory, moveStoryIn, releaseImported, type TransitionInput, type TransitionResult } from './publishing.actions.js';
export {
  deleteSchedule as cancelSchedule,
  findCorrections,
  findReviewTasks,
  findSchedule,
  finishReviewTask,
  insertReviewTask,
  type ReviewTask,
} from './publishing.store.js';
export { picturesNamed } from './release.rules.js';
export { releaseStories, type StoryRelease } from './story-release.js';
export { releaseDueSchedules } from './schedule.jobs.js';
export { deliverOutbox } from './outbox.jobs.js';
