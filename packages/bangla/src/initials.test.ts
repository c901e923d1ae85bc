import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInitials, spellInitials } from './initials.js';

const nfc = (text: string): string => text.normalize('NFC');

describe('initials', () => {
  it.each([
    ['MSM', 'এমএসএম'],
    ['msm', 'এমএসএম'],
    ['M.S.M.', 'এমএসএম'],
    ['MSM/AKR', 'এমএসএম/একেআর'],
    ['Z|', 'জেড।'],
    ['WYXZ', 'ডব্লিউওয়াইএক্সজেড'],
    ['', ''],
    ['এমএসএম', 'এমএসএম'],
  ])('%s is spelled %s', (initials, spelled) => {
    expect(spellInitials(initials)).toBe(nfc(spelled));
  });

  it('read every row of letters back', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), maxLength: 12 });
    fc.assert(
      fc.property(letters, (initials) => {
        expect(readInitials(spellInitials(initials))).toBe(initials);
      }),
      { numRuns: 3000 },
    );
  });

  it('read other spellings and leave words that are no initials', () => {
    expect(readInitials('এমএসএম/এ.এইচ.')).toBe('MSM/A.H.');
    expect(readInitials('ডাব্লিউএইচও সরকার এসেছে')).toBe('WHO সরকার এসেছে');
  });
});
