import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dhakaTime, fromDhakaTime } from './dhaka-time.js';
import { zoneTime } from './zone-time.js';

const instant = fc.date({ min: new Date('2010-01-01Z'), max: new Date('2200-01-01Z'), noInvalidDate: true });

describe('the civil time of Dhaka', () => {
  it('is what the table of time zones says', () => {
    fc.assert(fc.property(instant, (at) => {
      const [year, month, day, hour, minute, second] = dhakaTime(at).split(/[-T:]/).map(Number);
      expect({ date: { year, month, day }, hour, minute, second }).toEqual(zoneTime(at, 'Asia/Dhaka'));
    }));
  });

  it('leads back to the instant, by the second, the minute and the day', () => {
    fc.assert(fc.property(instant, (at) => {
      const civil = dhakaTime(at);
      expect(fromDhakaTime(civil).getTime()).toBe(Math.floor(at.getTime() / 1000) * 1000);
      expect(dhakaTime(fromDhakaTime(civil.slice(0, 16)))).toBe(`${civil.slice(0, 16)}:00`);
      expect(dhakaTime(fromDhakaTime(civil.slice(0, 10)))).toBe(`${civil.slice(0, 10)}T00:00:00`);
    }));
  });

  it('is no time where the text is none', () => {
    for (const text of ['', '2025-13-01', '13/08/2025', 'tomorrow, 9', '2025-08-13T25:00']) expect(fromDhakaTime(text).getTime(), text).toBeNaN();
    expect(() => dhakaTime(new Date(NaN))).toThrow(RangeError);
  });
});
