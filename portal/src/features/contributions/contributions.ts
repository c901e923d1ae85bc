/** The public face: readers' writing, from the form to the desk. */
export { liteWritePage, sendAction, writePage } from './write-page.js';
export { callRoutes } from './call.routes.js';
export { contributionRoutes } from './contribution.routes.js';
export { readDocuments, removeOldContributions } from './contributions.jobs.js';
