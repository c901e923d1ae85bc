export { ensureBylines, findBylines, type BylineRow } from './byline.store.js';
