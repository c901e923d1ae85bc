import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMasthead } from './masthead.rules.js';

describe('the masthead', () => {
  it('1. reads role and name, or a name alone', () => {
    expect(parseMasthead({ team: ['সম্পাদক: রাশিদা', ' সালমা ', 'ডেস্ক:', ': নাম', 'ক: খ: গ', ''], since: '২০১৪' })).toEqual({
      team: [{ role: 'সম্পাদক', name: 'রাশিদা' }, { role: null, name: 'সালমা' }, { role: null, name: 'ডেস্ক' }, { role: null, name: 'নাম' }, { role: 'ক', name: 'খ: গ' }],
      desks: [],
      since: '২০১৪',
    });
  });
  it('2. can be made of anything', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseMasthead(value)));
  });
});
