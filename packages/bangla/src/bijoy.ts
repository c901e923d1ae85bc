import { decodeRun } from './bijoy-decode.js';
import { decideRuns, runsOf, weigh, type Run } from './bijoy-detect.js';
import { encodeText } from './bijoy-encode.js';
import { normalise } from './normalise.js';

/** Stands around text that must not be read as Bijoy; `normalise` keeps it out of any stored text. */
const LITERAL = '\u2060';
/** Evidence, in nats, from which a text is called Bijoy: in all and for each character, or in its Bijoy parts beside English. */
const ENOUGH = 2;
const ENOUGH_PER_LETTER = 0.25;
const ENOUGH_BESIDE_OTHER = 12;

/**
 * Turns Bijoy text (SutonnyMJ codes) into Unicode Bangla, and only that: English words, web and e-mail addresses, numbers and
 * text that is Unicode already stay as they are.
 *
 * In: any string; Latin-1 control codes are read as Windows-1252. Out: store form (see `normalise`). A lone word that could be
 * either is read as Bijoy. Digits stay Latin, for Bijoy has one code for both kinds (use `toBanglaDigits`), except where
 * `toBijoy` marked them. Never throws. Rule: the SutonnyMJ glyph table, checked against half-converted words in published news.
 *
 * @example
 * fromBijoy('evsjv‡`k e¨vsK (Bangladesh Bank)') // 'বাংলাদেশ ব্যাংক (Bangladesh Bank)'
 */
export function fromBijoy(t: string): string {
  const text = t.replace(/[\u0080-\u009F]/g, (control) => windows1252.get(control) ?? control);
  return text.includes(LITERAL) ? readMarked(text) : finished(readMixed(text));
}

function finished(bangla: string): string {
  return normalise(bangla.replace(/\u200C([0-9]+)/g, (_, digits: string) => inBangla(digits)));
}

function readMixed(text: string): string {
  const runs = runsOf(text);
  const isBijoy = decideRuns(runs);
  const hasBijoy = isBijoy.some((bijoy, index) => bijoy && runs[index]?.kind === 'glyphs');
  let written = '';
  let done = 0;
  runs.forEach((run, index) => {
    written += text.slice(done, run.start) + (isBijoy[index] ? read(run) : hasBijoy ? readQuotes(run) : run.text);
    done = run.start + run.text.length;
  });
  return written + text.slice(done);
}

/** English inside Bijoy text keeps its letters, but the quotes and the danda typed around it are Bijoy's: ÔBRACÕ|. */
function readQuotes(run: Run): string {
  if (run.kind !== 'glyphs') return run.text;
  return run.text
    .replace(/^[ÒÔ]+(?=[A-Za-z])/, decodeRun)
    .replace(/(?<=[A-Za-z])[ÓÕ]?[|Ñ]?$/, decodeRun)
    .replace(/(?<=[a-z])Õ(?=[a-z])/g, decodeRun);
}

/** Text that `toBijoy` marked: every second part, between two marks, is to be left alone; all the rest is Bijoy. */
function readMarked(text: string): string {
  const parts = text.split(LITERAL).map((part, index) => (index % 2 === 0 ? decodeRun(part) : part));
  return finished(parts.join(''));
}

/**
 * Writes Unicode Bangla as Bijoy (SutonnyMJ codes), for page make-up programs that know no Unicode.
 *
 * In: any string. Out: Bijoy codes for every Bangla character, everything else as it was; `fromBijoy` of it is `normalise(t)`.
 * Bangla digits become Latin ones behind a ZWNJ. Where a reader of Bijoy would go wrong (an English word or a sign that looks like
 * Bijoy), the text is marked with U+2060. Both characters are invisible. Never throws.
 *
 * @example
 * toBijoy('বাংলাদেশ ব্যাংক') // 'evsjv‡`k e¨vsK'
 */
export function toBijoy(t: string): string {
  const text = normalise(t);
  const plain = encodeText(text);
  if (fromBijoy(plain) === text) return plain;
  const known = new Map<string, string>();
  const marked = text.replace(/\S+/g, (word) => {
    const written = known.get(word) ?? markWord(word);
    known.set(word, written);
    return written;
  });
  return marked.includes(LITERAL) ? marked : LITERAL + LITERAL + marked;
}

/** One word in Bijoy that `readMarked` gives back as it was: with its Latin letters marked, or marked whole where Bijoy cannot write it. */
function markWord(word: string): string {
  const bare = encodeText(word);
  if (readMarked(bare) === word) return bare;
  const marked = encodeText(word.replace(LOOKS_LIKE_GLYPHS, `${LITERAL}$&${LITERAL}`));
  return readMarked(marked) === word ? marked : LITERAL + word + LITERAL;
}

/**
 * Whether a text is Bijoy that somebody pasted as it is, and should be offered to `fromBijoy`.
 *
 * In: any string, best a line or more: one short word proves nothing. Out: true when its letters, read in pairs, are likelier
 * Bijoy than Latin-letter text by a wide margin and no more of it is Unicode Bangla already. Never throws.
 *
 * @example
 * looksLikeBijoy('evsjv‡`k miKvi') // true
 * looksLikeBijoy('the government of Bangladesh') // false
 */
export function looksLikeBijoy(t: string): boolean {
  const { whole, parts, partGlyphs, glyphs, bangla } = weigh(t);
  const isEnough = (whole >= ENOUGH && whole >= glyphs * ENOUGH_PER_LETTER) || (parts >= ENOUGH_BESIDE_OTHER && partGlyphs * 4 >= glyphs);
  return isEnough && glyphs > bangla;
}

const LOOKS_LIKE_GLYPHS = /[A-Za-z`_^&~|\u00A1-\u00FFŒœŠšŸƒˆ˜‚„†‡•…‰‹›™–]+/g;

/** Where Windows-1252 has letters and Latin-1 has controls; text read in the wrong one of the two carries the controls. */
const windows1252: ReadonlyMap<string, string> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'].map((char, index) => [String.fromCharCode(0x80 + index), char]),
);

function read(run: Run): string {
  return run.kind === 'glyphs' ? decodeRun(run.text) : run.text;
}

function inBangla(digits: string): string {
  return digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x09b6));
}
