import type { StoryContent } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { settledContent } from './fields.client.js';
import { chosenContent, differencesOf } from './merge.client.js';

const base: StoryContent = {
  section: 'national', headline: 'শুরুর শিরোনাম', bylines: [{ name: 'ডেস্ক', kind: 'desk' }], blocks: [{ id: 'a', type: 'paragraph', content: [{ text: 'এক' }] }], sources: [], topics: ['নদী'],
};

describe('two texts made from the same one', () => {
  it('leave to choose only what both changed; what one of them changed is chosen already', () => {
    const theirs = { ...base, headline: 'ওদের শিরোনাম', topics: ['রেল'] };
    const yours = { ...base, headline: 'আমার শিরোনাম', summary: 'সারকথা' };
    expect(differencesOf({ base, theirs, yours, theirRevision: 4 })).toEqual([
      { field: 'headline', side: null },
      { field: 'summary', side: 'yours' },
      { field: 'topics', side: 'theirs' },
    ]);
  });

  it('leave everything to choose when the text they began with is gone', () => {
    const theirs = { ...base, headline: 'ওদের শিরোনাম' };
    expect(differencesOf({ base: null, theirs, yours: base, theirRevision: 4 })).toEqual([{ field: 'headline', side: null }]);
  });

  it('become one by the chosen sides, an emptied field staying empty', () => {
    const theirs = { ...base, headline: 'ওদের শিরোনাম', summary: 'ওদের সারকথা' };
    const yours = { ...base, headline: 'আমার শিরোনাম' };
    const conflict = { base, theirs, yours, theirRevision: 4 };
    expect(chosenContent(conflict, new Map([['headline', 'theirs'], ['summary', 'yours']]))).toEqual({ ...base, headline: 'ওদের শিরোনাম' });
  });

  it('do not differ by the order in which the server names their fields', () => {
    const stored: StoryContent = { ...base, bylines: [{ kind: 'desk', name: 'ডেস্ক' }], picture: { alt: 'নদী', id: 'p' } };
    const typed: StoryContent = { ...base, picture: { id: 'p', alt: 'নদী' } };
    expect(differencesOf({ base: null, theirs: settledContent(stored), yours: settledContent(typed), theirRevision: 4 })).toEqual([]);
  });

  it('do not differ by two spellings of one letter, typed and stored', () => {
    const typed: StoryContent = { ...base, headline: 'সময়\u09DF \u200Bশেষ ', blocks: [{ id: 'a', type: 'quote', content: [{ text: 'নয়\u09DF' }], cite: ' রফিক ' }] };
    const stored: StoryContent = { ...base, headline: 'সময়\u09AF\u09BC শেষ', blocks: [{ id: 'a', type: 'quote', content: [{ text: 'নয়\u09AF\u09BC' }], cite: 'রফিক' }] };
    expect(differencesOf({ base: null, theirs: settledContent(stored), yours: settledContent(typed), theirRevision: 4 })).toEqual([]);
  });
});
