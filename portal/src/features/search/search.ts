/** The public face: finding stories. */
export { findStories, type Outcome } from './find-stories.js';
export { nearRoutes } from './near.routes.js';
export { findNearStories, loadRelatedByText, type NearStory } from './related.js';
export { indexWords } from './index-words.js';
export { foldWords, indexMissing } from './search.jobs.js';
export { liteSearchPage, searchPage } from './search-page.js';
export { suggest, suggestPage } from './suggest-page.js';
export { parseRequest, type SearchRequest } from './search-request.rules.js';
