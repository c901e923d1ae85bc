import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../bench/bangla/any-text.js';
import { toBanglaDigits, toLatinDigits } from './digits.js';
import { graphemes, truncate } from './graphemes.js';
import { readInitials, spellInitials } from './initials.js';
import { fromIso15919 } from './iso15919.js';
import { normalise } from './normalise.js';
import { dateOrdinal, formatCompact, formatNumber, numberInWords, ordinal } from './numbers.js';
import { parseDate } from './parse-date.js';
import { parseNumber } from './parse-number.js';
import { repairResidue } from './residue.js';
import { romanise } from './romanise.js';
import { slug } from './slug.js';
import { readingMinutes, sentences, words } from './words.js';

const lexicon = new Set(['দ্রুত', 'ভূমি', 'ক']);
const ofText: Record<string, (t: string) => string> = {
  normalise,
  repairResidue: (t) => repairResidue(t, lexicon),
  toBanglaDigits,
  toLatinDigits,
  spellInitials,
  readInitials,
  slug,
  newsroom: (t) => romanise(t, 'newsroom'),
  iso15919: (t) => romanise(t, 'iso15919'),
  fromIso15919,
  truncate: (t) => truncate(t, 7),
  graphemes: (t) => graphemes(t).join(''),
  sentences: (t) => sentences(t).join('\n'),
};
const reading: Record<string, (t: string) => unknown> = { words, readingMinutes, parseDate, parseNumber };
const ofNumber: Record<string, (n: number) => string> = { formatNumber, formatCompact, numberInWords, ordinal, dateOrdinal };

const isValid = (text: string): boolean => Buffer.from(text, 'utf8').toString('utf8') === text;

describe('any text', () => {
  it.each(Object.entries(ofText))('gives %s valid text', (_, f) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isValid(f(text))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(['normalise', 'repairResidue', 'toBanglaDigits', 'toLatinDigits', 'spellInitials', 'readInitials', 'slug', 'truncate'])(
    'changes nothing the second time: %s',
    (name) => {
      const f = ofText[name] ?? normalise;
      fc.assert(
        fc.property(anyText, (text) => {
          expect(f(f(text))).toBe(f(text));
        }),
        { numRuns: 1500 },
      );
    },
  );

  it.each(Object.entries(reading))('is read without failing by %s', (_, f) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => f(text)).not.toThrow();
      }),
      { numRuns: 1500 },
    );
  });

  it.each(Object.entries(ofNumber))('of any number gives %s text', (_, f) => {
    fc.assert(
      fc.property(fc.double(), (n) => {
        expect(f(n)).not.toBe('');
      }),
    );
  });
});

// 100,000 characters of what could make a matcher look again and again; a quadratic one takes minutes on them.
const hostile = ['ক', '্', 'ক্', 'া', 'াে', '\u200C', '্\u200C', 'ক়', '১', '১,', '1:', '13 ', 'আগস্ট ', 'আপডেট ', 'এ', 'এম', 'এস', 'æ', 'কæ', '–', '‘', 'ক‚', '.', 'ড.', '|', ' ', '\n', '\uD83D', '👨\u200D', ':', 'a', 'k:', 'শ ', 'দশমিক ', "'"];

describe('100 kB of anything', () => {
  it.each(Object.entries({ ...ofText, ...reading }))('takes %s linear time', (_, f) => {
    for (const unit of hostile) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const start = performance.now();
      f(text);
      expect(performance.now() - start, JSON.stringify(unit)).toBeLessThan(5000);
    }
  });
});
