import { toLatinDigits } from './digits.js';
import { normalise } from './normalise.js';

/** A piece of a stamp: a number, a word, or one mark. White space parts tokens and is not kept. */
export type DateToken = { kind: 'number'; text: string; value: number } | { kind: 'word' | 'mark'; text: string };

const TOKEN = /\d+|[\p{L}\p{M}\u200C\u200D]+|[^\s]/gu;

/**
 * Brings a stamp to the form in which dates are looked for: store form, Latin digits, small letters, `am` and `pm`
 * for all ways of writing এএম and পিএম.
 *
 * @example
 * readableStamp('১১:০৭ এ.এম.'); // '11:07 am '
 */
export function readableStamp(t: string): string {
  return toLatinDigits(normalise(t))
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])(?:এ\s?\.?\s?এম|a\s?\.?\s?m)(?![\p{L}\p{M}])\.?/gu, ' am ')
    .replace(/(?<![\p{L}\p{M}])(?:পি\s?\.?\s?এম|p\s?\.?\s?m)(?![\p{L}\p{M}])\.?/gu, ' pm ');
}

/** Splits a readable stamp into numbers, words and marks. */
export function dateTokens(stamp: string): DateToken[] {
  return Array.from(stamp.matchAll(TOKEN), ([text]): DateToken => {
    if (/^\d/.test(text)) return { kind: 'number', text, value: Number(text) };
    return { kind: /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark', text };
  });
}
