/** The Bangla names of the Latin letters as newsrooms write them in sign-offs and short names. */
export const LETTER_NAMES: Readonly<Record<string, string>> = {
  A: 'এ', B: 'বি', C: 'সি', D: 'ডি', E: 'ই', F: 'এফ', G: 'জি', H: 'এইচ', I: 'আই', J: 'জে', K: 'কে', L: 'এল', M: 'এম',
  N: 'এন', O: 'ও', P: 'পি', Q: 'কিউ', R: 'আর', S: 'এস', T: 'টি', U: 'ইউ', V: 'ভি', W: 'ডব্লিউ', X: 'এক্স', Y: 'ওয়াই', Z: 'জেড',
};

/** Other spellings met in print, read but never written. */
export const OTHER_LETTER_NAMES: Readonly<Record<string, string>> = {
  'ডাব্লিউ': 'W', 'ডব্লু': 'W', 'ডাব্লু': 'W', 'ডব্লিও': 'W', 'জ়েড': 'Z', 'যেড': 'Z', 'কিঊ': 'Q', 'ঈ': 'E', 'আঈ': 'I',
};
