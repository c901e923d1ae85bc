import { WHOLE_WORDS } from './stem-closed.data.js';
import { KNOWN_WORDS } from './stem-words.data.js';
import { SuffixTree } from './suffix-tree.js';

/** What must stand before an ending for it to be one; open: আ or ও. */
type Before = 'any' | 'consonant' | 'vowel' | 'open';

type Ending = { before: Before; shortest: number };

/**
 * Case, plural, definiteness and clitic endings; `shortest` is the least number of code units left before them.
 * More than one may stand on a word (ছেলেটিকেও): they are taken off one after another, from the outside.
 */
const ENDINGS: readonly [endings: string, before: Before, shortest: number][] = [
  ['ের ে েরা েদের', 'consonant', 2],
  ['র তে', 'vowel', 3],
  ['য়', 'open', 3],
  ['কে টি টা দের গুলো গুলি গুলা ই ও রা এর এরা এদের', 'any', 2],
  ['খানা খানি টুকু সমূহ বৃন্দ গণ দিগকে দিগের সহ', 'any', 4],
];

/** The few nouns of one letter and a vowel sign; other bases have two letters at least, or ভার would be ভা + র. */
const SHORT_NOUNS: ReadonlySet<string> = new Set('মা পা গা চা ঘা গাঁ বৌ ঝি ঘি জি পি'.split(' '));

const HASANTA = '\u09cd';
const YA = '\u09af\u09bc';

const endings = new SuffixTree<Ending>();
for (const [list, before, shortest] of ENDINGS) for (const ending of list.normalize('NFC').split(' ')) endings.add(ending, { before, shortest });

const knownWords: ReadonlySet<string> = new Set(`${WHOLE_WORDS} ${KNOWN_WORDS}`.normalize('NFC').split(/\s+/).filter(Boolean));

export function isKnownWord(word: string): boolean {
  return knownWords.has(word);
}

/** Vowel letters অ–ঔ ৠ ৡ and vowel signs া–ৌ. */
function isVowel(unit: number): boolean {
  return (unit >= 0x985 && unit <= 0x994) || (unit >= 0x9be && unit <= 0x9cc) || unit === 0x9e0 || unit === 0x9e1;
}

function hasTwoLetters(word: string, end: number): boolean {
  let letters = 0;
  for (let index = 0; index < end && letters < 2; index++) {
    const unit = word.charCodeAt(index);
    if ((unit >= 0x982 && unit <= 0x9b9) || unit === 0x9ce) letters++;
  }
  return letters === 2;
}

function mayPrecede(word: string, end: number, before: Before): boolean {
  const unit = word.charCodeAt(end - 1);
  if (unit === 0x9cd) return false;
  if (before === 'any') return true;
  if (before === 'open') return unit === 0x9be || unit === 0x9cb;
  return isVowel(unit) === (before === 'vowel');
}

/**
 * The base under an ending that follows য়: the য় is the word's own (সময়ের), a glide after a vowel or ং (ভাইয়ের, ট্রেনিংয়ে),
 * or belongs to a word in য়ে (মেয়ের).
 */
function findGlideBase(word: string, ending: string): string | undefined {
  const stem = word.slice(0, word.length - ending.length - YA.length);
  if (stem === '') return undefined;
  if (knownWords.has(stem + YA)) return stem + YA;
  if (ending !== 'ে' && knownWords.has(`${stem}${YA}ে`)) return `${stem}${YA}ে`;
  const last = stem.charAt(stem.length - 1);
  if (last === HASANTA) return undefined;
  if ('ইউএঐওংঃ'.includes(last)) return stem;
  if (SHORT_NOUNS.has(stem)) return stem;
  if ('োৌুূ'.includes(last)) return stem;
  // বিয়ে, মেয়ে: the ে is the word's own; with a further ending it stays.
  if (last === 'ি' || last === 'ে') return ending === 'ে' ? undefined : `${stem}${YA}ে`;
  return stem + YA;
}

/** Nouns that many compounds end in; with কে, তে, দের the compound's own last letter is meant: শেষদিকে is শেষদিক + ে. */
const COMPOUND_TAILS = ['দিক', 'রাত', 'পাত', 'ঘাত', 'খাত', 'হাত', 'বাদ', 'পদ', 'বিদ', 'পরিষদ', 'নিষদ', 'সড়ক', 'ব্যাংক', 'মত', 'সংগীত', 'সঙ্গীত'].map((tail) => tail.normalize('NFC'));
const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 5;

function endsInCompoundTail(base: string): boolean {
  return COMPOUND_TAILS.some((tail) => base.length >= tail.length + SHORTEST_HEAD && base.endsWith(tail) && base.charCodeAt(base.length - tail.length - 1) !== 0x9cd);
}

/** Whether the word ends in a long known word: বিশ্ববাজার is whole because বাজার is; but শিশুটার is not, though শুটার is a word. */
function hasKnownTail(word: string): boolean {
  if (word.endsWith('টার') || word.endsWith('টির')) return false;
  for (let start = 2; start <= word.length - SHORTEST_TAIL; start++) {
    const unit = word.charCodeAt(start);
    if (unit < 0x9bc && knownWords.has(word.slice(start))) return true;
  }
  return false;
}

const GLIDE_ENDINGS = ['েদের', 'েরা', 'ের', 'ে'] as const;

/** র, য়, টি, টা, রা: what words often end in of themselves. */
const WORD_LIKE: ReadonlySet<number> = new Set([0x9b0, 0x9bc, 0x9bf, 0x9be]);

/** Takes one ending off a noun, adjective or name; undefined when the word has none. */
export function findNounBase(word: string): string | undefined {
  for (const ending of GLIDE_ENDINGS) if (word.endsWith(ending) && word.endsWith(YA, word.length - ending.length)) return findGlideBase(word, ending);
  let longest: string | undefined;
  let known: string | undefined;
  endings.walk(word, (start, { before, shortest }) => {
    if (start < shortest || !mayPrecede(word, start, before)) return false;
    const base = word.slice(0, start);
    if (!hasTwoLetters(word, start) && !SHORT_NOUNS.has(base)) return false;
    longest = base;
    if (knownWords.has(base) || endsInCompoundTail(base)) known = base;
    return false;
  });
  if (known !== undefined) return known;
  return longest !== undefined && WORD_LIKE.has(word.charCodeAt(word.length - 1)) && hasKnownTail(word) ? undefined : longest;
}
