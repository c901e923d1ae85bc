/** The public face: what editors put on the front. */
export { clearSlot, dropGoneTopics, placeStory, setTopics } from './fronts.actions.js';
export { frontRoutes } from './fronts.routes.js';
