import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBanglaData, NO_BANGLA_DATA, readRows } from '../../../bench/bangla/bangla-data.js';
import { fromBanglaCalendar, toBanglaCalendar } from './calendar.js';
import { civilOf, dayNumber, weekdayOf } from './civil.js';
import type { Civil } from './civil.js';
import { toHijri } from './hijri.js';

const civil = (iso: string): Civil => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};
const days = fc.integer({ min: -800_000, max: 800_000 });

describe('days', () => {
  it('are counted as Date counts them', () => {
    fc.assert(
      fc.property(days, (n) => {
        const date = new Date(n * 86_400_000);
        const d = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilOf(n)).toEqual(d);
        expect(dayNumber(d)).toBe(n);
        expect(weekdayOf(d)).toBe(date.getUTCDay());
      }),
    );
  });
});

describe('the Bangla calendar of Bangladesh', () => {
  it.each([
    ['2026-11-22', '1433-8-7'],
    ['2026-04-14', '1433-1-1'],
    ['2026-04-13', '1432-12-30'],
    ['2024-02-29', '1430-11-16'],
    ['2024-03-14', '1430-11-30'],
    ['2025-03-14', '1431-11-29'],
    ['2019-10-16', '1426-6-31'],
    ['2019-10-17', '1426-7-1'],
    // Before 16 October 2019: আশ্বিন had 30 days, so that 21 February was ৯ ফাল্গুন and 16 December ২ পৌষ.
    ['2018-10-16', '1425-7-1'],
    ['2019-02-21', '1425-11-9'],
    ['2018-12-16', '1425-9-2'],
    ['2016-03-14', '1422-11-31'],
    ['1971-03-26', '1377-12-12'],
  ])('%s is %s', (gregorian, bangla) => {
    expect(toBanglaCalendar(civil(gregorian))).toEqual(civil(bangla));
    expect(fromBanglaCalendar(civil(bangla))).toEqual(civil(gregorian));
  });

  it('goes forth and back for any day, one day after another', () => {
    fc.assert(
      fc.property(days, (n) => {
        const bangla = toBanglaCalendar(civilOf(n));
        expect(fromBanglaCalendar(bangla)).toEqual(civilOf(n));
        const next = toBanglaCalendar(civilOf(n + 1));
        expect(next.day === 1 ? (next.month === bangla.month + 1 || next.month === 1) : next.day === bangla.day + 1).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('lets days beyond a month run over', () => {
    expect(fromBanglaCalendar({ year: 1433, month: 13, day: 1 })).toEqual({ year: 2027, month: 4, day: 14 });
    expect(fromBanglaCalendar({ year: 1433, month: 1, day: 32 })).toEqual({ year: 2026, month: 5, day: 15 });
  });

  it.skipIf(!hasBanglaData)(`agrees with every vector (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    const rows = [...readRows('bangla_calendar_vectors_dev.tsv'), ...readRows('published_datelines.tsv')];
    expect(rows.length).toBeGreaterThan(100);
    for (const [gregorian = '', year, month, day] of rows) {
      const bangla = { year: Number(year), month: Number(month), day: Number(day) };
      expect(toBanglaCalendar(civil(gregorian))).toEqual(bangla);
      expect(fromBanglaCalendar(bangla)).toEqual(civil(gregorian));
    }
  });
});

describe('the Hijri calendar of Bangladesh', () => {
  const safar = { year: 1446, month: 2, starts: civil('2024-08-07') };

  it('is Umm al-Qura less a day where nothing is announced', () => {
    expect(toHijri(civil('2025-03-31'))).toEqual({ year: 1446, month: 10, day: 1 });
    expect(toHijri(civil('2024-08-12'))).toEqual({ year: 1446, month: 2, day: 7 });
  });

  it('follows the announced starts of months', () => {
    expect(toHijri(civil('2024-08-12'), [safar])).toEqual({ year: 1446, month: 2, day: 6 });
    expect(toHijri(civil('2024-08-06'), [safar])).toEqual({ year: 1446, month: 1, day: 30 });
  });

  it('refuses an announcement that cannot be', () => {
    expect(() => toHijri(civil('2024-08-12'), [{ ...safar, month: 5 }])).toThrow(RangeError);
  });

  it('gives every month 29 or 30 days whatever was announced', () => {
    const starts = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), late: fc.integer({ min: -1, max: 2 }) }), { maxLength: 2 });
    fc.assert(
      fc.property(starts, (chosen) => {
        const announced = chosen.slice(0, 1).map(({ month, late }) => ({ year: 1447, month, starts: civilOf(firstDayOf(1447, month) + late) }));
        let last = toHijri(civil('2025-01-01'), announced);
        for (let n = dayNumber(civil('2025-01-02')); n < dayNumber(civil('2027-01-01')); n += 1) {
          const next = toHijri(civilOf(n), announced);
          if (next.day === 1) expect([29, 30]).toContain(last.day);
          else expect(next).toEqual({ ...last, day: last.day + 1 });
          last = next;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never hangs on days far away', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (year, month, day) => {
        expect(Object.keys(toHijri({ year, month, day }))).toEqual(['year', 'month', 'day']);
      }),
    );
  });

  it.skipIf(!hasBanglaData)(`fits the Eid days of Bangladesh (${hasBanglaData ? 'data found' : NO_BANGLA_DATA})`, () => {
    const eids = readRows('hijri_bangladesh_vectors.tsv').filter(([, event]) => event === 'Fitr' || event === 'Adha');
    for (const [gregorian = '', , hijri] of eids) {
      const { month, day } = toHijri(civil(gregorian));
      expect(`${month}/${day}`).toBe(hijri);
    }
  });
});

function firstDayOf(year: number, month: number): number {
  let n = dayNumber({ year: 2025, month: 6, day: 1 });
  for (let d = toHijri(civilOf(n)); d.year !== year || d.month !== month || d.day !== 1; d = toHijri(civilOf(n))) n += 1;
  return n;
}
