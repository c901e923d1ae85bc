import { normalise } from './normalise.js';

/** A name of a glossary: how the house spells it, and the spellings it does not want. */
export type NameEntry = { bangla: string; banned?: string[] };
/** One place where a name stands. `start` and `end` are UTF-16 offsets in the text given; `form` is the name with its ending, in store form. */
export type NamePlace = { start: number; end: number; form: string };

const JOINER = '[\\u200C\\u200D]?';
/** What a name can carry: case and number, then an emphatic ও or ই; behind a sign, as in ডিএমপি’র and শি-এর, no vowel sign is needed. */
const PLURAL = '(?:গুলো|গুলি|গং)?';
const CASE = '(?:দেরকে|েদেরকে|দের|েদের|েরা|রা|য়ের|য়ে|য়|ের|এর|র|কে|তে|ে|সহ)?';
const ENDING = `(?:[-‐–’'‘]?${spelled(PLURAL)}${spelled(CASE)}[ওই]?)`;
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}\\p{N}\\u200C\\u200D])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}\\p{N}\\u200C\\u200D])';

/**
 * Finds a name in a text, also with case endings (পুতিনের, কিমকে, ট্রাম্পও, ডিএমপি’র, শি জিনপিং-এর), and the spellings of it that
 * the house has banned.
 *
 * In: any string; a name of one word or more and its banned spellings. Out: places in order, never overlapping, each with the
 * form found there in store form; it begins with the spelling that was met, so a banned one can be told by `startsWith`.
 * A name inside a longer word (ইরান in ইরানি) is no hit. Composed and decomposed letters, stray joiners and runs of spaces make no
 * difference. Takes time in step with the text. Never throws; an empty name is found nowhere.
 *
 * @example
 * findName('পুতিনের সঙ্গে কিমকে', { bangla: 'পুতিন' }) // [{ start: 0, end: 7, form: 'পুতিনের' }]
 */
export function findName(t: string, entry: NameEntry): NamePlace[] {
  const names = [entry.bangla, ...(entry.banned ?? [])].map((name) => normalise(name).trim()).filter((name) => name !== '');
  if (names.length === 0) return [];
  const longestFirst = names.sort((a, b) => b.length - a.length).map(patternOf).join('|');
  const pattern = new RegExp(`${NO_LETTER_BEFORE}(?:${longestFirst})${ENDING}${NO_LETTER_AFTER}`, 'gu');
  return Array.from(t.matchAll(pattern), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    form: normalise(found[0]),
  }));
}

function patternOf(name: string): string {
  const letters = name
    .split(/(\s+|[\s\S]\u09BC?)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\s+$/.test(piece) ? '\\s{1,8}' : spelled(escaped(piece)) + JOINER));
  return letters.join('').replace(new RegExp(`ৎ(?=${escaped(JOINER)}$)`), '(?:ৎ|ত(?=ে))');
}

/** The same pattern for text in any normal form: ড় ঢ় য় as one character or two, ো ৌ as one sign or two. */
function spelled(pattern: string): string {
  return pattern
    .normalize('NFC')
    .replaceAll('ড\u09BC', '(?:\u09DC|ড\u09BC)')
    .replaceAll('ঢ\u09BC', '(?:\u09DD|ঢ\u09BC)')
    .replaceAll('য\u09BC', '(?:\u09DF|য\u09BC)')
    .replaceAll('ো', '(?:ো|\u09C7\u09BE)')
    .replaceAll('ৌ', '(?:ৌ|\u09C7\u09D7)');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
