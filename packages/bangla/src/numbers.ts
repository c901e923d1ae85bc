import { toBanglaDigits } from './digits.js';
import { groupLakhs, plainDecimal } from './number-text.js';
import { NUMBER_WORDS } from './numbers.data.js';

const MOST_DECIMALS = 3;
const THOUSAND = 1e3;
const LAKH = 1e5;
const CRORE = 1e7;

/**
 * Writes a number in Bangla digits, grouped in lakhs and crores, with at most three decimals.
 *
 * In: any number. Out: e.g. '১২,৩৪,৫৬৭.৫'; '∞' or '-∞' for the infinities and 'সংখ্যা নয়' for NaN.
 *
 * @example
 * formatNumber(1234567.5); // '১২,৩৪,৫৬৭.৫'
 */
export function formatNumber(n: number): string {
  const strange = nameStrange(n);
  if (strange !== null) return strange;
  const [whole = '0', fraction = ''] = roundedText(Math.abs(n)).split('.');
  const digits = groupLakhs(whole) + (fraction === '' ? '' : `.${fraction}`);
  return toBanglaDigits(n < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits);
}

/**
 * Writes a number short, as counters and headlines do: হাজার, লাখ, কোটি and লাখ কোটি, one decimal below ten of them.
 *
 * In: any number. Out: e.g. '১.২ লাখ', '৩৪ কোটি'; below a thousand the number itself.
 *
 * @example
 * formatCompact(123456); // '১.২ লাখ'
 */
export function formatCompact(n: number): string {
  const strange = nameStrange(n);
  if (strange !== null) return strange;
  const size = Math.abs(n);
  const at = SIZES.findIndex(({ from }) => size >= from);
  const chosen = SIZES[at];
  const larger = SIZES[at === -1 ? SIZES.length - 1 : at - 1];
  const scaled = roundShort(size / (chosen?.from ?? 1));
  const isFull = larger !== undefined && scaled * (chosen?.from ?? 1) >= larger.from;
  const name = (isFull ? larger : chosen)?.name;
  const text = formatNumber(isFull ? 1 : scaled);
  return `${n < 0 && scaled !== 0 ? '-' : ''}${text}${name === undefined ? '' : ` ${name}`}`;
}

const SIZES: readonly { from: number; name: string }[] = [
  { from: LAKH * CRORE, name: 'লাখ কোটি' },
  { from: CRORE, name: 'কোটি' },
  { from: LAKH, name: 'লাখ' },
  { from: THOUSAND, name: 'হাজার' },
];

/**
 * Says a number in Bangla words: crore, lakh, thousand, hundred; decimals digit by digit after দশমিক.
 *
 * In: any number. Out: e.g. 'সাত লাখ আট হাজার ঊনপঞ্চাশ', 'নয় দশমিক চার', 'মাইনাস পাঁচ'; 'অসীম' for infinity,
 * 'সংখ্যা নয়' for NaN. In store form.
 *
 * @example
 * numberInWords(250); // 'দুইশ পঞ্চাশ'
 */
export function numberInWords(n: number): string {
  if (Number.isNaN(n)) return NOT_A_NUMBER;
  const sign = n < 0 ? 'মাইনাস ' : '';
  if (!Number.isFinite(n)) return `${sign}অসীম`;
  const [whole = '0', fraction = ''] = plainDecimal(Math.abs(n)).split('.');
  const words = wholeInWords(whole);
  return sign + (fraction === '' ? words : `${words} দশমিক ${[...fraction].map((digit) => word(Number(digit))).join(' ')}`);
}

/**
 * Writes the ordinal of a number with its Bangla ending: ১ম ২য় ৩য় ৪র্থ ৫ম ৬ষ্ঠ ৭ম … ১০ম, then ১১তম.
 *
 * In: any number; endings other than তম exist only for 1 to 10. Out: digits and ending in store form.
 *
 * Source: CLDR plural rules for Bangla ordinals; usage.
 *
 * @example
 * ordinal(6); // '৬ষ্ঠ'
 */
export function ordinal(n: number): string {
  const digits = nameStrange(n) ?? toBanglaDigits(plainDecimal(n));
  return `${digits}${ORDINAL_ENDINGS[n] ?? 'তম'}`.normalize('NFC');
}

const ORDINAL_ENDINGS: Readonly<Record<number, string>> = {
  1: 'ম', 2: 'য়', 3: 'য়', 4: 'র্থ', 5: 'ম', 6: 'ষ্ঠ', 7: 'ম', 8: 'ম', 9: 'ম', 10: 'ম',
};

/**
 * Writes a day of the month with its old ending: ১লা ২রা ৩রা ৪ঠা, ৫ই to ১৮ই, ১৯শে to ৩১শে. News of today leaves the endings
 * out; they are wanted for Bangla dates and on days of remembrance (২১শে ফেব্রুয়ারি).
 *
 * In: a day from 1 to 31; any other number gets no ending. Out: digits and ending.
 *
 * @example
 * dateOrdinal(21); // '২১শে'
 */
export function dateOrdinal(day: number): string {
  const digits = nameStrange(day) ?? toBanglaDigits(plainDecimal(day));
  if (!Number.isInteger(day) || day < 1 || day > 31) return digits;
  if (day > 18) return `${digits}শে`;
  return digits + (['লা', 'রা', 'রা', 'ঠা'][day - 1] ?? 'ই');
}

const NOT_A_NUMBER = 'সংখ্যা নয়'.normalize('NFC');

function nameStrange(n: number): string | null {
  if (Number.isNaN(n)) return NOT_A_NUMBER;
  if (Number.isFinite(n)) return null;
  return n < 0 ? '-∞' : '∞';
}

// Halves go up, by the digits that are printed: 0.0005 is 0.001 although its binary value lies below.
function roundedText(size: number): string {
  const plain = plainDecimal(size);
  const [whole = '0', fraction = ''] = plain.split('.');
  if (fraction.length <= MOST_DECIMALS) return plain;
  const isUp = fraction.charAt(MOST_DECIMALS) >= '5';
  const digits = String(BigInt(whole + fraction.slice(0, MOST_DECIMALS)) + (isUp ? 1n : 0n)).padStart(MOST_DECIMALS + 1, '0');
  return `${digits.slice(0, -MOST_DECIMALS)}.${digits.slice(-MOST_DECIMALS)}`.replace(/\.?0+$/, '');
}

function roundShort(scaled: number): number {
  const tenth = Math.round(scaled * 10) / 10;
  return tenth < 10 ? tenth : Math.round(scaled);
}

function wholeInWords(digits: string): string {
  const crores = digits.slice(0, -7).replace(/^0+/, '');
  const rest = Number(digits.slice(-7));
  const parts = crores === '' ? [] : [`${wholeInWords(crores)} কোটি`];
  const below = belowCrore(rest);
  if (below !== '' || parts.length === 0) parts.push(below === '' ? word(0) : below);
  return parts.join(' ');
}

function belowCrore(n: number): string {
  const parts: string[] = [];
  const lakhs = Math.floor(n / LAKH);
  const thousands = Math.floor((n % LAKH) / THOUSAND);
  const hundreds = Math.floor((n % THOUSAND) / 100);
  if (lakhs > 0) parts.push(`${word(lakhs)} লাখ`);
  if (thousands > 0) parts.push(`${word(thousands)} হাজার`);
  if (hundreds > 0) parts.push(`${word(hundreds)}শ`);
  if (n % 100 > 0) parts.push(word(n % 100));
  return parts.join(' ');
}

function word(n: number): string {
  return NUMBER_WORDS[n] ?? '';
}
