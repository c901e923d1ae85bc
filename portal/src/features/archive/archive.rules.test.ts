import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { banglaDayName, banglaMonthName, dayName, daysOf, gapBefore, monthBeside, monthName, monthsBetween, parseDay, parseMonth, spanOfDay } from './archive.rules.js';

describe('days and months of the archive', () => {
  it('4. are those of the calendar, written as addresses write them', () => {
    expect([parseDay('2026', '11', '25'), parseDay('2024', '02', '29'), parseMonth('2026', '01')]).toEqual(['2026-11-25', '2024-02-29', '2026-01']);
    for (const odd of [['2026', '02', '29'], ['2026', '13', '01'], ['2026', '00', '10'], ['2026', '11', '00'], ['2026', '11', '31'], ['26', '11', '25'], ['2026', '1', '5'], ['২০২৬', '১১', '২৫'], ['0000', '01', '01'], ['2026', '11', '2x'], ['', '', '']] as [string, string, string][]) expect(parseDay(...odd), odd.join('/')).toBeNull();
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (year, month, day) => { const parsed = parseDay(year, month, day); if (parsed !== null) expect(new Date(`${parsed}T00:00:00Z`).toISOString().slice(0, 10)).toBe(parsed); }));
  });
  it('3. are named in both calendars', () => {
    expect(dayName('2026-11-25')).toBe('বুধবার, ২৫ নভেম্বর ২০২৬'.normalize('NFC'));
    expect(banglaDayName('2026-11-25')).toBe('১০ অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ'.normalize('NFC'));
    expect(monthName('2026-11')).toBe('নভেম্বর ২০২৬');
    expect(banglaMonthName('2026-11')).toBe('কার্তিক–অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ'.normalize('NFC'));
    expect(banglaMonthName('2026-04')).toBe('চৈত্র ১৪৩২–বৈশাখ ১৪৩৩ বঙ্গাব্দ'.normalize('NFC'));
  });
  it('begin at the midnight of Dhaka and end at the next', () => {
    expect(spanOfDay('2026-11-25')).toEqual({ from: new Date('2026-11-24T18:00:00Z'), until: new Date('2026-11-25T18:00:00Z') });
  });
  it('follow one another over the turn of a year', () => {
    expect([monthBeside('2026-01', -1), monthBeside('2025-12', 1)]).toEqual(['2025-12', '2026-01']);
    expect(monthsBetween('2025-11', '2026-02')).toEqual([{ year: '2026', months: ['2026-02', '2026-01'] }, { year: '2025', months: ['2025-12', '2025-11'] }]);
    expect([daysOf('2024-02').length, daysOf('2026-11').at(-1), gapBefore('2026-11')]).toEqual([29, '2026-11-30', 0]);
  });
});
