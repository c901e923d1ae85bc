export { ensureSiteSettings } from './site-settings.actions.js';
