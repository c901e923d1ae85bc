import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBanglaData, NO_BANGLA_DATA, readRows } from '../../../bench/bangla/bangla-data.js';
import { avro, avroTyper } from './avro.js';

const nfc = (text: string): string => text.normalize('NFC');
const romanKeys = fc.array(fc.constantFrom(...'aAbcdDeEfgGhHiIjJkKlmnNoOpqrRsStTuUvwxyYzZ`.,:^$ 019-\n'), { maxLength: 60 }).map((keys) => keys.join(''));
const anyText = fc.oneof(romanKeys, fc.string({ unit: 'binary', maxLength: 60 }));

describe('Avro typing', () => {
  it.each([
    ['ami banglay gan gai.', 'আমি বাংলায় গান গাই।'],
    ['bhaSha andOlon', 'ভাষা আন্দোলন'],
    ['kkhoma korben', 'ক্ষমা করবেন'],
    ['rZab', 'র\u200D্যাব'],
    ['prZakTis', 'প্র্যাক্টিস'],
    ['hoThat`` brriShTi', 'হঠাৎ বৃষ্টি'],
    ['dhorrmmo orrk', 'ধর্ম্ম অর্ক'],
    ['wajed xray', 'ওয়াজেদ এক্সরায়'],
    ['21she', '২১শে'],
  ])('reads %s', (roman, bangla) => {
    expect(avro(roman)).toBe(nfc(bangla));
  });

  it('reads a vowel as a sign after a consonant and as a letter elsewhere', () => {
    expect(avro('iki uku eke OkO')).toBe('ইকি উকু একে ওকো');
  });

  it('keeps the case of the keys whose case means something, and no other', () => {
    expect(avro('tT dD nN sS rR jJ')).toBe(nfc('তট দড নণ সশ রড় জজ'));
    expect(avro('BaNGla')).toBe('বাঞলা');
  });

  it('lets what is no key pass', () => {
    expect(avro('ঢাকা é 😀\n')).toBe('ঢাকা é 😀\n');
    expect(avro('\uD83D')).toBe('\uFFFD');
  });

  it.skipIf(!hasBanglaData)(`reads every official vector (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    const wrong = readRows('avro_vectors_dev.tsv').filter(([roman = '', bangla = '']) => avro(roman) !== nfc(bangla));
    expect(wrong).toEqual([]);
  });

  it('gives valid NFC text for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(avro(text)).toBe(nfc(avro(text)));
        expect(avro(`${text}\uDC00`)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('takes time in step with the length', () => {
    const spent = (text: string): number => {
      const start = performance.now();
      avro(text);
      return performance.now() - start;
    };
    spent('ami '.repeat(5_000));
    expect(spent('ami '.repeat(100_000))).toBeLessThan(3_000);
    expect(spent('`'.repeat(400_000))).toBeLessThan(3_000);
  });
});

describe('the Avro typer', () => {
  it('shows after every key what the whole function makes of all keys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const typer = avroTyper();
        let keys = '';
        for (const key of text) {
          keys += key;
          expect(typer.push(key)).toBe(avro(keys));
        }
        expect(typer.text()).toBe(avro(keys));
      }),
    );
  });

  it('takes back one key at a time, as if it had never been typed', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, back) => {
        const typer = avroTyper();
        typer.push(text);
        const left = [...text].slice(0, Math.max(0, [...text].length - back));
        for (let times = 0; times < back; times++) typer.backspace();
        expect(typer.text()).toBe(avro(left.join('')));
        expect(typer.push('k')).toBe(avro(`${left.join('')}k`));
      }),
    );
  });

  it('costs the same per key in a long text, typing and taking back', () => {
    const typer = avroTyper();
    const keys = 'amader sOnar bangla, ami tOmay bhalObasi. '.repeat(500);
    const start = performance.now();
    for (const key of keys) typer.push(key);
    expect(typer.text()).toBe(avro(keys));
    for (let times = 0; times < keys.length; times++) typer.backspace();
    expect(typer.text()).toBe('');
    expect((performance.now() - start) / (2 * keys.length)).toBeLessThan(0.25);
  });
});
