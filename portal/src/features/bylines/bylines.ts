export { bylineRoutes } from './byline.routes.js';
export { type BylineRow, ensureBylines, findBylines } from './byline.store.js';
