import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBanglaData, readRows } from '../../../bench/bangla/bangla-data.js';
import { looseKey } from './loose-key.js';

/** Pairs of spellings of one word that real news has; all but the marked ones are in spelling_variants_corpus.tsv. */
const PAIRS = `বেশি বেশী|দাবি দাবী|তৈরি তৈরী|সরকারি সরকারী|বাড়ি বাড়ী|আসামি আসামী|মহামারি মহামারী|শ্রেণি শ্রেণী|শহীদ শহিদ|কারণে কারনে
ধরনের ধরণের|ঘোষণা ঘোষনা|সাধারণ সাধারন|গ্রহণ গ্রহন|ঘণ্টায় ঘন্টায়|নির্মাণ নির্মান|পরিমাণ পরিমান|সূত্র সুত্র|পূর্ব পুর্ব|দুর্নীতি দূর্নীতি
মুহূর্তে মুহুর্তে|ভূমিকা ভুমিকা|আগস্ট আগষ্ট|শনাক্ত সনাক্ত|পোশাক পোষাক|টেস্ট টেষ্ট|শহিদুল সহিদুল|হযরত হজরত|নামাজ নামায|জানাজা জানাযা
সংকট সঙ্কট|আশঙ্কা আশংকা|ভাঙন ভাঙ্গন|বাঙালি বাঙ্গালি|উচিত উচিৎ|বিদ্যুৎ বিদ্যুত|পেঁয়াজ পেয়াজ|পৌঁছে পৌছে|মূলত মূলতঃ|পড়েছে পরেছে
সাড়ে সারে|ব্যাংক ব্যাঙ্ক|ইউনূস ইউনুস|শৃঙ্খলা শৃংখলা`
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(' ') as [string, string]);

/** Pairs that no rule on letters gives. */
const LEXICAL_PAIRS = `দেওয়া দেয়া|নেওয়া নেয়া|ইসরায়েল ইসরাইল|ইসরায়েল ইজরায়েল|রোববার রবিবার|গ্রেফতার গ্রেপ্তার|হলো হল|মতো মত|আরও আরো|ঈদ ইদ|রফতানি রপ্তানি|দফতর দপ্তর`
  .split('|')
  .map((pair) => pair.split(' ') as [string, string]);

describe('looseKey', () => {
  it('is equal for 44 pairs of spellings that news mixes up', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(40);
    for (const [a, b] of PAIRS) expect(looseKey(a), `${a} ${b}`).toBe(looseKey(b));
  });

  it('is equal for pairs that differ by more than letters of one sound', () => {
    for (const [a, b] of LEXICAL_PAIRS) expect(looseKey(a), `${a} ${b}`).toBe(looseKey(b));
  });

  it('keeps words apart whose sounds differ', () => {
    for (const [a, b] of [['কাল', 'খাল'], ['দান', 'ধান'], ['বাড়ি', 'গাড়ি'], ['জল', 'ফল'], ['দিন', 'দুন'], ['পারা', 'পাড়'], ['চাল', 'ছাল'], ['সময়', 'সমাজ']] as const) {
      expect(looseKey(a)).not.toBe(looseKey(b));
    }
  });

  it.skipIf(!hasBanglaData)('has its pairs from the corpus, and joins most of the variants met there', () => {
    const groups = readRows('spelling_variants_corpus.tsv').map((row) => row.map((cell) => cell.replace(/:\d+$/, '').normalize('NFC')));
    const groupOf = new Map(groups.flatMap((group, index) => group.map((word) => [word, index] as const)));
    const listed = PAIRS.filter(([a, b]) => groupOf.has(a.normalize('NFC')) && groupOf.get(a.normalize('NFC')) === groupOf.get(b.normalize('NFC')));
    expect(listed.length).toBeGreaterThanOrEqual(40);
    const joined = groups.filter((group) => new Set(group.map(looseKey)).size === 1);
    expect(joined.length / groups.length).toBeGreaterThan(0.95);
  });

  it('takes any text and gives NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(looseKey(text)).toBe(looseKey(text).normalize('NFC'));
      }),
    );
    expect(looseKey('ক্ষ'.repeat(40_000)).length).toBeGreaterThan(0);
  });
});
