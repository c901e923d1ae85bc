export * from './blocks.js';
export * from './story-content.js';
export * from './released.js';
export * from './lifecycle.js';
export * from './topics.js';
