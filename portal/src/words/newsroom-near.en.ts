import type { newsroomNearBn } from './newsroom-near.bn.js';

export const newsroomNearEn: typeof newsroomNearBn = {
  title: 'Already out on this matter',
  duplicate: 'This seems to be out already',
  same: (percent) => `${String(percent)}% of the words are the same`,
};
