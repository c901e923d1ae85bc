import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.js';

const stems = (text: string): string[] => analyse(text).map((token) => token.stem);

describe('analyse', () => {
  it('gives each word its exact form, stem, loose key and place', () => {
    expect(analyse('পুতিনের সঙ্গে')).toEqual([
      { exact: 'পুতিনের', stem: 'পুতিন', loose: 'পুতিন', position: 0 },
      { exact: 'সঙ্গে', stem: 'সঙ্গ', loose: 'সং', position: 1 },
    ]);
  });

  it('takes an ending after a hyphen or an apostrophe off, and gives it no place', () => {
    expect(analyse('২০২৪-এর নির্বাচন').map(({ exact, position }) => [exact, position])).toEqual([
      ['2024', 0],
      ['নির্বাচন', 1],
    ]);
    expect(analyse('ডিএমপি’র কমিশনার')[0]).toMatchObject({ exact: 'ডিএমপির', stem: 'ডিএমপি' });
    expect(stems('বিএনপি-কে')).toEqual(['বিএনপি']);
    expect(stems("ডিএমপি'র")).toEqual(stems('ডিএমপি’র'));
  });

  it('indexes a hyphenated compound joined and split, so that either spelling of a query finds it', () => {
    expect(analyse('নেতা-কর্মীদের মিছিল').map(({ stem, position }) => [stem, position])).toEqual([
      ['নেতা', 0],
      ['কর্মী', 1],
      ['নেতাকর্মী', 0],
      ['মিছিল', 2],
    ]);
    expect(stems('নেতাকর্মীরা')).toEqual(['নেতাকর্মী']);
  });

  it('compares words however their code points, digits and case are written', () => {
    expect(analyse('হ\u200cয়ে\u200cছে')).toEqual(analyse('হ\u09dfেছে'));
    expect(analyse('১২ আগস্ট')).toEqual(analyse('12 আগস্ট'));
    expect(analyse('AFP')).toEqual(analyse('afp'));
    expect(analyse('র\u200c্যাব')).toEqual(analyse('র\u200d্যাব'));
  });

  it('keeps words apart in exact and stem that only loose joins', () => {
    const [they, chase, theyWithRespect] = analyse('তারা তাড়া তাঁরা');
    expect(new Set([they?.exact, chase?.exact, theyWithRespect?.exact]).size).toBe(3);
    expect(new Set([they?.stem, chase?.stem, theyWithRespect?.stem]).size).toBe(3);
    const [can, bank] = analyse('পারে পাড়ে');
    expect(can?.stem).not.toBe(bank?.stem);
    const [a, b] = analyse('গ্রেফতারের গ্রেপ্তারকে');
    expect(a?.loose).toBe(b?.loose);
  });

  it('finds nothing in a text without words', () => {
    expect(analyse('')).toEqual([]);
    expect(analyse(' — । ?')).toEqual([]);
  });

  it('takes any text, counts positions without gaps and gives no empty form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(fc.constantFrom(...'কর-’\' এতে২টিয়্\u200c।'), { maxLength: 40 }).map((a) => a.join(''))), (text) => {
        const tokens = analyse(text);
        const positions = [...new Set(tokens.map((token) => token.position))].sort((a, b) => a - b);
        expect(positions).toEqual(positions.map((_, index) => index));
        for (const token of tokens) expect([token.exact, token.stem]).not.toContain('');
      }),
      { numRuns: 1000 },
    );
  });

  it('takes twice the text in about twice the time', () => {
    const text = 'প্রধানমন্ত্রীর নেতা-কর্মীদের সঙ্গে ২০২৪-এর নির্বাচন নিয়ে কথা বলেছেন। ';
    expect(analyse(text.repeat(2000)).length).toBe(analyse(text).length * 2000);
    expect(analyse('ক-'.repeat(50_000)).length).toBe(50_000);
    expect(analyse('ক'.repeat(100_000))).toHaveLength(1);
  });
});
