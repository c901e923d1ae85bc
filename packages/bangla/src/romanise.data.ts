/** Consonants as Bangla newsrooms write them in Latin letters. */
export const NEWSROOM_CONSONANTS: Readonly<Record<string, string>> = {
  ক: 'k', খ: 'kh', গ: 'g', ঘ: 'gh', ঙ: 'ng', চ: 'ch', ছ: 'ch', জ: 'j', ঝ: 'jh', ঞ: 'n', ট: 't', ঠ: 'th', ড: 'd', ঢ: 'dh', ণ: 'n',
  ত: 't', থ: 'th', দ: 'd', ধ: 'dh', ন: 'n', প: 'p', ফ: 'f', ব: 'b', ভ: 'bh', ম: 'm', য: 'j', র: 'r', ল: 'l', শ: 'sh', ষ: 'sh',
  স: 's', হ: 'h', 'ড\u09BC': 'r', 'ঢ\u09BC': 'rh', 'য\u09BC': 'y', ৎ: 't', ৰ: 'r', ৱ: 'w',
};

/** Independent vowels and vowel signs in the newsroom scheme. */
export const NEWSROOM_VOWELS: Readonly<Record<string, string>> = {
  অ: 'o', আ: 'a', ই: 'i', ঈ: 'i', উ: 'u', ঊ: 'u', ঋ: 'ri', ৠ: 'ri', ঌ: 'li', ৡ: 'li', এ: 'e', ঐ: 'oi', ও: 'o', ঔ: 'ou',
  'া': 'a', 'ি': 'i', 'ী': 'i', 'ু': 'u', 'ূ': 'u', 'ৃ': 'ri', 'ৄ': 'ri', 'ৢ': 'li', 'ৣ': 'li', 'ে': 'e', 'ৈ': 'oi', 'ো': 'o', 'ৌ': 'ou', 'ৗ': 'ou',
};

/** Conjuncts that are spoken otherwise than their letters say. */
export const NEWSROOM_CONJUNCTS: Readonly<Record<string, string>> = {
  'ক্ষ': 'kkh', 'জ্ঞ': 'gg', 'ঞ্চ': 'nch', 'ঞ্ছ': 'nch', 'ঞ্জ': 'nj', 'ঞ্ঝ': 'njh', 'ঙ্গ': 'ng', 'ঙ্ক': 'nk', 'ঙ্খ': 'nkh', 'ঙ্ঘ': 'ngh', 'হ্ম': 'mm', 'ক্স': 'x',
  'চ্ছ': 'cch', 'ত্ত্ব': 'tt', 'জ্জ্ব': 'jj',
};

/** Conjuncts after which a word-final inherent vowel is silent: they end borrowed words (ট্রাম্প, পার্ক, মার্চ). */
export const LOAN_ENDINGS =
  'ম্প ম্ব র্ক র্ট র্ড র্চ র্স র্ন র্ম র্ল র্জ র্গ র্থ র্ভ র্প র্ফ ন্ট ন্ড ণ্ড ন্স ন্চ ঞ্চ স্ট স্ক স্প ল্ট ল্ড ল্প ল্ম ল্ফ ল্ক ক্স ক্ট প্ট ফ্ট ঙ্ক ঙ্গ ট্স প্স ব্স ন্থ ন্জ ঞ্জ';

/** Letters of ISO 15919 for Bangla consonants (without the inherent vowel). */
export const ISO_CONSONANTS: Readonly<Record<string, string>> = {
  ক: 'k', খ: 'kh', গ: 'g', ঘ: 'gh', ঙ: 'ṅ', চ: 'c', ছ: 'ch', জ: 'j', ঝ: 'jh', ঞ: 'ñ', ট: 'ṭ', ঠ: 'ṭh', ড: 'ḍ', ঢ: 'ḍh', ণ: 'ṇ',
  ত: 't', থ: 'th', দ: 'd', ধ: 'dh', ন: 'n', প: 'p', ফ: 'ph', ব: 'b', ভ: 'bh', ম: 'm', য: 'y', র: 'r', ল: 'l', শ: 'ś', ষ: 'ṣ',
  স: 's', হ: 'h', 'ড\u09BC': 'ṛ', 'ঢ\u09BC': 'ṛh', 'য\u09BC': 'ẏ', ৰ: 'r̆', ৱ: 'v',
};

/** Letters of ISO 15919 for Bangla vowels, each as independent letter and as sign. */
export const ISO_VOWELS: readonly (readonly [letter: string, sign: string, roman: string])[] = [
  ['অ', '', 'a'], ['আ', 'া', 'ā'], ['ই', 'ি', 'i'], ['ঈ', 'ী', 'ī'], ['উ', 'ু', 'u'], ['ঊ', 'ূ', 'ū'], ['ঋ', 'ৃ', 'r̥'], ['ৠ', 'ৄ', 'r̥̄'],
  ['ঌ', 'ৢ', 'l̥'], ['ৡ', 'ৣ', 'l̥̄'], ['এ', 'ে', 'ē'], ['ঐ', 'ৈ', 'ai'], ['ও', 'ো', 'ō'], ['ঔ', 'ৌ', 'au'],
];

/** Marks of ISO 15919 that are neither vowel nor consonant. */
export const ISO_MARKS: Readonly<Record<string, string>> = { 'ং': 'ṁ', 'ঃ': 'ḥ', 'ঁ': 'm̐', 'ৎ': 't̲' };
