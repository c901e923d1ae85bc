import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBanglaData, isUnseen, readRows, readWordCounts } from '../../../bench/bangla/bangla-data.js';
import { romanCandidates } from './roman-candidates.js';
import { readUnits } from './roman-units.js';
import { buildVocabulary } from './vocabulary.js';

const WORDS = `ভালো ভাই কেন হয়েছে ফেসবুক নির্বাচন প্রধানমন্ত্রী ট্রাম্প বাংলাদেশ ঢাকা ক্রিকেট খেলা শিক্ষা জ্ঞান ব্যবসা হাসিনা ইউনূস পুতিন খবর চট্টগ্রাম
  অনুষ্ঠান উপজেলা আন্তর্জাতিক রাজনীতি শেখ মুজিব ওয়াশিংটন যুক্তরাষ্ট্র সরকার বিশ্ববিদ্যালয় বিএনপি ডিএমপি জাতিসংঘ আইসিসি`.split(/\s+/);
const small = buildVocabulary(WORDS.map((word, index) => [word, 100 + index]));

describe('buildVocabulary', () => {
  it('adds the counts of one word up, however its code points are written, and leaves out what has no Bangla sound', () => {
    const v = buildVocabulary([['সম\u09df', 1], ['সম\u09af\u09bc', 2], ['BBC', 5], ['২০২৪', 5], ['\u09beমি', 3], ['খবর', 0], ['', 2]]);
    expect(v.words).toEqual(['সম\u09af\u09bc']);
  });

  it('may be empty', () => {
    expect(romanCandidates('valo', buildVocabulary([]))).toEqual([]);
  });
});

describe('readUnits', () => {
  it('reads consonants with their inherent vowel, signs and the clusters that sound unlike their letters', () => {
    expect(readUnits('কমল')).toEqual(['ক', 'অ-', 'ম', 'অ-', 'ল', 'অ-#']);
    expect(readUnits('শিক্ষা')).toEqual(['শ', 'ি', 'ক্ষ', 'া']);
    expect(readUnits('ব্যাংক'.normalize('NFC'))).toEqual(['ব', '্যা', 'ং', 'ক', 'অ-#']);
    expect(readUnits('র\u200d্যাব')).toEqual(['র', '্যা', 'ব', 'অ-#']);
  });
});

describe('romanCandidates', () => {
  it.each([
    ['valo', 'ভালো'], ['bhalo', 'ভালো'], ['vai', 'ভাই'], ['kno', 'কেন'], ['hoyeche', 'হয়েছে'], ['hoise', 'হয়েছে'], ['facebook', 'ফেসবুক'], ['nirbachon', 'নির্বাচন'],
    ['prodhanmontri', 'প্রধানমন্ত্রী'], ['trump', 'ট্রাম্প'], ['bangladesh', 'বাংলাদেশ'], ['dhaka', 'ঢাকা'], ['cricket', 'ক্রিকেট'], ['shikkha', 'শিক্ষা'],
    ['bebsha', 'ব্যবসা'], ['hasina', 'হাসিনা'], ['yunus', 'ইউনূস'], ['chittagong', 'চট্টগ্রাম'], ['washington', 'ওয়াশিংটন'], ['sorkar', 'সরকার'], ['bnp', 'বিএনপি'], ['DMP', 'ডিএমপি'], ['icc', 'আইসিসি'], ['jatisongho', 'জাতিসংঘ'], ['Putin', 'পুতিন'],
  ])('reads %s as %s', (query, word) => {
    expect(romanCandidates(query, small, 3)).toContain(word.normalize('NFC'));
  });

  it('gives at most as many words as asked for, each once, all from the vocabulary', () => {
    const found = romanCandidates('khela', small, 4);
    expect(found.length).toBeLessThanOrEqual(4);
    expect(new Set(found).size).toBe(found.length);
    for (const word of found) expect(small.words).toContain(word);
    expect(romanCandidates('khela', small, 0)).toEqual([]);
  });

  it('gives nothing for a query without Latin letters', () => {
    for (const query of ['', '   ', '১২৩', '!!!', 'খেলা']) expect(romanCandidates(query, small)).toEqual([]);
  });

  it('takes any query', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 50 }), fc.stringMatching(/^[a-z]{0,40}$/)), (query) => {
        expect(romanCandidates(query, small).length).toBeLessThanOrEqual(10);
      }),
    );
    expect(romanCandidates('a'.repeat(100_000), small).length).toBeLessThanOrEqual(10);
  });

  it.skipIf(!hasBanglaData)('has the right word among the first five for 85 % of single words, those its table has not seen among them', () => {
    const v = buildVocabulary(readWordCounts());
    const known = new Set(v.words);
    const hits = readRows('banglish_words_dev.tsv')
      .map(([roman = '', bangla = '']) => ({ roman, word: bangla.normalize('NFC').trim() }))
      .filter(({ roman, word }) => known.has(word) && /[a-z]/i.test(roman))
      .map(({ roman, word }) => ({ isUnseen: isUnseen(roman.toLowerCase().replace(/[^a-z]/g, '')), isFound: romanCandidates(roman, v, 5).includes(word) }));
    const share = (of: typeof hits): number => of.filter(({ isFound }) => isFound).length / of.length;
    expect(hits.length).toBeGreaterThan(400);
    expect(share(hits)).toBeGreaterThanOrEqual(0.85);
    expect(share(hits.filter((hit) => hit.isUnseen))).toBeGreaterThanOrEqual(0.85);
  });
});
