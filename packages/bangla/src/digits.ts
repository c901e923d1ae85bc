import { replaceLoneSurrogates } from './normalise.js';

const BANGLA_ZERO = 0x09e6;
const LATIN_ZERO = 0x30;

/**
 * Writes every Latin digit (0-9) of a text as a Bangla digit (০-৯) and leaves all else as it is.
 *
 * In: any text, or a number already written out. Out: the same text with Bangla digits.
 *
 * @example
 * toBanglaDigits('13 আগস্ট 2025'); // '১৩ আগস্ট ২০২৫'
 */
export function toBanglaDigits(t: string): string {
  return replaceLoneSurrogates(t).replace(/[0-9]/g, (digit) => shiftDigit(digit, BANGLA_ZERO - LATIN_ZERO));
}

/**
 * Writes every Bangla digit (০-৯) of a text as a Latin digit (0-9) and leaves all else as it is.
 *
 * In: any text. Out: the same text with Latin digits; undoes `toBanglaDigits` on text that had none of its own.
 *
 * @example
 * toLatinDigits('১৩ আগস্ট ২০২৫'); // '13 আগস্ট 2025'
 */
export function toLatinDigits(t: string): string {
  return replaceLoneSurrogates(t).replace(/[০-৯]/g, (digit) => shiftDigit(digit, LATIN_ZERO - BANGLA_ZERO));
}

function shiftDigit(digit: string, by: number): string {
  return String.fromCharCode(digit.charCodeAt(0) + by);
}
