import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../../bench/bangla/articles.js';
import { hasBanglaData, NO_BANGLA_DATA, readRows } from '../../../bench/bangla/bangla-data.js';
import { fromBijoy, looksLikeBijoy, toBijoy } from './bijoy.js';
import { normalise } from './normalise.js';

const withData = hasBanglaData ? 'data found' : NO_BANGLA_DATA;
const banglaPieces = ['ক', 'র', '্', 'য', 'ি', 'ে', 'া', 'ো', 'ৌ', 'ু', 'ং', 'ঁ', 'আ', 'ত', 'ন', 'থ', 'ৎ', 'ড়', '।', '‘', '’', '“', '—', '–', '…', '৫', '5', ' ', 'a', 'The', 'æ', '\n', '😀'];
const mixedText = fc.array(fc.constantFrom(...banglaPieces), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(mixedText, fc.string({ unit: 'binary', maxLength: 60 }));

describe('reading Bijoy', () => {
  it.each([
    ['evsjv‡`k', 'বাংলাদেশ'],
    ['Kg©KZ©v‡K wRÁvmvev`', 'কর্মকর্তাকে জিজ্ঞাসাবাদ'],
    ['‡cŠimfv I ˆbwZK', 'পৌরসভা ও নৈতিক'],
    ['i¨ve', 'র\u200D্যাব'],
    ['Kvh©vjq', 'কার্যালয়'],
    ['mgš^q, cÖ¯‘wZ Ges ü`‡ivM', 'সমন্বয়, প্রস্তুতি এবং হৃদরোগ'],
    ['ÒAvgiv cvwi,Ó wZwb e‡jbÑ Gfv‡eB|', '“আমরা পারি,” তিনি বলেন— এভাবেই।'],
    ['iƒcMÄ DcK~j iƒc', 'রূপগঞ্জ উপকূল রূপ'],
  ])('reads %s', (bijoy, bangla) => {
    expect(fromBijoy(bijoy)).toBe(normalise(bangla));
  });

  it('reads text whose Windows-1252 codes arrived as Latin-1 controls', () => {
    expect(fromBijoy('evsjv\u0087`k')).toBe('বাংলাদেশ');
  });

  it.each([
    ['evsjv‡`k e¨vsK (Bangladesh Bank) 2025 mv‡j', 'বাংলাদেশ ব্যাংক (Bangladesh Bank) 2025 সালে'],
    ['B‡gBj: news@example.com.bd ev www.example.com/a?b=1', 'ইমেইল: news@example.com.bd বা www.example.com/a?b=1'],
    ['†dvb 01711-123456, https://example.org/evsjv', 'ফোন 01711-123456, https://example.org/evsjv'],
    ['miKvi e‡j‡Q GDP evo‡e 5.5%', 'সরকার বলেছে GDP বাড়বে 5.5%'],
    ['The government said the budget will rise. | 12 May', 'The government said the budget will rise. | 12 May'],
    ['ঢাকা: evsjv‡`k miKvi', 'ঢাকা: বাংলাদেশ সরকার'],
    ['Dhaka', 'Dhaka'],
    ['1234', '1234'],
    ['', ''],
  ])('leaves English, addresses, numbers and Unicode in %j alone', (mixed, expected) => {
    expect(fromBijoy(mixed)).toBe(normalise(expected));
  });

  it('leaves Unicode Bangla with English words alone', () => {
    const text = 'তিনি বলেন, “We can do it” বলা সহজ – করা কঠিন… I ও ok।';
    expect(fromBijoy(text)).toBe(normalise(text));
  });

  it.skipIf(!hasBanglaData)(`reads 99.5 % of the vectors (${withData})`, () => {
    const rows = readRows('bijoy_vectors_dev.tsv');
    const right = rows.filter(([bijoy = '', bangla = '']) => fromBijoy(bijoy) === normalise(bangla));
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.995);
  });
});

describe('writing Bijoy', () => {
  it('uses the shapes that SutonnyMJ draws in each place', () => {
    expect(toBijoy('বাংলাদেশ ব্যাংক')).toBe('evsjv‡`k e¨vsK');
    expect(toBijoy('স্বাস্থ্য সমন্বয় বিশ্ব রাব্বি')).toBe('¯^v¯’¨ mgš^q wek¦ ivweŸ');
    expect(toBijoy('রূপ রুমা শুরু গুরুত্ব হৃদয়')).toBe('iƒc i“gv ïi“ ¸i“Z¡ ü`q');
  });

  it('marks what could not be told from Bijoy, and only that', () => {
    expect(toBijoy('২০২৫')).toBe('\u200C2025');
    expect(toBijoy('Dhaka')).toBe('Dhaka');
    expect(toBijoy('বিশ^ব্যাংক')).toContain('\u2060^\u2060');
  });

  it('is undone by reading, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromBijoy(toBijoy(text))).toBe(normalise(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.skipIf(!hasBanglaData)(`is undone by reading, on the corpus (${withData})`, () => {
    const texts = readArticles(60).flatMap((article) => [article.headline, article.body]).map(normalise);
    expect(texts.filter((text) => fromBijoy(toBijoy(text)) !== text)).toEqual([]);
  });
});

describe('noticing Bijoy', () => {
  it.each(['evsjv‡`k miKvi', 'Avgvi ‡mvbvi evsjv', 'XvKv wek¦we`¨vjq (Dhaka University)', 'RvZxq msm` wbe©vPb 2026'])('notices %s', (text) => {
    expect(looksLikeBijoy(text)).toBe(true);
  });

  it.each([
    'the government of Bangladesh',
    'বাংলাদেশ সরকার',
    'ক. i ও ii খ. i ও iii',
    'Café Müller, São Paulo — “don’t”',
    'https://example.com/_a_b',
    '2025',
    '',
    'const a = b ? `x` : y;',
  ])('is not fooled by %j', (text) => {
    expect(looksLikeBijoy(text)).toBe(false);
  });
});

describe('any text at all', () => {
  it('gives valid text and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'w†‡©¨&“”’‘—…Š™v`^_~|¯\u200C\u200D\u2060KiZ 5.@/') })), (text) => {
        for (const out of [fromBijoy(text), toBijoy(text)]) expect(out).not.toMatch(/\p{Cs}/u);
        expect(fromBijoy(text)).toBe(fromBijoy(text).normalize('NFC'));
        expect(typeof looksLikeBijoy(text)).toBe('boolean');
      }),
    );
  });

  it.each(['K', '‡', 'K&', 'i©', 'a.', 'x@', 'www.', 'ক্', 'কা', '\u2060', 'A-', '্', 'evsjv‡`k I '])('takes time in step with the length of %j repeated', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    fromBijoy(text);
    toBijoy(text);
    looksLikeBijoy(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
