import { normalise } from './normalise.js';
import { ABBREVIATIONS } from './abbreviations.data.js';

/** A word and where it stands in the text it was read from (UTF-16 offsets, end exclusive). */
export type Word = { text: string; start: number; end: number };

// Letters, signs, digits and the invisible characters that stand inside words; an apostrophe before a suffix (পিপল’স)
// and a dot or comma between digits (৫.৫, ১,২৩৪) do not end a word.
const WORD =
  /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:(?:['’](?=[\p{L}\p{M}])|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]+)*/gu;

const WORDS_PER_MINUTE = 180;

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
  for (const match of t.matchAll(WORD)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
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
