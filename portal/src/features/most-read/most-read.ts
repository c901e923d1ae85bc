/** The public face: what readers read most. */
export { countViews } from './counting.store.js';
export { foldCounts } from './fold.jobs.js';
export { countAction } from './most-read.actions.js';
export { mostReadPages } from './most-read.pages.js';
export { renderMostReadRail } from './most-read.reader.js';
export { loadMostRead, type MostRead } from './most-read.store.js';
export { ViewCounter } from './view-counter.js';
