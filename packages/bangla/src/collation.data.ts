/**
 * The order of characters for Bangla sorting, lowest first: the standard order of CLDR's Bengali collation (vowels, then ং ঃ ঁ, then
 * consonants, then vowel signs, then hasanta), with punctuation and digits before letters and Latin after Bangla.
 * Each entry is one primary weight. Further characters in an entry differ from the first only at the second level.
 */
export const PRIMARY_ORDER: readonly string[] = [
  ...[' ', '_', '-', '–', '—', ',', ';', ':', '!', '¡', '?', '¿', '.', '…', '·', '।', '॥', "'‘’", '"“”', '«', '»', '(', ')', '[', ']'],
  ...['{', '}', '§', '¶', '@', '*', '/', '\\', '&', '#', '%', '•', '৽', '`', '´', '^', '¯', '¨', '¸', '°', '৺', '©', '®', '+', '±'],
  ...['÷', '×', '<', '=', '>', '¬', '|', '¦', '~', '¤', '¢', '$', '£', '¥', '৲', '৳', '৻'],
  ...'0123456789',
  ...'৴৵৶৷৸৹',
  ...'ঀঅআইঈউঊঋৠঌৡএঐওঔংঃঁকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরৰলৱশষসহঽ',
  // Vowel signs, hasanta and the length mark are escaped: printed one after another they would join into one unreadable cluster.
  ...'\u09be\u09bf\u09c0\u09c1\u09c2\u09c3\u09c4\u09e2\u09e3\u09c7\u09c8\u09cb\u09cc\u09cd\u09d7\u09fc',
  ...'abcdefghijklmnopqrstuvwxyz',
];

/** Characters that only have a second-level weight, lowest first: nukta and the sandhi mark, then the accents of Latin letters. */
export const SECONDARY_MARKS = '\u09bc\u09fe\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0328\u0327\u0304';

/** Characters with no weight at all: joiners, soft hyphen, zero-width space, byte-order mark and the bidirectional marks. */
export const IGNORED = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
