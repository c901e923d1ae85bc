import { describe, expect, it } from 'vitest';
import { hasBanglaData, NO_BANGLA_DATA, readRows, readWordCounts } from '../../../bench/bangla/bangla-data.js';
import { repairResidue } from './residue.js';

const nfc = (text: string): string => text.normalize('NFC');
const lexicon = (...words: string[]): Set<string> => new Set(words.map(nfc));
const none = lexicon();

describe('repair of Bijoy residue', () => {
  it.each([
    ['দ্রæত', 'দ্রুত'],
    ['প্রতিদ্ব›িদ্বতা', 'প্রতিদ্বন্দ্বিতা'],
    ['সেøাগান', 'স্লোগান'],
    ['বিঘিœত', 'বিঘ্নিত'],
    ['¯েœহ', 'স্নেহ'],
    ['সহ¯্রাধিক', 'সহস্রাধিক'],
    ['অব¯’ায়', 'অবস্থায়'],
    ['পাশর্^বর্তী', 'পার্শ্ববর্তী'],
    ['মিল্ল¬াত', 'মিল্লাত'],
    ['ল²ীপুর', 'লক্ষ্মীপুর'],
    ['বড়–য়া', 'বড়ুয়া'],
  ])('reads %s with the lexicon', (broken, word) => {
    expect(repairResidue(broken, lexicon(word))).toBe(nfc(word));
  });

  it('mends words inside text and keeps all else', () => {
    expect(repairResidue('‘স¤প্রতি’ ভ‚মিকা, 2024 (গ্রæপ)।', none)).toBe('‘সম্প্রতি’ ভূমিকা, 2024 (গ্রুপ)।');
  });

  it('never touches a token of the lexicon', () => {
    expect(repairResidue('দ্রæত ভ‚মি', new Set(['দ্রæত', 'ভ‚মি']))).toBe('দ্রæত ভ‚মি');
  });

  it.each(['বাজার–দর', 'তা‘আলা', 'দু’টি', 'নেতা–কর্মী', 'ডিএমপি’র', '‘ক’ – “খ”', 'বলেন‚ আমি', 'হ›ল', '৫×২', 'উত্তর–পূর্ব'])(
    'takes the marks of %s for punctuation',
    (text) => {
      expect(repairResidue(text, lexicon('বাজার', 'দর', 'তা', 'আলা', 'নেতা', 'কর্মী', 'উত্তর', 'পূর্ব', 'দু', 'টি', 'বলেন'))).toBe(text);
    },
  );

  it('guesses no word that cannot be one', () => {
    expect(repairResidue('æঘড়ঃবং Ÿারবার ক²', none)).toBe('æঘড়ঃবং Ÿারবার ক²');
  });

  describe.skipIf(!hasBanglaData)(`on published words (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    const counted = hasBanglaData ? readWordCounts().map(([word]) => word) : [];

    it('repairs at least 97 of 100', () => {
      const words = new Set(counted);
      const rows = readRows('bijoy_residue_dev.tsv');
      const right = rows.filter(([broken = '', word = '']) => repairResidue(broken, words) === nfc(word));
      expect(right.length / rows.length).toBeGreaterThanOrEqual(0.97);
    });

    it('repairs nine of ten with half of the lexicon gone', () => {
      const half = new Set(counted.filter((_, at) => at % 2 === 0));
      const rows = readRows('bijoy_residue_dev.tsv');
      const right = rows.filter(([broken = '', word = '']) => repairResidue(broken, half) === nfc(word));
      expect(right.length / rows.length).toBeGreaterThanOrEqual(0.9);
    });

    it('changes no word of the lexicon', () => {
      const words = new Set(counted);
      expect(counted.filter((word) => repairResidue(word, words) !== word)).toEqual([]);
    });
  });
});
