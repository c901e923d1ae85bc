export { takeWireFile, type ParseWire, type Taken, type TakenItem } from './take.actions.js';
export { WireReader } from './parse-in-worker.js';
export { findWireSource, findWireSummary, type WireSummary } from './wire-desk.store.js';
export { wireDeskRoutes } from './wire-desk.routes.js';
