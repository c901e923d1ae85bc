import { replaceLoneSurrogates } from './normalise.js';

const WINDOW = 128;
const segmenter = new Intl.Segmenter('bn', { granularity: 'grapheme' });

// A conjunct goes on when the piece before ends in a hasanta (a ZWJ may follow it) and a consonant comes next.
// Intl does this by itself from Unicode 15.1 on, but not for র + ZWNJ + ্য, and not in older builds of Node.
const OPEN_CONJUNCT = /\u09CD\u200D?$/;
const CONSONANT_FIRST = /^[ক-হৎড়ঢ়য়]/;

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
  const pieces: string[] = [];
  let open: string[] = [];
  for (const segment of segmentsOf(replaceLoneSurrogates(t))) {
    const last = open.at(-1);
    if (last !== undefined && OPEN_CONJUNCT.test(last) && CONSONANT_FIRST.test(segment)) {
      open.push(segment);
      continue;
    }
    if (open.length > 0) pieces.push(open.join(''));
    open = [segment];
  }
  if (open.length > 0) pieces.push(open.join(''));
  return pieces;
}

// Intl.Segmenter takes time by the square of the text, so it gets a window at a time. A window starts where a piece does;
// its last piece may go on beyond it and is read again with the next.
function* segmentsOf(t: string): Generator<string> {
  let size = WINDOW;
  for (let start = 0; start < t.length; ) {
    const segments = Array.from(segmenter.segment(t.slice(start, start + size)), ({ segment }) => segment);
    if (start + size < t.length) {
      if (segments.length === 1) {
        size *= 2;
        continue;
      }
      segments.pop();
    }
    yield* segments;
    start += segments.reduce((length, segment) => length + segment.length, 0);
    size = WINDOW;
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
  const pieces = graphemes(text);
  if (pieces.length <= graphemeCount) return text;
  return graphemeCount >= 1 ? pieces.slice(0, Math.floor(graphemeCount)).join('').trimEnd() : '';
}
