import { describe, expect, it } from 'vitest';
import { renameTopics, slugsOf } from './topics-now.rules.js';

const said = { topics: ['বান', 'বাণ', 'তিস্তা'], topicSlugs: { বাণ: 'ban-2' }, runningTopic: 'তিস্তা' };

describe('the topics of a story that was released earlier', () => {
  it('6. are found by the addresses they had then', () => {
    expect(slugsOf(said)).toEqual(['ban', 'ban-2', 'tista']);
    expect(slugsOf({ topics: [], runningTopic: 'তিস্তা' })).toEqual(['tista']);
  });
  it('6. have the names and addresses of now; merged ones stand once, unknown ones as they were', () => {
    const now = new Map([['ban', { slug: 'ban', name: 'বন্যা' }], ['ban-2', { slug: 'ban', name: 'বন্যা' }], ['tista', { slug: 'tista-nodi', name: 'তিস্তা নদী' }]]);
    expect(renameTopics(said, now)).toEqual({ topics: ['বন্যা', 'তিস্তা নদী'], topicSlugs: { বন্যা: 'ban' }, runningTopic: 'তিস্তা নদী' });
    expect(renameTopics(said, new Map())).toEqual(said);
    expect(renameTopics({ topics: [] }, now)).toEqual({ topics: [] });
  });
});
