export { changeSettings, ensureSiteSettings } from './site-settings.actions.js';
export { findReachDays } from './reach-days.store.js';
export { siteSettingRoutes } from './site-settings.routes.js';
export type { SettingGroup, SettingGroups } from './setting-fields.data.js';
export { findSetting, lockSetting, saveSetting } from './site-settings.store.js';
