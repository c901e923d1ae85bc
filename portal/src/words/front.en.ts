import type { FrontWords } from './front-words.js';

export const frontEn: FrontWords = {
  ticker: 'Just in',
  tickerLabel: 'Breaking news',
  trending: 'Trending',
  mostRead: 'Most read',
  mostReadNote: 'What readers read most in the last 24 hours.',
  mostReadEmpty: 'There is no list yet',
  mostReadEmptyText: 'It will be here once readers have read something.',
  topTen: 'Top ten of the day',
  topTenOf: (day) => `Top ten of ${day}`,
  topTenNote: 'The ten stories readers read most on this day.',
  topTenToday: 'The ten stories read most so far today; the list changes until the day is over.',
  dayBefore: 'The day before',
  dayAfter: 'The day after',
};
