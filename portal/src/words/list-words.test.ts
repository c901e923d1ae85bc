import { describe, expect, it } from 'vitest';
import { listWords, type ListWords } from './list-words.js';

function visible(words: ListWords): [string, string][] {
  const list: [string, string][] = [];
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'string') list.push([path, value]);
    else if (typeof value === 'function') list.push([path, (value as (...values: string[]) => string)('মান', 'মান')]);
    else for (const [key, inner] of Object.entries(value as object)) walk(`${path}.${key}`, inner);
  };
  walk('words', words);
  return list;
}

describe('the words of the lists', () => {
  it('are Bangla in store form, and never empty', () => {
    for (const [path, text] of visible(listWords.bn)) {
      expect(text, path).not.toMatch(/[A-Za-z0-9]/);
      expect(text, path).toBe(text.normalize('NFC'));
      expect(text.trim(), path).not.toBe('');
    }
  });
  it('say the same in English', () => {
    expect(visible(listWords.en).map(([path]) => path)).toEqual(visible(listWords.bn).map(([path]) => path));
  });
});
