import type { StandingWords } from './standing-words.js';

export const standingBn: StandingWords = {
  policies: 'আমাদের নীতি',
  changed: (date) => `সর্বশেষ পরিবর্তন: ${date}`,
  askUs: 'এ বিষয়ে জানতে বা জানাতে:',
  masthead: 'সম্পাদকীয় দল',
  contact: 'যোগাযোগ ও নিবন্ধন',
  editor: 'সম্পাদক',
  publisher: 'প্রকাশক',
  owner: 'মালিক',
  registration: 'নিবন্ধন নম্বর',
  address: 'ঠিকানা',
  phone: 'ফোন',
  email: 'ই-মেইল',
  desks: 'ডেস্ক',
  since: (when) => `প্রকাশ শুরু: ${when}`,
  nothingYet: 'এ পাতার তথ্য এখনো যোগ করা হয়নি।',
  ad: 'বিজ্ঞাপন',
};
