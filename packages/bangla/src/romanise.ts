import { toIso15919 } from './iso15919.js';
import { romaniseWord } from './newsroom-roman.js';
import { toLatinDigits } from './digits.js';
import { normalise } from './normalise.js';

/**
 * Writes Bangla text in Latin letters.
 *
 * In: any text; the scheme: `newsroom` as addresses and names are written (small letters, silent vowels left out, not
 * reversible), or `iso15919`, letter by letter with diacritics, which `fromIso15919` turns back into the same text.
 * Out: the text with every Bangla letter and digit in Latin script; what is not Bangla stays.
 *
 * Source: ISO 15919:2001; the newsroom scheme follows how portals spell Bangla words in their addresses.
 *
 * @example
 * romanise('বাংলাদেশ', 'newsroom'); // 'bangladesh'
 * @example
 * romanise('বাংলাদেশ', 'iso15919'); // 'bāṁlādēśa'
 */
export function romanise(t: string, scheme: 'newsroom' | 'iso15919'): string {
  const text = normalise(t);
  if (scheme === 'iso15919') return toIso15919(text);
  return toLatinDigits(text.replace(/[\u0981-\u0983\u0985-\u09E3\u09F0\u09F1\u200C\u200D]+/g, romaniseWord)).replace(/[।॥]/g, '.').normalize('NFC');
}
