import { describe, expect, it } from 'vitest';
import { layOut, lookUp, soundsLike } from './index-vocabulary.rules.js';

const vocabulary = layOut([['নদী', 400], ['না', 9000], ['নই', 60], ['নেই', 3000], ['নারী', 500], ['আড়াই', 80], ['জ্ঞান', 90], ['যান', 300], ['দেশ', 5000], ['পানি', 700], ['প্রাণী', 90], ['শিক্ষার্থী', 900]]);
const read = (word: string): string[] => lookUp(vocabulary, word).meanings.map((meaning) => meaning.word);

describe('what a word in Latin letters is read as', () => {
  it('1: a short word by all its consonants: nodi is not না', () => {
    expect(read('nodi')).toEqual(['নদী']);
    expect(read('nari')).toEqual(['নারী']);
    expect(read('gyan')).toEqual(['জ্ঞান']);
    for (const other of ['না', 'নই', 'নেই']) expect(soundsLike('nodi', other), other).toBe(false);
  });
  it('1: what sounds alike is one consonant, and a longer word may lack some', () => {
    expect(soundsLike('zan', 'যান')).toBe(true);
    expect(soundsLike('desh', 'দেশ')).toBe(true);
    expect(soundsLike('na', 'না')).toBe(true);
    expect(read('pani')).toContain('পানি');
    expect(read('shikkhathi')[0]).toBe('শিক্ষার্থী');
  });
});
