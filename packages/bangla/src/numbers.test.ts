import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBanglaData, NO_BANGLA_DATA, readRows } from '../../../bench/bangla/bangla-data.js';
import { dateOrdinal, formatCompact, formatNumber, numberInWords, ordinal } from './numbers.js';
import { parseNumber } from './parse-number.js';

const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.double({ min: 0, max: 1e14, noNaN: true }));
const nfc = (text: string): string => text.normalize('NFC');

describe('formatNumber', () => {
  it.each([
    [0, '০'],
    [-0, '০'],
    [999, '৯৯৯'],
    [1234567.5, '১২,৩৪,৫৬৭.৫'],
    [-100000, '-১,০০,০০০'],
    [0.0004, '০'],
    [2.3456, '২.৩৪৬'],
    [0.0005, '০.০০১'],
    [1.9996, '২'],
    [-1631585924318.3135, '-১৬,৩১,৫৮,৫৯,২৪,৩১৮.৩১৪'],
    [NaN, 'সংখ্যা নয়'],
    [-Infinity, '-∞'],
  ])('of %d', (n, text) => {
    expect(formatNumber(n)).toBe(nfc(text));
  });

  it('groups and rounds as CLDR does for Bangladesh', () => {
    const cldr = new Intl.NumberFormat('bn-BD');
    fc.assert(
      fc.property(fc.double({ min: -1e13, max: 1e13, noNaN: true }), (n) => {
        expect(formatNumber(n).replace(/^-(?=০$)/, '')).toBe(cldr.format(n).replace(/^-(?=০$)/, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(parseNumber(formatNumber(n))).toBe(n);
      }),
    );
  });
});

describe('formatCompact', () => {
  it.each([
    [999, '৯৯৯'],
    [1000, '১ হাজার'],
    [12345, '১২ হাজার'],
    [99999, '১ লাখ'],
    [123456, '১.২ লাখ'],
    [12345678, '১.২ কোটি'],
    [9999999, '১ কোটি'],
    [5e12, '৫ লাখ কোটি'],
    [-150000, '-১.৫ লাখ'],
  ])('of %d', (n, text) => {
    expect(formatCompact(n)).toBe(text);
  });

  it('rounds halves up at every tenth', () => {
    const cldr = new Intl.NumberFormat('bn-BD', { notation: 'compact', compactDisplay: 'long' });
    for (let n = 100_000; n <= 1_000_000; n += 5000) expect(formatCompact(n)).toBe(cldr.format(n).replace(/\s/gu, ' '));
  });

  it('rounds as CLDR does', () => {
    const cldr = new Intl.NumberFormat('bn-BD', { notation: 'compact', compactDisplay: 'long', useGrouping: 'always' });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 13.9, noNaN: true }), (power) => {
        const n = 10 ** power;
        expect(formatCompact(n)).toBe(cldr.format(n).replace(/\s/gu, ' '));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('numberInWords', () => {
  it.each([
    [250, 'দুইশ পঞ্চাশ'],
    [708049, 'সাত লাখ আট হাজার ঊনপঞ্চাশ'],
    [9.4, 'নয় দশমিক চার'],
    [-5, 'মাইনাস পাঁচ'],
    [7080490000000, 'সাত লাখ আট হাজার ঊনপঞ্চাশ কোটি'],
    [1e14, 'এক কোটি কোটি'],
  ])('of %d', (n, text) => {
    expect(numberInWords(n)).toBe(nfc(text));
  });

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(anyNumber.filter((n) => Number.isFinite(n) && Math.abs(n) < 1e14 && (n === 0 || Math.abs(n) > 1e-10)), (n) => {
        expect(parseNumber(numberInWords(n))).toBe(n === 0 ? 0 : n);
      }),
      { numRuns: 1000 },
    );
  });

  it.skipIf(!hasBanglaData)(`agrees with the table of 0 to 99 (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    for (const [n = '', word = ''] of readRows('number_words_bn.tsv')) expect(numberInWords(Number(n))).toBe(nfc(word));
  });
});

describe('ordinals', () => {
  it('take the endings of Bangla up to ten', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 121].map(ordinal)).toEqual(
      ['০তম', '১ম', '২য়', '৩য়', '৪র্থ', '৫ম', '৬ষ্ঠ', '৭ম', '৮ম', '৯ম', '১০ম', '১১তম', '১২১তম'].map(nfc),
    );
  });

  it.skipIf(!hasBanglaData)(`of days agree with the table (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    for (const [day = '', ending = ''] of readRows('date_ordinals_bn.tsv')) expect(dateOrdinal(Number(day))).toBe(nfc(ending));
  });

  it('of days that no month has are bare digits', () => {
    expect([0, 32, 1.5, NaN].map(dateOrdinal)).toEqual(['০', '৩২', '১.৫', nfc('সংখ্যা নয়')]);
  });
});

describe('parseNumber', () => {
  it.each<[string, number | null]>([
    ['১২,৩৪,৫৬৭.৫', 1234567.5],
    ['1,234,567', 1234567],
    ['৭ লাখ ৮ হাজার ৪৯ কোটি', 7080490000000],
    ['৫০০ কোটি ২০ লাখ', 5002000000],
    ['১.২ লাখ', 120000],
    ['৪.৩৫ শত', 435],
    ['সাড়ে তিন লাখ', 350000],
    ['পৌনে দুই', 1.75],
    ['সোয়া লাখ', 125000],
    ['দেড় কোটি', 15000000],
    ['আড়াইশ', 250],
    ['১২শ', 1200],
    ['উনিশশো', 1900],
    ['৯ দশমিক ৪', 9.4],
    ['মাইনাস ৫', -5],
    ['−৫', -5],
    ['', null],
    ['টাকা', null],
    ['৭ লাখ টাকা', null],
    ['৫ ৬', null],
    ['৫ হাজার ৩ লাখ', null],
    ['১,২', null],
    ['১০.', null],
    ['1e5', null],
    ['হাজার', null],
    ['৯'.repeat(350), null],
  ])('reads %s as %s', (text, n) => {
    expect(parseNumber(text)).toBe(n);
  });
});
