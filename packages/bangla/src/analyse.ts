import { toLatinDigits } from './digits.js';
import { looseKey } from './loose-key.js';
import { normalise } from './normalise.js';
import { stem } from './stem.js';
import { words } from './words.js';

/** One word of a text in the three forms that search compares, and its place among the words. */
export type Token = { exact: string; stem: string; loose: string; position: number };

type Forms = Omit<Token, 'position'>;

/** Endings that are written after a hyphen or an apostrophe: ২০২৪-এর, ডিএমপি’র, বিএনপি-কে. */
const SUFFIXES: ReadonlySet<string> = new Set(
  'র এর ের য়ের কে কেও তে এ য় য়ে ই ও টি টির টিকে টা টার রা এরা দের দেরও গুলো গুলোর এরও এরই রও রই সহ'.normalize('NFC').split(' '),
);
const APOSTROPHE = /['’]/;
const ONLY_BANGLA = /^[\u0981-\u09ce]+$/;

function exactForm(word: string): string {
  if (ONLY_BANGLA.test(word)) return word;
  return toLatinDigits(word)
    .replace(/[\u200c\u200d'’.,]+/g, (marks: string) => (/[.,]/.test(marks) ? marks : ''))
    .toLowerCase();
}

function readForms(word: string): Forms {
  const at = word.search(APOSTROPHE);
  const base = at > 0 && SUFFIXES.has(word.slice(at + 1)) ? word.slice(0, at) : undefined;
  const exact = exactForm(word);
  const stemmed = exactForm(stem(base === undefined ? exact : exactForm(base)));
  return { exact, stem: stemmed, loose: looseKey(stemmed) };
}

/** News says the same words again and again: the forms of those met lately are kept, so many and no more. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 64;
let remembered = new Map<string, Forms>();
/** What was remembered before the last turn: words met again move over, the rest is forgotten at the next turn. */
let fading = new Map<string, Forms>();

function recallForms(word: string): Forms {
  const known = remembered.get(word);
  if (known) return known;
  const forms = fading.get(word) ?? readForms(word);
  if (remembered.size >= MOST_REMEMBERED) [fading, remembered] = [remembered, new Map<string, Forms>()];
  if (word.length <= LONGEST_REMEMBERED) remembered.set(word, forms);
  return forms;
}

function tokenOf(word: string, position: number): Token {
  const forms = recallForms(word);
  return { exact: forms.exact, stem: forms.stem, loose: forms.loose, position };
}

/** Two or three words without digits: নেতা-কর্মী, but not ২০২৪-২৫ and not a whole line strung on hyphens. */
const isCompound = (parts: readonly string[]): boolean => parts.length > 1 && parts.length <= 3 && parts.every((part) => !/\p{N}/u.test(part));

/** Whether nothing but one hyphen stands between two words. */
function isHyphen(text: string, from: number, to: number): boolean {
  return to - from === 1 && (text[from] === '-' || text[from] === '‐' || text[from] === '‑');
}

/**
 * The words of a text as search compares them; index and query must both go through here.
 *
 * @param t any text.
 * @returns one token a word, in order. `exact`: store form without joiners and apostrophes, Latin digits, small letters. `stem`: see
 * `stem`. `loose`: the `looseKey` of the stem. `position`: counted from 0. An ending after a hyphen or an apostrophe (২০২৪-এর, ডিএমপি’র)
 * is no word of its own and takes no position. The parts of a hyphenated compound (নেতা-কর্মী) have their positions, and the compound
 * written solid (নেতাকর্মী) follows at the position of its first part. Linear in the length of the text.
 * @example
 * analyse('২০২৪-এর নির্বাচনের').map((token) => token.stem) // ['2024', 'নির্বাচন']
 */
export function analyse(t: string): Token[] {
  const text = normalise(t);
  const found = words(text);
  const tokens: Token[] = [];
  let position = 0;
  for (let index = 0; index < found.length; ) {
    let next = index + 1;
    while (next < found.length && isHyphen(text, found[next - 1]?.end ?? 0, found[next]?.start ?? 0)) next++;
    const first = position;
    if (next === index + 1) tokens.push(tokenOf(found[index]?.text ?? '', position++));
    else {
      const run = found.slice(index, next).map((word) => word.text);
      const parts = SUFFIXES.has(run.at(-1) ?? '') ? run.slice(0, -1) : run;
      for (const part of parts) tokens.push(tokenOf(part, position++));
      if (isCompound(parts)) tokens.push(tokenOf(parts.join(''), first));
    }
    index = next;
  }
  return tokens;
}
