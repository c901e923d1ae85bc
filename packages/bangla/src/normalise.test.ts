import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../bench/bangla/any-text.js';
import { hasBanglaData, NO_BANGLA_DATA } from '../../../bench/bangla/bangla-data.js';
import { readCorpus } from '../../../bench/bangla/corpus.js';
import { normalise } from './normalise.js';

const ZWNJ = '\u200C';
const ZWJ = '\u200D';

describe('the store form', () => {
  it.each([
    ['composed য় ড় ঢ়', 'ব\u09DFস ব\u09DC আষা\u09DD', 'ব\u09AF\u09BCস ব\u09A1\u09BC আষা\u09A2\u09BC'],
    ['ে + া and ে + ৗ', 'ক\u09C7\u09BE ক\u09C7\u09D7', 'ক\u09CB ক\u09CC'],
    ['া + ে in the wrong order', 'স্ক\u09BE\u09C7র', 'স্ক\u09CBর'],
    ['র + ZWNJ + ্য', `র${ZWNJ}্যাব`, `র${ZWJ}্যাব`],
    ['র + ্ + ZWJ + য', `র্${ZWJ}যাব`, `র${ZWJ}্যাব`],
    ['stray ZWNJ and ZWJ inside words', `থে${ZWNJ}কে হ${ZWNJ}য়ে${ZWNJ}ছে ক${ZWJ}র`, 'থেকে হয়েছে কর'],
    ['the hasanta that is meant to be seen', `হৃদ্${ZWNJ}রোগ`, `হৃদ্${ZWNJ}রোগ`],
    ['ত্ + ZWJ', `উত্${ZWJ}সব`, 'উৎসব'],
    ['অ + া', 'অ\u09BEমি', 'আমি'],
    ['doubled signs and hasantas', 'নমু\u09C1না বিশ্\u09CDব', 'নমুনা বিশ্ব'],
    ['ব + nukta', 'ব\u09BCহিম', 'রহিম'],
    ['zero-width space, soft hyphen, BOM, bidi marks, controls', 'উইল্\u200Bস \uFEFFআ\u00ADল\u200E \u0007ক\u0085', 'উইল্স আল ক'],
    ['NBSP and narrow NBSP', 'ক\u00A0খ\u202Fগ', 'ক খ গ'],
    ['| for danda', 'সে গেছে| তারপর|', 'সে গেছে। তারপর।'],
    ['visarga between digits', '১০ঃ৩০', '১০:৩০'],
    ['line ends', 'ক\r\nখ\rগ\tঘ', 'ক\nখ\nগ\tঘ'],
    ['a broken surrogate pair', 'ক\uD83D', 'ক\uFFFD'],
  ])('mends %s', (_, typed, stored) => {
    expect(normalise(typed)).toBe(stored.normalize('NFC'));
  });

  it.each([
    ['quotes, dashes and digits', '‘ক’ “খ” ’গ – ঘ — 2024 ২০২৪'],
    ['visarga as a colon or dot', 'মোঃ রহিম, জেলাঃ'],
    ['Assamese letters and chandrabindu', 'ৰ ৱ চাঁদ'],
    ['| between words and in Latin text', 'জয় | খেলা a|b'],
    ['emoji joined by ZWJ', `👨${ZWJ}👩${ZWJ}👧 ❤️${ZWJ}🔥`],
    ['other scripts', 'Ελλάδα été 中文'],
  ])('leaves %s as typed', (_, text) => {
    expect(normalise(text)).toBe(text.normalize('NFC'));
  });

  it('is idempotent, NFC and well formed for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = normalise(text);
        expect(normalise(stored)).toBe(stored);
        expect(stored.normalize('NFC')).toBe(stored);
        expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
      }),
      { numRuns: 5000 },
    );
  });

  it('does not depend on which of the equal forms was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text.normalize('NFD'))).toBe(normalise(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.skipIf(!hasBanglaData)(`leaves nothing to mend in real news (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    const unwanted = /[\u200B\uFEFF\u00AD\u00A0\u09DC-\u09DF]|\u09BE\u09C7|\u09C7\u09BE|অ\u09BE|ত\u09CD\u200D|(?<!\u09CD)\u200C|(?<!র)\u200D/;
    const left = readCorpus().filter(({ body }) => unwanted.test(normalise(body)));
    expect(left.map(({ body }) => unwanted.exec(normalise(body))?.[0])).toEqual([]);
  });
});
