import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../bench/bangla/any-text.js';
import { toBanglaDigits, toLatinDigits } from './digits.js';
import { graphemes, truncate } from './graphemes.js';
import { readingMinutes, sentences, words } from './words.js';

const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

describe('digits', () => {
  it('turns digits of one script into the other and nothing else', () => {
    expect(toBanglaDigits('13/08/2025 a৫')).toBe('১৩/০৮/২০২৫ a৫');
    expect(toLatinDigits('১৩ আগস্ট ২০২৫, ০৬৭৮৯')).toBe('13 আগস্ট 2025, 06789');
  });
});

describe('graphemes', () => {
  it.each([
    ['ট্রাম্পের', ['ট্রা', 'ম্পে', 'র']],
    ['ক্ষুদ্র', ['ক্ষু', 'দ্র']],
    ['স্ত্র্যা', ['স্ত্র্যা']],
    ['র\u200D্যাব', ['র\u200D্যা', 'ব']],
    ['র\u200C্যাব', ['র\u200C্যা', 'ব']],
    ['হৃদ্\u200Cরোগ', ['হৃ', 'দ্\u200C', 'রো', 'গ']],
    ['ক্\u200D\u200Dক', ['ক্\u200D\u200Dক']],
    ['চাঁদ 👨\u200D👩\u200D👧', ['চাঁ', 'দ', ' ', '👨\u200D👩\u200D👧']],
    ['', []],
  ])('of %s', (text, pieces) => {
    expect(graphemes(text)).toEqual(pieces);
  });

  it('joined are the text again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(graphemes(text).join('')).toBe(wellFormed(text));
      }),
    );
  });
});

describe('graphemes beside Intl.Segmenter', () => {
  it('agree with it, but for র + ZWNJ + ্য and what follows a hasanta in older Unicode', () => {
    const segmenter = new Intl.Segmenter('bn', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, (text) => {
        const ours = graphemes(text);
        const boundaries = new Set(Array.from(segmenter.segment(wellFormed(text)), ({ index }) => index));
        let at = 0;
        for (const piece of ours) {
          expect(boundaries.has(at), JSON.stringify(text)).toBe(true);
          at += piece.length;
        }
        const joinedByUs = /\u09CD\u200D*(?:$|[ক-হ\u09CE\u09DC-\u09DF\u09F0\u09F1])/;
        if (!joinedByUs.test(text)) expect(ours).toHaveLength(boundaries.size);
      }),
      { numRuns: 10000 },
    );
  });
});

describe('truncate', () => {
  it('cuts between graphemes and keeps short text', () => {
    expect(truncate('প্রধানমন্ত্রী', 3)).toBe('প্রধান');
    expect(truncate('প্রধানমন্ত্রী', 4)).toBe('প্রধানম');
    expect(truncate('ঢাকা শহর', 3)).toBe('ঢাকা');
    expect(truncate('ঢাকা', 10)).toBe('ঢাকা');
    expect(truncate('ঢাকা', 0)).toBe('');
    expect(truncate('ঢাকা', NaN)).toBe('');
  });

  it('never gives more than was asked for, nor anything but the beginning', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -1, max: 20 }), (text, count) => {
        const cut = truncate(text, count);
        expect(graphemes(cut).length).toBeLessThanOrEqual(Math.max(count, 0));
        expect(wellFormed(text).startsWith(cut)).toBe(true);
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['পিপল’স পার্টি', ['পিপল’স', 'পার্টি']],
    ['১,২৩৪ টাকা, ৫.৫ শতাংশ।', ['১,২৩৪', 'টাকা', '৫.৫', 'শতাংশ']],
    ['র\u200D্যাব হৃদ্\u200Cরোগ থে\u200Cকে', ['র\u200D্যাব', 'হৃদ্\u200Cরোগ', 'থে\u200Cকে']],
    ['২০২৪-এর ‘নেতা’', ['২০২৪', 'এর', 'নেতা']],
    ['… — ।', []],
  ])('of %s', (text, expected) => {
    expect(words(text).map((word) => word.text)).toEqual(expected);
  });

  it('are those of the pattern, whatever the text', () => {
    const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]*(?:(?:['’](?=[\p{L}\p{M}])|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]+)*/gu;
    const tricky = fc.array(fc.constantFrom(...'ক্া১২7a.,\'’- \u200c\u200d\u00ad\ufeff।²½', '𝒜', '😀', '\ud800', '\udc00', '𝟗'), { maxLength: 14 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, tricky), (text) => {
        expect(words(text)).toEqual(Array.from(text.matchAll(WORD), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length })));
      }),
      { numRuns: 2000 },
    );
  });

  it('stand where they say, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { text: word, start, end } of words(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(from);
          from = end;
        }
      }),
    );
  });
});

describe('sentences', () => {
  it.each([
    ['ড. ইউনূস এসেছেন। তিনি কথা বলবেন?', ['ড. ইউনূস এসেছেন।', 'তিনি কথা বলবেন?']],
    ['মো. রহিম ও এ. কে. আজাদ ৫.৫ কোটি টাকা দেন।', ['মো. রহিম ও এ. কে. আজাদ ৫.৫ কোটি টাকা দেন।']],
    ['‘হ্যাঁ!’, বললেন তিনি। “যাব।” পরে গেলেন', ['‘হ্যাঁ!’, বললেন তিনি।', '“যাব।”', 'পরে গেলেন']],
    ['প্রথম\n\n  দ্বিতীয়। ', ['প্রথম', 'দ্বিতীয়।'.normalize('NFC')]],
    ['He left. তিনি গেলেন॥', ['He left.', 'তিনি গেলেন॥']],
    ['', []],
  ])('of %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected.map((sentence) => sentence.normalize('NFC')));
  });
});

describe('readingMinutes', () => {
  it('rounds up, and is 0 only without words', () => {
    expect(readingMinutes('')).toBe(0);
    expect(readingMinutes('একটি')).toBe(1);
    expect(readingMinutes('শব্দ '.repeat(180))).toBe(1);
    expect(readingMinutes('শব্দ '.repeat(181))).toBe(2);
  });
});
