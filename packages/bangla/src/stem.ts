import { normalise } from './normalise.js';
import { findClosedStem } from './stem-closed.js';
import { NOUNS_WITH_CASE } from './stem-closed.data.js';
import { findNounBase, isKnownWord } from './stem-noun.js';
import { findVerbStem } from './stem-verb.js';

const nounsWithCase: ReadonlySet<string> = new Set(NOUNS_WITH_CASE.normalize('NFC').split(/\s+/));

/** Longer than any Bangla word; keeps one unbroken run of letters from costing more than its length. */
const LONGEST_WORD = 64;
const VERBAL_NOUN = /(?:া|নো)$/;
const NUMBER_WITH_ENDING = /^([0-9০-৯][0-9০-৯.,]*)([\u0981-\u09cd]+)$/;
const numberEndings: ReadonlySet<string> = new Set(
  'টি টা টির টিকে টিতে টার টায় টাকে জন জনের জনকে এর ের র এ ে তে কে ই ও ম য় র্থ ষ্ঠ তম শ লা রা ঠা শে খানা গুলো'.normalize('NFC').split(' '),
);

/** Whether taking endings off comes to a word known as a noun: বাড়িতেও is বাড়ি + তে + ও, though বাড়িতে is also an old form of বাড়া. */
function isKnownNoun(word: string): boolean {
  for (let rest: string | undefined = word; rest !== undefined; rest = findNounBase(rest)) {
    if (nounsWithCase.has(rest) || (rest !== word && isKnownWord(rest))) return true;
  }
  return false;
}

/** ৎ and ং are written ত and ঙ before a vowel: বিদ্যুৎ, বিদ্যুতের; রং, রঙের. */
function plainEnd(word: string): string {
  if (word.length < 2) return word;
  if (word.endsWith('ৎ')) return `${word.slice(0, -1)}ত`;
  return word.endsWith('ঙ') ? `${word.slice(0, -1)}ং` : word;
}

function findStem(word: string): string {
  let rest = word;
  for (;;) {
    const closed = findClosedStem(rest);
    if (closed !== undefined) return closed;
    if (isKnownWord(rest)) return rest;
    // Under a noun's ending only a verbal noun can be a verb (করার); a finite form cannot.
    if (rest === word || VERBAL_NOUN.test(rest)) {
      const verb = findVerbStem(rest);
      if (verb !== undefined && !isKnownNoun(rest)) return verb;
    }
    const base = findNounBase(rest);
    if (base === undefined) return rest;
    rest = base;
  }
}

/** A number with a counter, a case ending or an ordinal ending: ১০০টি, ২০২৪এর, ১০ম. */
function stemNumber(word: string): string | undefined {
  const found = NUMBER_WITH_ENDING.exec(word);
  return found?.[1] !== undefined && numberEndings.has(found[2] ?? '') ? found[1] : undefined;
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
  if (isPlainBangla(word)) return word.length > LONGEST_WORD ? word : plainEnd(findStem(word));
  const plain = normalise(word);
  if (plain.length > LONGEST_WORD) return plain.toLowerCase();
  return BANGLA_WORD.test(plain) ? plainEnd(findStem(plain)) : (stemNumber(plain) ?? plain.toLowerCase());
}
