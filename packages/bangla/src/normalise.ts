import { tidyJoiners } from './joiners.js';

// Anything the store form may have to change beyond what NFC does. One scan of this decides whether a text
// needs the slow path at all; most paragraphs of real news do not.
const SUSPECT =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u00A0\u00AD\u061C\u200B-\u200F\u202A-\u202F\u2060\u2066-\u2069\uFEFF|]|[\u09BE-\u09CD\u09D7]{2}|\u09BC\u09BC|ব\u09BC|অ\u09BE|[০-৯0-9]ঃ|[\uD800-\uDFFF]/;

const DROPPED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const MARK_RUN = /[\u09BE-\u09CD\u09D7]{2,}|\u09BC{2,}/g;

// Pairs of neighbouring signs that are one sign typed wrongly. NFC joins ে+া and ে+ৗ only in this order.
const JOINED_SIGNS: Readonly<Record<string, string>> = {
  '\u09C7\u09BE': '\u09CB',
  '\u09BE\u09C7': '\u09CB',
  '\u09C7\u09D7': '\u09CC',
  '\u09D7\u09C7': '\u09CC',
};

/**
 * Brings any text to the store form: the one form in which Shironam keeps, compares and searches Bangla.
 *
 * In: any string. Out: NFC text (so ড় ঢ় য় are a letter plus nukta U+09BC, and ো ৌ are one sign) without stray
 * control, bidirectional and zero-width characters; র‍্যাব with the right joiner; ৎ for ত্ + ZWJ; আ for অ + া; ো for
 * signs typed in either order; doubled signs and hasantas made one; `|` as danda after a Bangla letter; the
 * visarga between digits as a colon; lone surrogates as U+FFFD. Spelling, digits, quotes and dashes stay as typed.
 * Idempotent: `normalise(normalise(t)) === normalise(t)`. Never throws.
 *
 * Source: the store form of the house (measured on 13,398 articles), the Unicode Standard ch. 12.2 (Bengali: ya-phala
 * after ra takes ZWJ; khanda ta is U+09CE since Unicode 4.1), UAX #15.
 *
 * @example
 * normalise('বাংলাদেশ\u200B ১০ঃ৩০'); // 'বাংলাদেশ ১০:৩০'
 */
export function normalise(t: string): string {
  const composed = t.normalize('NFC');
  return SUSPECT.test(composed) ? repair(composed) : composed;
}

function repair(composed: string): string {
  const plain = tidyJoiners(tidySpaces(replaceLoneSurrogates(composed)))
    .normalize('NFC')
    .replace(MARK_RUN, joinSigns)
    .replace(/ব\u09BC+/g, 'র')
    .replace(/অ\u09BE/g, 'আ');
  return plain
    .replace(/([০-৯0-9])ঃ(?=[০-৯0-9])/g, '$1:')
    .replace(/(?<=[\u0981-\u09E3])\|(?=\s|$)/g, '।')
    .normalize('NFC');
}

function tidySpaces(t: string): string {
  return t
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(DROPPED, '');
}

/**
 * Replaces every half of a broken surrogate pair by U+FFFD, so that the text can be encoded as UTF-8.
 *
 * In: any string. Out: the same string where it was well formed.
 *
 * @example
 * replaceLoneSurrogates('ক\uD800'); // 'ক\uFFFD'
 */
export function replaceLoneSurrogates(t: string): string {
  return /[\uD800-\uDFFF]/.test(t) ? t.replace(/\p{Cs}/gu, '\uFFFD') : t;
}

// A stack, because joining two signs can bring a third beside them; the result holds no pair that could still join.
function joinSigns(run: string): string {
  const signs: string[] = [];
  for (const typed of run) {
    let sign = typed;
    for (let before = signs.at(-1); before !== undefined; before = signs.at(-1)) {
      const joined = before === sign ? sign : JOINED_SIGNS[before + sign];
      if (joined === undefined) break;
      sign = joined;
      signs.pop();
    }
    signs.push(sign);
  }
  return signs.join('');
}
