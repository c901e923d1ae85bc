import { describe, expect, it } from 'vitest';
import { newsroomBn } from './newsroom.bn.js';
import { newsroomEn } from './newsroom.en.js';
import type { NewsroomWords } from './newsroom-words.js';

/** Every word as the desk sees it; sentences are filled with a Bangla value or a number. */
function visible(words: NewsroomWords): [string, string][] {
  const list: [string, string][] = [];
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'string') list.push([path, value]);
    else if (typeof value === 'function') list.push([path, (value as (...values: unknown[]) => string)(/count|bytes|letters|Long|Short|Choose|positionName|minutes/.test(path) ? 12 : 'মান', 70)]);
    else for (const [key, inner] of Object.entries(value as object)) walk(`${path}.${key}`, inner);
  };
  walk('words', words);
  return list;
}

/** The name of the other language is written in that language. */
const latinAllowed: readonly string[] = ['words.app.otherLanguage', /* words of a form that others set */ 'words.settings.hints.lines', 'words.faults.url'];

describe('the words of the newsroom', () => {
  it('hold no Latin letters or digits in Bangla, but for those listed', () => {
    for (const [path, text] of visible(newsroomBn)) if (!latinAllowed.includes(path)) expect(text, path).not.toMatch(/[A-Za-z0-9]/);
  });

  it('are well-formed Bangla: every vowel sign and hasanta stands on a consonant, no doubled signs', () => {
    for (const [path, text] of visible(newsroomBn)) {
      expect(text, path).not.toMatch(/(^|[^\u0995-\u09b9\u09bc\u09dc-\u09df\u09ce])[\u09be-\u09cc\u09cd\u09d7]/u);
      expect(text, path).not.toMatch(/[\u09be-\u09cc]{2}/u);
    }
  });

  it('are never empty, and the same value stands in both languages', () => {
    expect(visible(newsroomEn).map(([path]) => path)).toEqual(visible(newsroomBn).map(([path]) => path));
    for (const [path, text] of [...visible(newsroomBn), ...visible(newsroomEn)]) expect(text.trim(), path).not.toBe('');
  });

  it('say numbers in Bangla digits', () => {
    expect(newsroomBn.app.count(40)).toBe('৪০');
    expect(newsroomBn.story.headlineLong(83, 70)).toContain('৮৩');
  });
});
