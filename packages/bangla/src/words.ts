import { normalise } from './normalise.js';
import { ABBREVIATIONS } from './abbreviations.data.js';

/** A word and where it stands in the text it was read from (UTF-16 offsets, end exclusive). */
export type Word = { text: string; start: number; end: number };

// Letters, signs, digits and the invisible characters that stand inside words; an apostrophe before a suffix (পিপল’স)
// and a dot or comma between digits (৫.৫, ১,২৩৪) do not end a word.
const WORD =
  /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:(?:['’](?=[\p{L}\p{M}])|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]+)*/gu;

const WORDS_PER_MINUTE = 180;

/** What a code unit may do: begin a word, stand inside one; digits take a dot or comma between them. Surrogates are read by `WORD`. */
const BEGINS = 1;
const GOES_ON = 2;
const IS_NUMBER = 4;
const IS_LETTER = 8;
const IS_SURROGATE = 16;
const KNOWN = 32;
const [APOSTROPHE, TYPED_APOSTROPHE, DOT, COMMA] = [0x2019, 0x27, 0x2e, 0x2c];
const unitKinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  return unitKinds[unit] || (unitKinds[unit] = readKind(unit));
}

function readKind(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return KNOWN | IS_SURROGATE;
  const letter = String.fromCharCode(unit);
  const isNumber = /\p{N}/u.test(letter);
  const isLetter = /[\p{L}\p{M}]/u.test(letter);
  const isInner = isNumber || isLetter || /[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(letter);
  return KNOWN | (isNumber ? IS_NUMBER : 0) | (isLetter ? IS_LETTER : 0) | (isNumber || isLetter ? BEGINS : 0) | (isInner ? GOES_ON : 0);
}

/**
 * Finds the words of a text. Punctuation, hyphens and white space part them; ২০২৪-এর is two words.
 *
 * In: any text. Out: each word as it stands in the text, with its start and end as UTF-16 offsets into that text.
 *
 * Source: UAX #29 word boundaries, with the apostrophe of Bangla suffixes.
 *
 * @example
 * words('পিপল’স পার্টি'); // [{ text: 'পিপল’স', start: 0, end: 6 }, { text: 'পার্টি', start: 7, end: 13 }]
 */
export function words(t: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < t.length; ) {
    const kind = kindOf(t.charCodeAt(at));
    if ((kind & IS_SURROGATE) !== 0) return matchWords(t);
    const start = at++;
    if ((kind & BEGINS) === 0) continue;
    at = findEnd(t, at);
    if (at === -1) return matchWords(t);
    found.push({ text: t.slice(start, at), start, end: at });
  }
  return found;
}

/** The end of a word that is read up to `at`; -1 at a surrogate. */
function findEnd(t: string, at: number): number {
  for (; at < t.length; at++) {
    const unit = t.charCodeAt(at);
    const kind = kindOf(unit);
    if ((kind & GOES_ON) !== 0) continue;
    if ((kind & IS_SURROGATE) !== 0) return -1;
    const after = at + 1 < t.length ? kindOf(t.charCodeAt(at + 1)) : 0;
    if (unit === APOSTROPHE || unit === TYPED_APOSTROPHE) {
      if ((after & IS_SURROGATE) !== 0) return -1;
      if ((after & IS_LETTER) === 0) return at;
    } else if (unit === DOT || unit === COMMA) {
      if ((kindOf(t.charCodeAt(at - 1)) & IS_NUMBER) === 0) return at;
      if ((after & IS_SURROGATE) !== 0) return -1;
      if ((after & IS_NUMBER) === 0) return at;
    } else return at;
  }
  return at;
}

/** The same by the pattern itself: for texts with letters or signs beyond the Basic Multilingual Plane. */
function matchWords(t: string): Word[] {
  return Array.from(t.matchAll(WORD), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

/**
 * Splits a text into sentences: after । ॥ ? ! …, after a full stop that ends no abbreviation (ড. মো. এ.) and no
 * number, and at line ends. Closing quotes and brackets stay with their sentence.
 *
 * In: any text. Out: the sentences in order, in store form, without white space around them; none is empty.
 *
 * @example
 * sentences('ড. ইউনূস এসেছেন। তিনি কথা বলবেন?'); // ['ড. ইউনূস এসেছেন।', 'তিনি কথা বলবেন?']
 */
export function sentences(t: string): string[] {
  const found: string[] = [];
  for (const line of normalise(t).split('\n')) {
    let start = 0;
    for (const end of sentenceEnds(line)) {
      pushTrimmed(found, line.slice(start, end));
      start = end;
    }
    pushTrimmed(found, line.slice(start));
  }
  return found;
}

function* sentenceEnds(line: string): Generator<number> {
  for (const match of line.matchAll(/[।॥?!…]+["'”’)\]»]*|\.+["'”’)\]»]*/g)) {
    const end = match.index + match[0].length;
    const isStop = match[0].startsWith('.');
    if (isStop && (!/\s/.test(line.charAt(end)) || endsAbbreviation(line, match.index))) continue;
    if (!/[।॥]/.test(match[0]) && continuesSentence(line, end)) continue;
    yield end;
  }
}

// A question or exclamation inside quotes that is followed by a comma or a dash belongs to the sentence around it.
function continuesSentence(line: string, end: number): boolean {
  return /^\s{0,2}[,;–—-]/.test(line.slice(end, end + 3));
}

function endsAbbreviation(line: string, stop: number): boolean {
  const word = /[\p{L}\p{M}.]{1,12}$/u.exec(line.slice(Math.max(0, stop - 12), stop))?.[0];
  if (word === undefined) return false;
  const last = word.slice(word.lastIndexOf('.') + 1);
  return ABBREVIATIONS.has(last) || /^\p{Lu}$/u.test(last);
}

function pushTrimmed(into: string[], piece: string): void {
  const text = piece.trim();
  if (text !== '') into.push(text);
}

/**
 * Says how many minutes a text takes to read at 180 words a minute, rounded up. A word here is what stands between two
 * blanks and holds a letter or digit: a page asks this whenever it is made, and needs no finer parting.
 *
 * In: any text. Out: whole minutes; 0 only for a text without words.
 *
 * @example
 * readingMinutes('বাংলাদেশ জিতেছে।'); // 1
 */
export function readingMinutes(t: string): number {
  let count = 0;
  for (const piece of t.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(piece)) count += 1;
  return Math.ceil(count / WORDS_PER_MINUTE);
}
