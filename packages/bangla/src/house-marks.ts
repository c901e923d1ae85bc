import { toBanglaDigits } from './digits.js';
import { findDates } from './house-dates.js';
import { type MarkCheck } from './house-rule.js';
import { marksOf, type Mark } from './mark-pattern.js';
import { normalise } from './normalise.js';

const BANGLA = '\\u0980-\\u09E3\\u09F0\\u09F1\\u09FE';
const FINITE_VERBS =
  'বলেন বলেছেন বলেছে জানান জানিয়েছেন জানিয়েছে করেন করেছেন করেছে করছেন করবেন হয় হয়েছে হবে হয়নি ছিল ছিলেন আছে আছেন নেই নয় দেন দিয়েছেন গেছে যায় যাবে পারে পারেন আসেন'
    .normalize('NFC')
    .split(' ');

/** Finds the places in a text that one built-in check objects to. In: any string. Out: places in order, with offers. */
export function findMarks(t: string, check: MarkCheck): Mark[] {
  switch (check) {
    case 'quotes':
      return findQuotes(t);
    case 'danda':
      return findDandas(t);
    case 'joiner':
      return findJoiners(t);
    case 'number':
      return findNumbers(t);
    case 'date':
      return findDates(t);
  }
}

const STRAIGHT = /["'`\u00B4]{1,2}|‘‘|’’/g;
const BESIDE_BANGLA = new RegExp(`[${BANGLA}।০-৯]`);

/** Straight quotes, accents used as quotes and doubled single quotes, where Bangla stands on at least one side. */
function findQuotes(t: string): Mark[] {
  return marksOf(t, STRAIGHT, (match) => {
    const quote = match[0];
    const before = t.charAt(match.index - 1);
    const after = t.charAt(match.index + quote.length);
    if (!BESIDE_BANGLA.test(before + after) || /[A-Za-z]/.test(before + after)) return undefined;
    const isDouble = quote.length === 2 || quote === '"';
    if (isMeasure(quote, before, after)) return undefined;
    const opens = quote === '‘‘' || (quote !== '’’' && /^$|[\s([{“‘,—–-]/.test(before) && /\S/.test(after));
    if (isDouble) return opens ? '“' : '”';
    return opens ? '‘' : '’';
  });
}

/** ৫'৬" is a height in feet and inches. */
function isMeasure(quote: string, before: string, after: string): boolean {
  return /[০-৯]/.test(before) && (quote === '"' || /[০-৯]/.test(after));
}

function findDandas(t: string): Mark[] {
  return [
    ...marksOf(t, new RegExp(`(?<=[${BANGLA}])\\|(?=\\s|$)`, 'g'), () => '।'),
    ...marksOf(t, /(?<![ \u00A0\n।])[ \u00A0]{1,8}।(?!।)/g, (match) => (startsWord(t, match) ? '। ' : '।')),
    ...marksOf(t, /।{2,3}|॥/g, () => '।'),
    ...marksOf(t, /(?<![ \u00A0।])।/g, (match) => (startsWord(t, match) ? '। ' : undefined)),
    ...marksOf(t, new RegExp(`(?<=[${BANGLA}])[ \\u00A0]+[?!]`, 'g'), (match) => match[0].trim()),
    ...marksOf(t, new RegExp(`(?<![${BANGLA}])[${BANGLA}]{2,16}\\.(?=\\s+[‘“]?[${BANGLA}])`, 'g'), (match) => {
      const word = match[0].slice(0, -1);
      return FINITE_VERBS.includes(word.normalize('NFC')) ? [`${word}।`, `${word},`] : undefined;
    }),
  ];
}

function startsWord(t: string, match: RegExpExecArray): boolean {
  return new RegExp(`[${BANGLA}]`).test(t.charAt(match.index + match[0].length));
}

/** A ZWNJ or ZWJ that the store form would not keep, or keeps elsewhere. */
function findJoiners(t: string): Mark[] {
  return marksOf(t, new RegExp(`[${BANGLA}\\u200C\\u200D]+`, 'g'), (match) => {
    if (!/[\u200C\u200D]/.test(match[0])) return undefined;
    const tidy = normalise(match[0]);
    if (tidy === match[0].normalize('NFC') || tidy === '') return undefined;
    // Within a word the joiner may have been typed for reph (পর‌্যায়ে for পর্যায়ে) as well as for the sound of র‍্যাব (ম্যুরর‌্যাল).
    const withReph = tidy.replace(/(?<=[\u0985-\u09CC])র\u200D/g, 'র');
    return withReph === tidy ? tidy : [tidy, withReph];
  });
}

const NUMBER_WORDS = 'এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ বারো পনেরো বিশ ত্রিশ চল্লিশ পঞ্চাশ ষাট সত্তর আশি নব্বই কয়েক দেড় আড়াই'.normalize('NFC').replaceAll(' ', '|');

const SPACED_CLASSIFIER = new RegExp(`(?<![০-৯.,])[০-৯]+ (?:টি|টা|টির|টার|টিকে|টা\u09AF\u09BC|টা\u09DF|টাকে|টিতে|টিই|টিও|তম)(?![\u0980-\u09FF])`, 'g');

function findNumbers(t: string): Mark[] {
  return [
    ...findLatinDigits(t),
    ...marksOf(t, /(?<![০-৯,.])[০-৯]{1,3}(?:,[০-৯]{3}){2,4}(?![০-৯,])/g, (match) => groupByLakh(match[0])),
    ...marksOf(t, SPACED_CLASSIFIER, (match) => match[0].replace(' ', '')),
    ...marksOf(t, new RegExp(`(?<=(?:[০-৯]|(?:^|[\\s(])(?:${NUMBER_WORDS})) )লক্ষ(?=ের?(?![\\u0980-\\u09FF])|(?![\\u0980-\\u09FF]))`, 'gm'), () => 'লাখ'),
    ...marksOf(t, /(?<![০-৯.,])([০-৯]+(?:[.,][০-৯]+)*) ?%/g, (match) => `${match[1]} শতাংশ`),
    ...marksOf(t, /(?<![০-৯.,])([০-৯]+(?:[.,][০-৯]+)*)\/[-=](?: ?টাকা)?(?![০-৯A-Za-z\u0980-\u09FF])/g, (match) => `${match[1]} টাকা`),
  ];
}

/** Latin digits in Bangla text: beside a Bangla word or inside a Bangla number; never in a Latin word, address or time stamp. */
function findLatinDigits(t: string): Mark[] {
  const mixed = /(?<![A-Za-z0-9০-৯@/_.:#+=-])[0-9০-৯]+(?:[.,][0-9০-৯]+)*(?![A-Za-z0-9০-৯@/_:#+=-])/g;
  return marksOf(t, mixed, (match) => {
    const end = match.index + match[0].length;
    const isBeside = new RegExp(`^[ \\u00A0]?[${BANGLA}]`).test(t.slice(end, end + 2)) || new RegExp(`[${BANGLA}] ?$`).test(t.slice(Math.max(0, match.index - 2), match.index));
    if (!/[0-9]/.test(match[0]) || (!isBeside && !/[০-৯]/.test(match[0]))) return undefined;
    return toBanglaDigits(match[0]);
  });
}

function groupByLakh(number: string): string {
  const digits = number.replaceAll(',', '');
  const last = digits.slice(-3);
  const rest = digits.slice(0, -3);
  const pairs: string[] = [];
  for (let end = rest.length; end > 0; end -= 2) pairs.unshift(rest.slice(Math.max(0, end - 2), end));
  return [...pairs, last].join(',');
}
