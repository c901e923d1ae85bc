import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, banglaWords } from '../../../bench/bangla/any-text.js';
import { hasBanglaData, NO_BANGLA_DATA, readWordCounts } from '../../../bench/bangla/bangla-data.js';
import { readHeadlines } from '../../../bench/bangla/corpus.js';
import { fromIso15919 } from './iso15919.js';
import { normalise } from './normalise.js';
import { romanise } from './romanise.js';
import { slug } from './slug.js';

const iso = (text: string): string => romanise(text, 'iso15919');

describe('romanise, ISO 15919', () => {
  it.each([
    ['বাংলাদেশ', 'bāṁlādēśa'],
    ['ক্ষুদ্র', 'kṣudra'],
    ['প্রধানমন্ত্রী', 'pradhānamantrī'],
    ['আষাঢ়', 'āṣāṛha'],
    ['চাঁদ', 'cām̐da'],
    ['হৃদয়', 'hr̥daẏa'],
    ['দুঃখ', 'duḥkha'],
    ['উৎসব', 'ut̲saba'],
    ['খ ক্হ', 'kha k:ha'],
    ['ঐ অই কই কৈ', 'ai a:i ka:i kai'],
    ['২০২৫', '2025'],
  ])('of %s', (text, roman) => {
    expect(iso(text)).toBe(roman.normalize('NFC'));
    expect(fromIso15919(roman)).toBe(normalise(text));
  });

  it('comes back for any Bangla text', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'কখগহতথযরডঢশসঅআইউএঐঋািীুৃেৈোৌ্ঁংঃৎ়:। ১', 'র\u200D্য'), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(banglaWords, signs), (text) => {
        expect(fromIso15919(iso(text))).toBe(normalise(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.skipIf(!hasBanglaData)(`comes back for every corpus word (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    const words = readWordCounts().map(([word]) => normalise(word));
    expect(words.filter((word) => fromIso15919(iso(word)) !== word)).toEqual([]);
  });
});

describe('romanise, newsroom', () => {
  it.each([
    ['পুতিন', 'putin'],
    ['বাংলাদেশ', 'bangladesh'],
    ['প্রধানমন্ত্রী', 'prodhanmontri'],
    ['সরকার', 'sorkar'],
    ['ট্রাম্প', 'tramp'],
    ['যুক্তরাষ্ট্র', 'juktorashtro'],
    ['আন্তর্জাতিক', 'antorjatik'],
    ['বিশ্ববিদ্যালয়', 'bishwobidyaloy'],
    ['স্বাধীনতা', 'swadhinota'],
    ['নির্বাচন', 'nirbachon'],
    ['ক্ষমতা', 'khomota'],
    ['ভারতের শহরে', 'bharoter shohore'],
    ['থাকতে বলছে রিপোর্টও', 'thakte bolche riporto'],
    ['জাতীয় অংশ', 'jatiyo ongsho'],
    ['অ্যাপ', 'ap'],
    ['আওয়ামী হাওয়া', 'awami hawa'],
    ['সভাপতি, উপজেলা', 'sobhapoti, upojela'],
  ])('of %s', (text, roman) => {
    expect(romanise(text, 'newsroom')).toBe(roman);
  });
});

describe('slug', () => {
  it('joins the words of a headline by hyphens', () => {
    expect(slug('ট্রাম্প-পুতিন বৈঠক: ২০২৫ সালে ‘নতুন’ যুগ?')).toBe('tramp-putin-boithok-2025-sale-notun-jug');
    expect(slug('Café été')).toBe('cafe-ete');
  });

  it('cuts at a word’s end, and a long word inside', () => {
    const long = slug('শব্দ '.repeat(40));
    expect(long.length).toBeLessThanOrEqual(60);
    expect(long).toMatch(/^shobdo(?:-shobdo)+$/);
    expect(slug('কাকা'.repeat(40))).toHaveLength(60);
  });

  it('is never empty where there is a Bangla letter, a Latin one or a digit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug(text).length).toBeLessThanOrEqual(60);
        if (/[অ-ঌএঐও-নপ-রলশ-হৎৠৡ০-৯a-zA-Z0-9]/u.test(normalise(text))) expect(slug(text)).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  it.skipIf(!hasBanglaData)(`is there for every headline (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    expect(readHeadlines().filter((headline) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug(headline)))).toEqual([]);
  });
});
