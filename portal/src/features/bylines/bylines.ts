export { bylineRoutes } from './byline.routes.js';
export { type BylineRow, ensureBylines, findBylinePages, findBylines } from './byline.store.js';
