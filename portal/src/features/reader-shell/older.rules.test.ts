import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { olderThan, parseBefore } from './older.rules.js';

const today = '2026-11-25';

describe('lists longer than their numbered pages', () => {
  it('8. go on before a day of the calendar, and before nothing else', () => {
    expect(['2026-11-25', '2024-02-29', '1900-01-01'].map((day) => parseBefore(day, today))).toEqual(['2026-11-25', '2024-02-29', '1900-01-01']);
    for (const odd of ['', '2026-11-26', '2025-02-29', '2026-13-01', '2026-1-1', '0001-01-01', '1800-01-01', '9999-12-31', '২০২৬-১১-২৫', '2026-11-25T00:00', ' 2026-11-25', '2026-11']) expect(parseBefore(odd, today), odd).toBeNull();
  });
  it('8. go on at the end of the last story’s month, else of its day', () => {
    expect(olderThan('2024-08-13', undefined, today)).toBe('2024-09-01');
    expect(olderThan('2023-12-31', '2024-09-01', today)).toBe('2024-01-01');
    expect(olderThan('2024-08-13', '2024-09-01', today)).toBe('2024-08-14');
    expect(olderThan('2026-11-03', undefined, today)).toBe('2026-11-04');
    expect(olderThan('2024-08-31', '2024-09-01', today)).toBeNull();
    expect(olderThan('2026-11-25', undefined, today)).toBeNull();
  });
  it('8. go down with every step, and lose no story', () => {
    const day = fc.date({ min: new Date('1801-01-01'), max: new Date('2026-11-24'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, (last, before) => {
      const step = olderThan(last, last < before ? before : undefined, today);
      if (step === null) return;
      expect(step > last).toBe(true);
      expect(parseBefore(step, today)).toBe(step);
      if (last < before) expect(step < before).toBe(true);
    }));
  });
});
