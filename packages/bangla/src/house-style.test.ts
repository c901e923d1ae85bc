import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../../bench/bangla/articles.js';
import { hasBanglaData, NO_BANGLA_DATA } from '../../../bench/bangla/bangla-data.js';
import { type HouseRule } from './house-rule.js';
import { houseRules } from './house-rules.data.js';
import { houseStyle } from './house-style.js';

const nfc = (text: string): string => text.normalize('NFC');
const alarms = (text: string): string[] => houseStyle(text, houseRules).map(({ rule, found, offers }) => nfc(`${rule}: ${found} > ${offers.join(' / ')}`));

describe('house style', () => {
  it.each([
    ['একারনে সাধারনের', ['na: একারনে > একারণে', 'na: সাধারনের > সাধারণের']],
    ['ধরণের ঘন্টায়', ['na: ধরণের > ধরনের', 'na: ঘন্টায় > ঘণ্টায়']],
    ['সরকারী গাড়ীতে রোগিদের', ['i-kar: সরকারী > সরকারি', 'i-kar: গাড়ীতে > গাড়িতে', 'i-kar: রোগিদের > রোগীদের']],
    ['আগষ্ট মাসে দূর্ঘটনায়', ['sibilant: আগষ্ট > আগস্ট', 'u-kar: দূর্ঘটনায় > দুর্ঘটনায়']],
    ['সুস্থ্য ভবিষ্যত', ['conjunct: সুস্থ্য > সুস্থ', 'khanda-ta: ভবিষ্যত > ভবিষ্যৎ']],
    ['মোঃ করিম, মূলতঃ', ['visarga: মোঃ > মো.', 'visarga: মূলতঃ > মূলত']],
  ])('offers the standard spelling in %s', (text, expected) => {
    expect(alarms(text)).toEqual(expected.map(nfc));
  });

  it.each(['করুন দেশীয় ভবিষ্যতে ব্যবসায়ীকে কোন মন লীগ শহীদ', 'তারা তাঁরা পারে পাড়ে', 'মূল সূত্র ভাষণ কারণে সরকারি', '', 'The 5 men'])('leaves %s alone', (text) => {
    expect(alarms(text)).toEqual([]);
  });

  it('tells মতো, like, from মত, opinion', () => {
    expect(alarms('আগের মত চলবে')).toEqual(['mato: মত > মতো']);
    expect(alarms('তাঁর মত, এটি ভুল। তাদের মত প্রকাশের অধিকার। সবার মত নিয়ে। ভিন্ন মত')).toEqual([]);
  });

  it('offers curly quotes, the right way round', () => {
    expect(alarms(`তিনি বলেন, "আমরা যাব।" 'বিশ্বসুন্দরী' ডিএমপি'র`)).toEqual(['quotes: " > “', 'quotes: " > ”', "quotes: ' > ‘", "quotes: ' > ’", "quotes: ' > ’"]);
    expect(alarms(`‘‘সরকার’’ ৫'৬" don't "yes"`)).toEqual(['quotes: ‘‘ > “', 'quotes: ’’ > ”']);
  });

  it('keeps the danda tight on the left and open on the right', () => {
    expect(alarms('বলেন ।')).toEqual(['danda:  । > ।']);
    expect(alarms('বলেন।তিনি')).toEqual(['danda: । > । ']);
    expect(alarms('করেছেন| বলেন. তিনি যান।।')).toEqual(['danda: | > ।', 'danda: বলেন. > বলেন। / বলেন,', 'danda: ।। > ।'].map(nfc));
    expect(alarms('ড. মো. হোসেন ঠিক আছে। তিনি।’')).toEqual([]);
  });

  it('offers words without stray joiners', () => {
    expect(alarms('থে\u200Cকে র\u200C্যাব')).toEqual(['joiner: থে\u200Cকে > থেকে', 'joiner: র\u200C্যাব > র\u200D্যাব']);
    expect(alarms('হৃদ্\u200Cরোগ র\u200D্যাব')).toEqual([]);
  });

  it('knows how numbers are written', () => {
    expect(alarms('৫ টি ১০ টায় ১,০০০,০০০ ৫ লক্ষ ৩৫.৫% ১০০/- টাকা 12 জন')).toEqual(
      [
        'number: ৫ টি > ৫টি',
        'number: ১০ টায় > ১০টায়',
        'number: ১,০০০,০০০ > ১০,০০,০০০',
        'number: লক্ষ > লাখ',
        'number: ৩৫.৫% > ৩৫.৫ শতাংশ',
        'number: ১০০/- টাকা > ১০০ টাকা',
        'number: 12 > ১২',
      ].map(nfc),
    );
    expect(alarms('৫ টাকা, লক্ষ্য ১০, ১০,০০,০০০ ও COVID-19, 5G')).toEqual([]);
  });

  it('knows how dates and times are written', () => {
    expect(alarms('১২ই আগস্ট ১৯ জুন, ২০২৫ ০৫/০৮/২০২০ইং ২০১৯ইং সকাল ১০.৩০ মিনিটে')).toEqual(
      [
        'date: ১২ই > ১২',
        'date: জুন,  > জুন ',
        'date: ০৫/০৮/২০২০ইং > ৫ আগস্ট ২০২০',
        'date: ইং > ',
        'date: ১০.৩০ মিনিটে > ১০টা ৩০ মিনিটে / সাড়ে ১০টায়',
      ].map(nfc),
    );
    expect(alarms('৪-০-৩০-০ ২৮.৪২ টাকা ৩২/১৩/২০২০')).toEqual([]);
  });

  it('gives offsets in the text as given, in order', () => {
    const text = 'বা\u09DCী\u09A4ে কারনে';
    for (const { start, end, found } of houseStyle(text, houseRules)) expect(text.slice(start, end)).toBe(found);
    expect(houseStyle(text, houseRules).map((alarm) => alarm.start)).toEqual([0, 7]);
  });

  it('takes the rules of a newsroom, as data', () => {
    const own: HouseRule[] = JSON.parse(JSON.stringify([{ rule: 'house-names', title: 'নাম', kind: 'stem', words: [['ইসরাইল', 'ইসরায়েল']] }])) as HouseRule[];
    expect(houseStyle('ইসরাইলের কারনে', own)).toEqual([{ rule: 'house-names', start: 0, end: 8, found: 'ইসরাইলের', offers: [nfc('ইসরায়েলের')] }]);
    expect(houseStyle('ইসরাইলের কারনে', [...houseRules, ...own])).toHaveLength(2);
  });

  it('offers only what raises no alarm itself', () => {
    for (const rule of houseRules) {
      if (rule.kind === 'mark') continue;
      for (const [, ...offers] of rule.words) for (const offer of offers) expect(alarms(offer), offer).toEqual([]);
    }
  });

  it.skipIf(!hasBanglaData)(`has no spelling that published news never carries (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    const seen = new Set<string>();
    for (const { headline, body } of readArticles(Number.POSITIVE_INFINITY)) for (const alarm of houseStyle(`${headline}\n${body}`)) seen.add(alarm.rule);
    expect(houseRules.map((rule) => rule.rule).filter((rule) => !seen.has(rule))).toEqual([]);
  });
});

describe('house style of any text', () => {
  it('points into the text and offers valid text', () => {
    const pieces = fc.array(fc.constantFrom(...`"'´।|.,- ০১৫9%/কারনে টি লক্ষ ইং জুন মত ঃ ‘’ \u200C\u200D্যড়\u09DC`), { maxLength: 60 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
        for (const { start, end, found, offers } of houseStyle(text, houseRules)) {
          expect(text.slice(start, end)).toBe(found);
          for (const offer of offers) expect(offer).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });

  it.each(['কারনে ', '"', '।', '০', '৫ ', '১,০০০', 'ক', '1', ' ', '৫/৫/', "'ক"])('takes time in step with the length of %j repeated', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const start = performance.now();
    houseStyle(text, houseRules);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
