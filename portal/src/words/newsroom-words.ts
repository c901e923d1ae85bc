import type { newsroomBn } from './newsroom.bn.js';

/** The words of the newsroom. Bangla comes first: what it says is what every other language must say. */
export type NewsroomWords = typeof newsroomBn;
