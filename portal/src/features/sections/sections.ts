export { defaultSections } from './default-sections.data.js';
export { ensureSections } from './default-sections.js';
export { saveSectionAs } from './section.actions.js';
export { sectionRoutes } from './section.routes.js';
export { findSectionByName, findSections, loadSection, loadSections, reservedSlugs, saveSection, type Section } from './section.store.js';
