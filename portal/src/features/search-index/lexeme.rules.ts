import { dhakaTime } from '@shironam/bangla';

/**
 * How words stand in the index. PostgreSQL's UTF-8 spends three bytes on a Bangla letter; the fifty-one commonest are written as one
 * byte each, which makes vectors and index less than half as large. The other bytes mark a lexeme's channel.
 */

/** By how often they occur in news, commonest first (our own count). */
const letters = [...'া র ে ্ ি ন ক য ব ত স ম ল ় প দ ু হ জ ট শ ো গ ছ ী এ আ ই চ ও থ ষ ড ধ ভ অ খ ং উ ণ ফ ৃ ঘ ঠ ূ ঙ ঁ ঞ ৈ ৌ ৎ'.replaceAll(' ', '')];
/** Printable ASCII without small letters, digits and the point (Latin words and numbers stand as they are) and without the marks below. */
const bytes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&()*+-/;<=>?@[]_`{|}'];

const byteOf = new Map(letters.map((letter, index) => [letter.charCodeAt(0), bytes[index] ?? letter]));
const comma = 0x2c;
const letterOf = new Map([...byteOf].map(([letter, byte]) => [byte, String.fromCharCode(letter)]));

/** A word of `analyse` as the index writes it: a number without its commas (১,২৩৪ is ১২৩৪). */
export function packWord(word: string): string {
  let lexeme = '';
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) !== comma) lexeme += byteOf.get(word.charCodeAt(index)) ?? word.charAt(index);
  return lexeme;
}

/** The word again. */
export function unpackWord(lexeme: string): string {
  let word = '';
  for (let index = 0; index < lexeme.length; index++) word += letterOf.get(lexeme.charAt(index)) ?? lexeme.charAt(index);
  return word;
}

/**
 * The channels of the index, told apart by the first byte of a lexeme. An exact form has none. `fold` is the loose key of the stem,
 * written only where it differs from the exact form; `head` is that key of a word that stands in the headline; `filter` is no word of
 * the text.
 */
export const channel = { fold: '~', head: '^', filter: ':' } as const;

/** What a reader may narrow a search by, each value one lexeme. `undated` holds ten thousand numbers a chunk. */
export type FilterKind = 'section' | 'byline' | 'topic' | 'place' | 'year' | 'month' | 'undated';
const filterMark: Readonly<Record<FilterKind, string>> = { section: 's', byline: 'b', topic: 't', place: 'p', year: 'y', month: 'm', undated: 'u' };

export function filterLexeme(kind: FilterKind, value: string): string {
  return `${channel.filter}${filterMark[kind]}${packWord(value).slice(0, 200)}`;
}

/** A lexeme as `tsvector` and `tsquery` texts take it. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}

/** The month of Dhaka that an instant falls in: `2025-08`. */
export function monthOf(at: Date): string {
  return dhakaTime(at).slice(0, 7);
}

const undatedChunk = 10_000;

/** The lexemes that say when a story was published: broad searches read the newest of them first. */
export function timeLexemes(publishedAt: Date | null, number: number): string[] {
  if (publishedAt === null) return [filterLexeme('undated', String(Math.floor(number / undatedChunk)))];
  const month = monthOf(publishedAt);
  return [filterLexeme('year', month.slice(0, 4)), filterLexeme('month', month)];
}
