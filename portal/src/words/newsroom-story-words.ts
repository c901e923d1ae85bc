import type { newsroomStoryBn } from './newsroom-story.bn.js';

export type NewsroomStoryWords = typeof newsroomStoryBn;
