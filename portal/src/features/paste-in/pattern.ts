/**
 * A regular expression over Bangla, with its source in NFC as the text is: a literal য় typed as U+09DF would
 * otherwise never match text in which NFC has decomposed it.
 */
export function bangla(source: string, flags = 'u'): RegExp {
  return new RegExp(source.normalize('NFC'), flags);
}

/** A set of words or phrases, in NFC, compared by their keys (see `keyOf`). */
export function keySet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(keyOf));
}

/** Two printings of the same words have the same key: letters, marks and digits only, in NFC, lower case. */
export function keyOf(text: string): string {
  return text.normalize('NFC').replace(/[\u200c\u200d]/gu, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim().toLowerCase();
}

/** How many words (runs of letters, marks and digits) a text has. */
export function countWords(text: string): number {
  const key = keyOf(text);
  return key === '' ? 0 : key.split(' ').length;
}
