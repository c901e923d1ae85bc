/** The public face: errors that readers report, from the form under a story to the desk. */
export { reportAction, reportPage } from './report-page.js';
export { errorReportRoutes } from './error-report.routes.js';
export { removeOldReporters } from './error-report.actions.js';
