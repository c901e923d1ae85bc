import type { FurtherContent, StoryContent } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { blankContent, contentOf, fieldsOf } from './fields.client.js';

const stored = (more: FurtherContent): StoryContent => contentOf({ ...fieldsOf(blankContent('national')), more }, []);

describe('the further fields of the form', () => {
  it('are stored trimmed, in store form, each point of a hanger once', () => {
    expect(stored({ hanger: [' এক ', '', 'এক', 'নয়'.normalize('NFD')], shortHeadline: ' ছোট ', searchTitle: 'খোঁজ', runningTopic: ' নদী ' })).toEqual({
      ...blankContent('national'), hanger: ['এক', 'নয়'], shortHeadline: 'ছোট', searchTitle: 'খোঁজ', runningTopic: 'নদী',
    });
  });
  it('are left out where nothing but blanks was typed', () => {
    expect(stored({ hanger: ['', ' '], shortHeadline: ' ', searchTitle: '', runningTopic: '', places: [] })).toEqual(blankContent('national'));
  });
  it('come back as they were stored, in the same order', () => {
    const full: FurtherContent = { hanger: ['এক'], label: 'opinion', shortHeadline: 'ছোট', searchTitle: 'খোঁজ', places: ['dhaka'], runningTopic: 'নদী', format: 'photo-story' };
    const content = stored(full);
    expect(JSON.stringify(contentOf(fieldsOf(content), []))).toBe(JSON.stringify(content));
    expect(Object.keys(content).slice(-7)).toEqual(Object.keys(full));
  });
});
