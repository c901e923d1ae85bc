import { describe, expect, it } from 'vitest';
import { Remembered } from './remembered.js';

describe('what is remembered of a thing', () => {
  it('is made once in each form, and anew of a thing that took its place', () => {
    const remembered = new Remembered<{ headline: string }, string>();
    let makes = 0;
    const card = (story: { headline: string }, form: string): string =>
      remembered.get(story, form, () => {
        makes += 1;
        return `${form}: ${story.headline}`;
      });
    const first = { headline: 'নদীর পানি কমছে' };
    expect([card(first, 'full'), card(first, 'full'), card(first, 'lite')]).toEqual(['full: নদীর পানি কমছে', 'full: নদীর পানি কমছে', 'lite: নদীর পানি কমছে']);
    expect(makes).toBe(2);
    expect(card({ headline: 'নদীর পানি বাড়ছে' }, 'full')).toBe('full: নদীর পানি বাড়ছে');
    expect(makes).toBe(3);
  });
});
