export { deskRoutes } from './desk.routes.js';
export { createStory, createStoryIn, saveStory, type Saved, type StoryOrigin } from './save.actions.js';
export { contentOf } from './story-form.js';
