import { normalise } from './normalise.js';
import { findClosedStem } from './stem-closed.js';
import { NOUNS_WITH_CASE } from './stem-closed.data.js';
import { findNounBase, isKnownWord } from './stem-noun.js';
import { findVerbStem } from './stem-verb.js';

const nounsWithCase: ReadonlySet<string> = new Set(NOUNS_WITH_CASE.normalize('NFC').split(/\s+/));

/** Longer than any Bangla word; keeps one unbroken run of letters from costing more than its length. */
const LONGEST_WORD = 64;

function stemBangla(word: string): string {
  let rest = word;
  let first = true;
  for (;;) {
    const closed = findClosedStem(rest);
    if (closed !== undefined) return closed;
    if (isKnownWord(rest)) return rest;
    const base = findNounBase(rest);
    const isNoun = nounsWithCase.has(rest) || (base !== undefined && (isKnownWord(base) || nounsWithCase.has(base)));
    if (first ? !isNoun : /(?:া|নো)$/.test(rest)) {
      const verb = findVerbStem(rest);
      if (verb !== undefined) return verb;
    }
    if (base === undefined) return rest;
    rest = base;
    first = false;
  }
}

/**
 * Whether the word is Bangla letters and signs in store form already, which nearly every word is: then normalising can be left out.
 * Refused (and so normalised) are composed ড় ঢ় য়, joiners and two signs in a row other than nukta and a vowel sign.
 */
function isPlainBangla(word: string): boolean {
  let before = 0;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (unit < 0x981 || unit > 0x9ce) return false;
    if (unit >= 0x9bc && unit <= 0x9cd) {
      if (before >= 0x9be || (before === 0x9bc && unit === 0x9bc) || before === 0 || (unit === 0x9bc && before === 0x9ac)) return false;
    }
    before = unit === 0x9ce ? 0x9a4 : unit;
  }
  return true;
}

const BANGLA_WORD = /^[\u0981-\u09ce\u200c\u200d]+$/;

/**
 * The stem that all forms of a word share, for searching: not always a dictionary word, but the same for every form.
 *
 * @param word one word in any spelling of its code points; a word of another script comes back in small letters.
 * @returns the word without case, plural, article and clitic endings (ছেলেটিকেও → ছেলে), the verbal noun of any verb form with its
 * vowel changes undone (লিখেছেন → লেখা, গিয়ে → যাওয়া), one form for each pronoun and rank (তাদের → সে, তাঁদের → তিনি). Never empty for a
 * word that is not; `stem(stem(w))` is `stem(w)` for nearly all words, not for all.
 * Rules and tables are our own, from the grammar of standard Bangla; words that look inflected and are not come from our corpus counts.
 * @example
 * stem('পুতিনের') // 'পুতিন'
 * @example
 * stem('দিয়েছিলেন') // 'দেওয়া'
 */
export function stem(word: string): string {
  if (isPlainBangla(word)) return word.length > LONGEST_WORD ? word : stemBangla(word);
  const plain = normalise(word);
  return plain.length > LONGEST_WORD || !BANGLA_WORD.test(plain) ? plain.toLowerCase() : stemBangla(plain);
}
