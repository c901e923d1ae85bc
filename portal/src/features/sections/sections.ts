export { findSectionByName, findSections, loadSection, reservedSlugs, saveSection, type Section } from './section.store.js';
