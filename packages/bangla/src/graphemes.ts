import { replaceLoneSurrogates } from './normalise.js';

const segmenter = new Intl.Segmenter('bn', { granularity: 'grapheme' });
const WINDOW = 128;

// Nearly all of a Bangla page: one ASCII character, a Bangla digit, a danda, a dash or a quotation mark, or a Bangla letter with its signs and the consonants joined to it,
// neither followed by anything that could still belong to it.
const SIGN = '\\u0981-\\u0983\\u09BC\\u09BE-\\u09C4\\u09C7\\u09C8\\u09CB\\u09CC\\u09D7\\u09E2\\u09E3';
const SIGNS = `(?:[${SIGN}\\u200C\\u200D]|\\u09CD(?!\\u200D*[${SIGN}\\u09CD]))*`;
const CONJUNCT_GOES_ON = `(?:(?<=\\u09CD\\u200D*)[ক-হ\\u09CE\\u09DC-\\u09DF\\u09F0\\u09F1]${SIGNS})*`;
const PLAIN = new RegExp(
  `(?:[\\x20-\\x7E\\u0964\\u0965\\u09E6-\\u09EF\\u2013\\u2014\\u2018-\\u201D\\u2026]|[\\u0985-\\u09B9\\u09CE\\u09DC-\\u09E1\\u09F0\\u09F1]${SIGNS}${CONJUNCT_GOES_ON})(?![\\p{M}\\p{Emoji_Modifier}\\u200C\\u200D])`,
  'uy',
);

// A conjunct goes on when the piece before ends in a hasanta (ZWJs may follow it) and a consonant comes next.
// Intl does this by itself from Unicode 15.1 on, but not for র + ZWNJ + ্য, and not in older builds of Node.
const OPEN_CONJUNCT = /\u09CD\u200D*$/;
const CONSONANT_FIRST = /^[ক-হ\u09CE\u09DC-\u09DF\u09F0\u09F1]/;

/**
 * Splits a text into what a reader sees as single characters: a whole conjunct with its signs is one.
 *
 * In: any text. Out: the pieces in order; joined they are the text again (lone surrogates as U+FFFD).
 *
 * Source: UAX #29 rules GB9, GB9a and GB9c.
 *
 * @example
 * graphemes('ক্ষুদ্র'); // ['ক্ষু', 'দ্র']
 */
export function graphemes(t: string): string[] {
  return Array.from(piecesOf(replaceLoneSurrogates(t)));
}

function* piecesOf(t: string): Generator<string> {
  let open: string[] = [];
  for (const segment of segmentsOf(t)) {
    const last = open.at(-1);
    if (last !== undefined && OPEN_CONJUNCT.test(last) && CONSONANT_FIRST.test(segment)) {
      open.push(segment);
      continue;
    }
    if (open.length > 0) yield open.join('');
    open = [segment];
  }
  if (open.length > 0) yield open.join('');
}

function* segmentsOf(t: string): Generator<string> {
  for (let at = 0; at < t.length; ) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(t)?.[0];
    const segments = plain === undefined ? readWindow(t, at) : [plain];
    yield* segments;
    at += segments.reduce((length, segment) => length + segment.length, 0);
  }
}

// Intl.Segmenter takes time by the square of the text, so it gets a window at a time. A window starts where a piece does;
// its last piece may go on beyond it and is read again with the next.
function readWindow(t: string, start: number): string[] {
  for (let size = WINDOW; ; size *= 2) {
    const segments = Array.from(segmenter.segment(t.slice(start, start + size)), ({ segment }) => segment);
    if (start + size >= t.length) return segments;
    if (segments.length > 1) return segments.slice(0, -1);
  }
}

/**
 * Cuts a text to at most so many characters as a reader counts them, never inside a conjunct.
 *
 * In: any text and a count of graphemes (below one or not a number: nothing is left). Out: the beginning of the
 * text, without white space at a cut; no mark of omission is added, so that the caller decides whether one is shown.
 *
 * @example
 * truncate('প্রধানমন্ত্রী', 3); // 'প্রধান'
 */
export function truncate(t: string, graphemeCount: number): string {
  const text = replaceLoneSurrogates(t);
  if (text.length <= graphemeCount) return text;
  let end = 0;
  let count = 0;
  for (const piece of piecesOf(text)) {
    if (!(count + 1 <= graphemeCount)) return text.slice(0, end).trimEnd();
    end += piece.length;
    count += 1;
  }
  return text;
}
