import { describe, expect, it } from 'vitest';
import { readerWords, type ReaderWords } from './reader-words.js';

/** Every word as a reader sees it; sentences are filled with a Bangla value. */
function visible(words: ReaderWords): [string, string][] {
  const list: [string, string][] = [];
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'string') list.push([path, value]);
    else if (typeof value === 'function') list.push([path, (value as (...values: string[]) => string)('মান', 'মান')]);
    else for (const [key, inner] of Object.entries(value as object)) walk(`${path}.${key}`, inner);
  };
  walk('words', words);
  return list;
}
const latinAllowed: readonly string[] = [];

describe('the words of the reader site', () => {
  it('hold no Latin letters or digits in Bangla, but for those listed', () => {
    for (const [path, text] of visible(readerWords.bn)) if (!latinAllowed.includes(path)) expect(text, path).not.toMatch(/[A-Za-z0-9]/);
  });
  it('are well-formed Bangla: every vowel sign and hasanta stands on a consonant, no doubled signs', () => {
    for (const [path, text] of visible(readerWords.bn)) {
      expect(text, path).not.toMatch(/(^|[^\u0995-\u09b9\u09bc\u09dc-\u09df\u09ce])[\u09be-\u09cc\u09d7]/u);
      // অ্যা and এ্যা are the only vowels that bear a hasanta.
      expect(text, path).not.toMatch(/(^|[^\u0985\u098f\u0995-\u09b9\u09bc\u09dc-\u09df])\u09cd/u);
      expect(text, path).not.toMatch(/[\u09be-\u09cc]{2}/u);
    }
  });
  it('are in store form, as released text is', () => {
    for (const [path, text] of visible(readerWords.bn)) expect(text, path).toBe(text.normalize('NFC'));
  });
  it('are never empty, and the same value stands in every language', () => {
    const keys = (words: ReaderWords): string[] => visible(words).map(([path]) => path);
    expect(keys(readerWords.en)).toEqual(keys(readerWords.bn));
    for (const [path, text] of [...visible(readerWords.bn), ...visible(readerWords.en)]) expect(text.trim(), path).not.toBe('');
  });
  it('keep the value they are given', () => {
    for (const words of Object.values(readerWords)) expect(words.photoOnFile('এএফপি')).toContain('এএফপি');
    expect(readerWords.bn.photoOnFile('এএফপি')).toBe('ছবি: এএফপি (ফাইল)');
  });
});
