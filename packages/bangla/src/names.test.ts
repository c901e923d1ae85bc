import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findName } from './names.js';

const forms = (text: string, bangla: string, banned?: string[]): string[] => findName(text, banned ? { bangla, banned } : { bangla }).map((place) => place.form);

describe('finding a name', () => {
  it.each([
    ['পুতিন', 'পুতিনের সঙ্গে পুতিনকে, পুতিনও পুতিনেরই পুতিন।', ['পুতিনের', 'পুতিনকে', 'পুতিনও', 'পুতিনেরই', 'পুতিন']],
    ['কিম', 'কিমকে কিমদের কিমেরা', ['কিমকে', 'কিমদের', 'কিমেরা']],
    ['ঢাকা', 'ঢাকায় ঢাকার ঢাকাতে ঢাকাই', ['ঢাকায়', 'ঢাকার', 'ঢাকাতে', 'ঢাকাই']],
    ['শি জিনপিং', 'শি  জিনপিংয়ের ও শি জিনপিং-এর', ['শি  জিনপিংয়ের', 'শি জিনপিং-এর']],
    ['ডিএমপি', 'ডিএমপি’র ডিএমপি\'র ডিএমপি-কে', ['ডিএমপি’র', 'ডিএমপি\'র', 'ডিএমপি-কে']],
    ['বিশ্বজিৎ', 'বিশ্বজিতের মা বিশ্বজিৎকে', ['বিশ্বজিতের', 'বিশ্বজিৎকে']],
    ['বাইডেন', '(বাইডেন) ‘বাইডেনের’', ['বাইডেন', 'বাইডেনের']],
  ])('finds %s with its endings', (name, text, expected) => {
    expect(forms(text, name)).toEqual(expected.map((form) => form.normalize('NFC')));
  });

  it('finds no name inside a longer word', () => {
    expect(forms('ইরানি ইরানীয় আইরান কিমতি মহাকিম', 'ইরান')).toEqual([]);
    expect(forms('কিমতি মহাকিম', 'কিম')).toEqual([]);
  });

  it('gives offsets in the text as it was given', () => {
    const text = 'গাজায় \u09DFা\u09DFা আ\u09DCাইহাজার\u200C আড়াইহাজারে';
    const places = findName(text, { bangla: 'আড়াইহাজার' });
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['আ\u09DCাইহাজার\u200C', 'আড়াইহাজারে']);
  });

  it('finds banned spellings, the longest first', () => {
    expect(forms('পুটিনের পর ভ্লাদিমির পুটিন, পুতিন', 'পুতিন', ['পুটিন', 'ভ্লাদিমির পুটিন'])).toEqual(['পুটিনের', 'ভ্লাদিমির পুটিন', 'পুতিন']);
  });

  it('finds nothing for an empty name', () => {
    expect(forms('ক খ', '', ['  '])).toEqual([]);
  });

  it('takes any text and any name, in time with the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, name) => {
        for (const { start, end, form } of findName(text + name, { bangla: name, banned: [text] })) {
          expect(end).toBeGreaterThan(start);
          expect(form).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
    const start = performance.now();
    findName('পুতিনের '.repeat(13_000), { bangla: 'পুতিন' });
    findName('পু'.repeat(50_000), { bangla: 'পু পু' });
    findName(' '.repeat(100_000), { bangla: 'ক খ' });
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
