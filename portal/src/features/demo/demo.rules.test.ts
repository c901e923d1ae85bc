import { describe, expect, it } from 'vitest';
import { chooseRelated } from './demo.rules.js';

const about = (section: string, ...topics: string[]) => ({ section, topics });

describe('the related box of a demo story', () => {
  it('names what shares most topics first, then the same section, the newest of equals', () => {
    const older = [about('country', 'নদী', 'সেতু'), about('national', 'রেল'), about('sports', 'ফুটবল'), about('national', 'ভোট'), about('economy', 'নদী')];
    expect(chooseRelated(about('national', 'নদী', 'সেতু'), older)).toEqual([older[0], older[4], older[3]]);
  });

  it('names fewer when there are fewer, and none for the oldest', () => {
    expect(chooseRelated(about('national', 'নদী'), [about('sports', 'ফুটবল')])).toHaveLength(1);
    expect(chooseRelated(about('national', 'নদী'), [])).toEqual([]);
  });
});
