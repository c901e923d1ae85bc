/**
 * Makes packages/bangla/src/stem-words.data.ts from our own corpus counts: the words that the stemmer's rules alone would cut wrongly.
 * Run: npx tsx --conditions=source bench/bangla/stem-words.build.ts
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareBangla } from '../../packages/bangla/src/collation.js';
import { findVerbStem } from '../../packages/bangla/src/stem-verb.js';
import { isClosedForm } from '../../packages/bangla/src/stem-closed.js';
import { NOUNS_WITH_CASE, WHOLE_WORDS } from '../../packages/bangla/src/stem-closed.data.js';
import { readWordCounts } from './bangla-data.js';

const LEAST_GAIN = 6;
const MOST_WORDS = 6500;
/** A word that settles where another ends is worth having even when the other is rare. */
const SHARED_GAIN = 3;
const TARGET = resolve(import.meta.dirname, '../../packages/bangla/src/stem-words.data.ts');

const counts = new Map(readWordCounts());
const byHand = new Set(`${WHOLE_WORDS} ${NOUNS_WITH_CASE}`.normalize('NFC').split(/\s+/));
const count = (word: string): number => counts.get(word) ?? 0;
const YA = '\u09af\u09bc';
const isVowelEnd = (word: string): boolean => /[\u0985-\u0994\u09be-\u09cc]$/.test(word);

/** Endings that only a whole noun takes; nothing but ই and ও can follow a case ending. */
function nounForms(word: string): string[] {
  const genitive = isVowelEnd(word) ? ['র', 'য়ের', 'তে', 'য়'] : ['ের', 'ে', 'েরা'];
  const all = [...genitive, 'কে', 'টি', 'টির', 'টিকে', 'টা', 'টার', 'গুলো', 'গুলোর', 'গুলি', 'রা', 'দের', 'সহ', 'টিতে'].map((ending) => (word + ending).normalize('NFC'));
  // After ে an ending in র could be ের on the shorter word (রাতের, ছাত্রেরা).
  const certain = /ে$/.test(word) ? all.filter((form) => !form.startsWith(`${word}র`) && form !== `${word}দের`) : all;
  return certain.filter((form) => findVerbStem(form) === undefined);
}

function nounWeight(word: string, except?: string): { weight: number; kinds: number } {
  const forms = nounForms(word).filter((form) => except === undefined || !form.startsWith(except));
  const found = forms.map(count).filter((n) => n > 0);
  return { weight: found.reduce((sum, n) => sum + n, 0), kinds: found.length };
}

/** How often a word is met as a noun in all its forms, those left out that begin with `except`. */
function family(word: string, except?: string): number {
  const emphatic = [`${word}ও`, `${word}ই`].filter((form) => except === undefined || !form.startsWith(except));
  return count(word) + nounWeight(word, except).weight + emphatic.reduce((sum, form) => sum + count(form), 0);
}

const CASES = ['ের', 'র', 'ে', 'তে', 'য়', 'কে', 'ই', 'ও', 'রা', 'েরা', 'দের', 'েদের'].map((ending) => ending.normalize('NFC'));
const DETERMINERS = ['টি', 'টা', 'গুলো', 'গুলি', 'গুলা', 'গণ', 'সহ'];

function mayEnd(word: string, ending: string): boolean {
  const base = word.slice(0, -ending.length);
  if (!word.endsWith(ending) || base.length < 2 || base.endsWith('\u09cd')) return false;
  if (['ের', 'ে', 'েরা', 'েদের'].includes(ending)) return !isVowelEnd(base);
  if (['র', 'তে'].includes(ending)) return isVowelEnd(base);
  return ending !== 'য়'.normalize('NFC') || base.endsWith('া');
}

/** Every shorter word that the rules could leave. */
function findBases(word: string, endings: readonly string[]): string[] {
  const bases = endings.filter((ending) => mayEnd(word, ending)).map((ending) => word.slice(0, -ending.length));
  return bases.flatMap((base) => (base.endsWith(YA) && /ে/.test(word.slice(base.length)) ? [base, base.slice(0, -YA.length)] : [base]));
}

/** Frozen words in ে, তে, কে and the like may be cut: nothing is lost, and the base may be met in another form. */
const CUT_ANYWAY = /(?:ে|ের|েরা|কে|দের|টি|টা)$/;
/** No Bangla word begins so: the second half of a word that was torn apart. */
const TORN = /^(?:[\u0981-\u0983\u09bc-\u09ce]|[ডঢয]\u09bc)/;
/** Words that are a verb form far more often than the noun written alike. */
const NEVER: ReadonlySet<string> = new Set('করাত জেলে যাক এলি হল হলো পায় কয় এল গেল দিল নিল পেল যাব হব দেব নেব'.normalize('NFC').split(' '));

/** Words that end as if inflected (or look like a verb form) and are whole: সরকার, উপায়, ভাই, বাড়ি. */
function findWholeWords(gains: Map<string, number>, before: ReadonlyMap<string, number>): void {
  const isNoun = (word: string): boolean => byHand.has(word) || before.has(word) || findVerbStem(word) === undefined || /(?:া|নো)$/.test(word);
  const bare = (base: string, except: string): number => (isNoun(base) ? family(base, except) : count(base) * 0.1);
  for (const [word, n] of counts) {
    if (n < 3 || isClosedForm(word) || byHand.has(word) || NEVER.has(word)) continue;
    const verb = findVerbStem(word);
    const own = nounWeight(word);
    if (verb !== undefined) {
      if (verb !== word && !/(?:া|নো)$/.test(word) && ((own.kinds >= 3 && own.weight >= 0.08 * n) || (own.kinds >= 2 && own.weight >= 0.2 * n))) gains.set(word, n + own.weight);
      continue;
    }
    const underDeterminer = findBases(word, DETERMINERS);
    const bases = underDeterminer.length > 0 ? underDeterminer : findBases(word, CASES);
    if (bases.length === 0) continue;
    const base = Math.max(...bases.map((candidate) => bare(candidate, word)));
    if (underDeterminer.length > 0) {
      if (base < 0.25 * (n + own.weight)) gains.set(word, n + own.weight);
    } else if ((own.kinds >= 2 && own.weight >= 3 && own.weight >= 0.02 * n && base < 2 * n) || (own.kinds >= 4 && own.weight >= 0.2 * n)) {
      gains.set(word, n + own.weight);
    } else if (n >= 8 && base <= 0.01 * n && !CUT_ANYWAY.test(word)) gains.set(word, n);
  }
}

/** Endings that begin with a letter that may be the word's last: সড়কে is সড়ক + ে, দেশকে is দেশ + কে. */
const SHARED: readonly [ending: string, letter: string][] = [
  ['কে', 'ক'],
  ['তে', 'ত'],
  ['দের', 'দ'],
  [`${YA}ের`, YA],
  [`${YA}ে`, YA],
];

function findSharedLetters(gains: Map<string, number>): void {
  for (const [word, n] of counts) {
    if (isClosedForm(word) || byHand.has(word) || findVerbStem(word) !== undefined || gains.has(word)) continue;
    for (const [ending, letter] of SHARED) {
      const shorter = word.slice(0, -ending.length);
      const longer = shorter + letter;
      if (!word.endsWith(ending) || shorter === '' || count(longer) < 2 || (ending === 'তে' && !isVowelEnd(shorter))) continue;
      // With a consonant before য় the rules already keep it (সময়ে).
      if ((letter === YA && !isVowelEnd(shorter)) || findVerbStem(longer) !== undefined || NEVER.has(longer)) continue;
      const forLonger = family(longer) - n;
      if (forLonger > family(shorter) - n && forLonger >= 3) gains.set(longer, (gains.get(longer) ?? 0) + SHARED_GAIN * n);
    }
  }
}

const first = new Map<string, number>();
findWholeWords(first, new Map());
const gains = new Map<string, number>();
findWholeWords(gains, first);
findSharedLetters(gains);
const chosen = [...gains].filter(([word, gain]) => gain >= LEAST_GAIN && word.length > 1 && !TORN.test(word)).sort((a, b) => b[1] - a[1]).slice(0, MOST_WORDS);
const lines: string[] = [''];
for (const word of chosen.map(([word]) => word).sort(compareBangla)) {
  const line = lines.at(-1) ?? '';
  if (line.length + word.length > 150) lines.push(word);
  else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
}
writeFileSync(
  TARGET,
  `/**
 * Whole words that the stemmer's rules would cut wrongly (সরকার is not সরকা + র). Made by bench/bangla/stem-words.build.ts from counts of
 * bare words in our own news corpus; no word list of others went into it.
 */
export const KNOWN_WORDS = \`
${lines.join('\n')}\`;
`,
);
console.log(`${chosen.length} words, least gain ${chosen.at(-1)?.[1] ?? 0}, written to ${TARGET}`);
if (process.argv[2] === 'show') console.log(chosen.slice(0, 1500).map(([word, gain]) => `${word}:${gain}`).join(' '));
