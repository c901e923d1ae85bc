import type { FrontWords } from './front-words.js';

export const frontBn: FrontWords = {
  ticker: 'এইমাত্র',
  tickerLabel: 'এইমাত্র পাওয়া খবর',
  trending: 'আলোচিত',
  mostRead: 'সর্বোচ্চ পঠিত',
  mostReadNote: 'গত ২৪ ঘণ্টায় পাঠক যেসব খবর সবচেয়ে বেশি পড়েছেন।',
  mostReadEmpty: 'তালিকা এখনো তৈরি হয়নি',
  mostReadEmptyText: 'পাঠক খবর পড়তে শুরু করলে এখানে তালিকা আসবে।',
  topTen: 'দিনের শীর্ষ দশ',
  topTenOf: (day) => `দিনের শীর্ষ দশ: ${day}`,
  topTenNote: 'এ দিন পাঠক যে দশটি খবর সবচেয়ে বেশি পড়েছেন।',
  topTenToday: 'আজ এখন পর্যন্ত যে দশটি খবর সবচেয়ে বেশি পড়া হয়েছে; দিন শেষ হওয়া পর্যন্ত তালিকা বদলাবে।',
  dayBefore: 'আগের দিন',
  dayAfter: 'পরের দিন',
};
