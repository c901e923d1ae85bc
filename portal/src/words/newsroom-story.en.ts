import type { NewsroomStoryWords } from './newsroom-story-words.js';

export const newsroomStoryEn: NewsroomStoryWords = {
  fold: 'More fields',
  hangerHint: 'Two or three points under the headline; one a line.',
  shortHeadlineHint: 'For narrow lists, cards and pushes; the headline where empty.',
  searchTitleHint: 'For the window’s title and search engines; the headline where empty.',
  runningTopicHint: 'One of the story’s topics; all its stories stand in order of their days.',
  noLabel: 'Plain news',
  labels: {
    exclusive: 'Exclusive', special: 'Special report', analysis: 'Analysis', explainer: 'Explainer', interview: 'Interview', opinion: 'Opinion', 'fact-check': 'Fact check', reader: 'From a reader',
    sponsored: 'Sponsored',
  },
  notRunning: 'No running story',
  formats: { plain: 'Text', 'photo-story': 'Photo story' },
};
