import { toLatinDigits } from './digits.js';
import { normalise } from './normalise.js';
import { HALF_WORDS, NUMBER_WORDS, OTHER_NUMBER_WORDS, QUARTER_WORDS, UNIT_WORDS } from './numbers.data.js';

// Amounts are whole numbers of 10⁻³⁰, so that 4.35 hundreds are 435 and not 434.99999999999994.
const DECIMALS = 30;
const ONE = 10n ** BigInt(DECIMALS);

const NUMBERS = table([...NUMBER_WORDS.map((word, n): [string, number] => [word, n]), ...Object.entries(OTHER_NUMBER_WORDS)]);
const UNITS = table(Object.entries(UNIT_WORDS).map(([word, size]): [string, bigint] => [word, BigInt(size)]));
const QUARTERS = table(Object.entries(QUARTER_WORDS).map(([word, n]): [string, bigint] => [word, scaled(String(n))]));
const HALVES = table(Object.entries(HALF_WORDS).map(([word, n]): [string, bigint] => [word, scaled(String(n))]));
const CRORE = 10_000_000n;
const HUNDRED_ENDING = /(?:শো|শত|শ)$/;
// 12,34,567 and 1,234,567 alike; a fraction only after a point.
const DIGITS = /^(?:\d+|\d{1,2}(?:,\d\d)*,\d{3}|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;
const LONGEST_TEXT = 400;

/**
 * Reads a number as Bangla news writes it: in digits of either script, in words, or in both.
 *
 * In: text that is a number and nothing else, such as '১২,৩৪,৫৬৭.৫', '৭ লাখ ৮ হাজার ৪৯ কোটি', 'সাড়ে তিন লাখ', 'দেড় কোটি',
 * '৯ দশমিক ৪', 'একুশ', '-৫'. Out: the number; null for anything else (a unit or sign after it, two numbers side by side,
 * sizes in the wrong order, ৫ কোটি ৩ কোটি) and for text longer than 400 characters. Reads back all that `numberInWords` says
 * below 10¹⁴.
 *
 * @example
 * parseNumber('সাড়ে তিন লাখ'); // 350000
 */
export function parseNumber(t: string): number | null {
  if (t.length > LONGEST_TEXT) return null;
  const text = toLatinDigits(normalise(t)).trim();
  const sign = /^(?:[-−–]\s?|মাইনাস\s|ঋণাত্মক\s)/.exec(text)?.[0] ?? '';
  const words = splitHundreds(text.slice(sign.length).split(/\s+/));
  const value = readWords(words);
  if (value === null || !Number.isFinite(value)) return null;
  return sign === '' || value === 0 ? value : -value;
}

// একশ and দুইশো are a number and a size in one word.
function splitHundreds(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const amount = word.replace(HUNDRED_ENDING, '');
    const isFused = amount !== word && amount !== '' && !NUMBERS.has(word);
    return isFused && (NUMBERS.has(amount) || HALVES.has(amount) || /^\d{1,2}$/.test(amount)) ? [amount, 'শ'] : [word];
  });
}

/** Where the reading stands: crores done, the sum below them, the amount not yet multiplied, the last size used. */
type Sum = { crores: bigint; below: bigint; amount: bigint | null; size: bigint | null };

function readWords(words: readonly string[]): number | null {
  let sum: Sum = { crores: 0n, below: 0n, amount: null, size: null };
  for (let at = 0; at < words.length; ) {
    const amount = sum.amount === null ? readAmount(words, at) : null;
    if (amount !== null) {
      sum = { ...sum, amount: amount.value };
      at = amount.end;
      continue;
    }
    const next = addUnit(sum, UNITS.get(words[at] ?? ''));
    if (next === null) return null;
    sum = next;
    at += 1;
  }
  if (sum.amount !== null && sum.size !== null && sum.amount >= sum.size * ONE) return null;
  return unscaled(sum.crores + sum.below + (sum.amount ?? 0n));
}

type Amount = { value: bigint; end: number };

function readAmount(words: readonly string[], at: number): Amount | null {
  const word = words[at] ?? '';
  const half = HALVES.get(word);
  if (half !== undefined) return { value: half, end: at + 1 };
  const quarter = QUARTERS.get(word);
  if (quarter !== undefined) {
    const whole = readWhole(words[at + 1] ?? '');
    if (whole !== null) return { value: scaled(whole) + quarter, end: at + 2 };
    return UNITS.has(words[at + 1] ?? '') ? { value: ONE + quarter, end: at + 1 } : null;
  }
  // পাঁচশ দশমিক পাঁচ: nothing stands between the last size and the point.
  if (word === 'দশমিক' && at > 0) return readDecimals('0', words, at + 1);
  const whole = readWhole(word);
  if (whole === null) return null;
  return words[at + 1] === 'দশমিক' ? readDecimals(whole, words, at + 2) : { value: scaled(whole), end: at + 1 };
}

function readDecimals(whole: string, words: readonly string[], start: number): Amount | null {
  let digits = '';
  let end = start;
  for (let digit = decimalDigits(words[end]); digit !== null; digit = decimalDigits(words[end])) {
    digits += digit;
    end += 1;
  }
  return digits === '' || whole.includes('.') ? null : { value: scaled(`${whole}.${digits}`), end };
}

function decimalDigits(word: string | undefined): string | null {
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return word;
  const n = NUMBERS.get(word);
  return n === undefined ? null : String(n);
}

function readWhole(word: string): string | null {
  const known = NUMBERS.get(word);
  if (known !== undefined) return String(known);
  return word !== '' && DIGITS.test(word) ? word.replaceAll(',', '') : null;
}

function addUnit(sum: Sum, unit: bigint | undefined): Sum | null {
  if (unit === undefined) return null;
  if (unit === CRORE) {
    const counted = sum.below + (sum.amount ?? 0n);
    const isAgain = counted === 0n && sum.crores > 0n;
    if (!isAgain && (counted === 0n || sum.crores > 0n)) return null;
    return { crores: (isAgain ? sum.crores : counted) * CRORE, below: 0n, amount: null, size: CRORE };
  }
  if (sum.amount === null || (sum.size !== null && unit >= sum.size)) return null;
  return { ...sum, below: sum.below + sum.amount * unit, amount: null, size: unit };
}

function scaled(decimal: string): bigint {
  const sign = decimal.startsWith('-') ? -1n : 1n;
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  return sign * BigInt(whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
}

function unscaled(value: bigint): number {
  const digits = String(value).padStart(DECIMALS + 1, '0');
  return Number(`${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`);
}

function table<Value>(entries: readonly [string, Value][]): ReadonlyMap<string, Value> {
  return new Map(entries.map(([word, value]) => [word.normalize('NFC'), value]));
}
