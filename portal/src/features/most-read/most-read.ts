/** The public face: what readers read most. */
export { loadMostRead, type MostRead } from './most-read.store.js';
