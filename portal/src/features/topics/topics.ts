export { ensureTopics, type Topic } from './topic.store.js';
export { topicRoutes } from './topics.routes.js';
export { topicName } from './topics.rules.js';
