import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBanglaData, readWordCounts } from '../../../bench/bangla/bangla-data.js';
import { compareBangla, sortKey } from './collation.js';

const bytesOrder = (a: string, b: string): number => Math.sign(Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')));

describe('Bangla dictionary order', () => {
  it('puts vowels, then ং ঃ ঁ, then consonants, then vowel signs, then hasanta', () => {
    const sorted = ['ক', 'কং', 'কঃ', 'কঁ', 'কক', 'কা', 'কি', 'কৃ', 'কে', 'কো', 'ক্ত', 'ক্ষ', 'খ'];
    expect([...sorted].reverse().sort(compareBangla)).toEqual(sorted);
  });

  it('puts ড় after ড only when nothing else differs', () => {
    expect(['কড়', 'কডা', 'কড', 'কঢ'].sort(compareBangla)).toEqual(['কড', 'কড়', 'কডা', 'কঢ']);
  });

  it('gives composed and decomposed letters, joiners and digits of both scripts one key', () => {
    expect(sortKey('\u09df')).toBe(sortKey('\u09af\u09bc'));
    expect(sortKey('\u0995\u09cb')).toBe(sortKey('\u0995\u09c7\u09be'));
    expect(sortKey('র\u200d্যাব')).toBe(sortKey('র্যাব'));
    expect(sortKey('২০২৫')).toBe(sortKey('2025'));
    expect(compareBangla('২০', '20')).toBe(0);
  });

  it('sorts Latin after Bangla, small letters before capitals, accents by the second level', () => {
    expect(['Zoo', 'zoo', 'ঢাকা', 'Émile', 'Emile', 'emil'].sort(compareBangla)).toEqual(['ঢাকা', 'emil', 'Emile', 'Émile', 'zoo', 'Zoo']);
  });

  it('places any other character somewhere, without a surrogate or U+0000 in the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(sortKey(text)).not.toMatch(/[\0\ud800-\udfff]/);
      }),
    );
  });

  it('has keys whose UTF-8 byte order is what compareBangla says, for any two texts', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.array(fc.constantFrom(...'কখড়য়ংঁািো্ৎaA1১ -'), { maxLength: 10 }).map((a) => a.join('')));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(bytesOrder(sortKey(a), sortKey(b))).toBe(compareBangla(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it.skipIf(!hasBanglaData)('agrees with Intl.Collator on 50,000 corpus words, as a sort and on 100,000 pairs', () => {
    const words = readWordCounts().slice(0, 50_000).map(([word]) => word);
    expect(words).toHaveLength(50_000);
    const collator = new Intl.Collator('bn');
    const sorted = words.map((word) => ({ word, key: sortKey(word) })).sort((a, b) => bytesOrder(a.key, b.key));
    const wrong = sorted.filter(({ word }, index) => index > 0 && collator.compare(sorted[index - 1]?.word ?? '', word) > 0);
    expect(wrong).toEqual([]);
    let position = 1;
    for (let pair = 0; pair < 100_000; pair++) {
      const a = words[(position = (position * 48271) % 2147483647) % words.length] ?? '';
      const b = words[(position = (position * 48271) % 2147483647) % words.length] ?? '';
      if (compareBangla(a, b) !== Math.sign(collator.compare(a, b))) expect.fail(`${a} and ${b} are ordered otherwise by Intl.Collator`);
    }
  });
});
