import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from './format-date.js';
import type { DateStyle } from './format-date.js';
import { parseDate } from './parse-date.js';
import { formatRelative } from './relative.js';
import { zoneTime } from './zone-time.js';

const DHAKA = 'Asia/Dhaka';
const nfc = (text: string): string => text.normalize('NFC');
const dhaka = (local: string): Date => new Date(`${local}+06:00`);
const styles: DateStyle[] = ['stamp', 'date', 'weekday-date', 'list', 'masthead', 'body', 'time-of-day'];

describe('formatDate', () => {
  it.each<[DateStyle, string, string]>([
    ['stamp', '2025-08-13T11:07:00', '১১:০৭ এএম, ১৩ আগস্ট ২০২৫'],
    ['stamp', '2026-07-06T15:05:00', '০৩:০৫ পিএম, ০৬ জুলাই ২০২৬'],
    ['stamp', '2026-07-06T00:00:00', '১২:০০ এএম, ০৬ জুলাই ২০২৬'],
    ['stamp', '2026-07-06T12:00:00', '১২:০০ পিএম, ০৬ জুলাই ২০২৬'],
    ['date', '2026-07-06T12:00:00', '৬ জুলাই ২০২৬'],
    ['weekday-date', '2025-08-13T11:07:00', 'বুধবার, ১৩ আগস্ট ২০২৫'],
    ['list', '2020-12-20T22:29:00', '১০:২৯ পিএম, ২০ ডিসেম্বর ২০২০, রোববার'],
    ['masthead', '2026-11-22T08:00:00', 'রোববার, ২২ নভেম্বর ২০২৬ · ৭ অগ্রহায়ণ ১৪৩৩'],
    ['body', '2025-08-12T11:00:00', 'মঙ্গলবার (১২ আগস্ট)'],
    ['time-of-day', '2025-08-12T11:00:00', 'বেলা ১১টা'],
    ['time-of-day', '2025-08-12T19:30:00', 'সন্ধ্যা সাড়ে ৭টা'],
    ['time-of-day', '2025-08-12T13:30:00', 'দুপুর দেড়টা'],
    ['time-of-day', '2025-08-12T02:30:00', 'রাত আড়াইটা'],
    ['time-of-day', '2025-08-12T12:45:00', 'দুপুর পৌনে ১টা'],
    ['time-of-day', '2025-08-12T08:15:00', 'সকাল সোয়া ৮টা'],
    ['time-of-day', '2025-08-12T05:20:00', 'ভোর ৫টা ২০ মিনিট'],
  ])('prints the style %s', (style, local, text) => {
    expect(formatDate(dhaka(local), style, DHAKA)).toBe(nfc(text));
  });

  it('shows the day of the zone it is given', () => {
    const at = new Date('2025-08-13T20:00:00Z');
    expect(formatDate(at, 'date', DHAKA)).toBe('১৪ আগস্ট ২০২৫');
    expect(formatDate(at, 'date', 'America/New_York')).toBe('১৩ আগস্ট ২০২৫');
  });

  it('says nothing of an invalid date and refuses an unknown zone', () => {
    expect(styles.map((style) => formatDate(new Date(NaN), style, DHAKA))).toEqual(styles.map(() => ''));
    expect(() => formatDate(new Date(0), 'date', 'Asia/Dhakka')).toThrow(RangeError);
  });

  it('prints stamps that parseDate reads back to the minute', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01Z'), max: new Date('2200-01-01Z'), noInvalidDate: true }), (at) => {
        const shown = zoneTime(at, DHAKA);
        const expected = { date: shown?.date, calendar: 'gregorian', time: { hour: shown?.hour, minute: shown?.minute } };
        expect(parseDate(formatDate(at, 'stamp', DHAKA))).toEqual(expected);
        expect(parseDate(formatDate(at, 'list', DHAKA))).toMatchObject(expected);
        expect(parseDate(formatDate(at, 'masthead', DHAKA))).toMatchObject({ date: shown?.date, calendar: 'gregorian' });
        const spoken = `${formatDate(at, 'date', DHAKA)}, ${formatDate(at, 'time-of-day', DHAKA)}`;
        expect(parseDate(spoken)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('prints any date without failing', () => {
    fc.assert(
      fc.property(fc.date(), fc.constantFrom(...styles), fc.constantFrom(DHAKA, 'UTC', 'America/St_Johns'), (at, style, zone) => {
        expect(formatDate(at, style, zone) === '').toBe(Number.isNaN(at.getTime()));
      }),
    );
  });
});

describe('zoneTime', () => {
  it('shows what the clock and calendar of UTC show, in any year', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (at) => {
        const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
        // Before the reform of 1582 Intl shows the Julian calendar.
        fc.pre(at.getTime() > Date.UTC(1583, 0, 1));
        expect(zoneTime(at, 'UTC')).toEqual({ date, hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() });
      }),
      { numRuns: 1000 },
    );
  });

  it('follows the offset of the zone at that instant', () => {
    expect(zoneTime(new Date('2009-07-01T00:00:00Z'), DHAKA)?.hour).toBe(7);
    expect(zoneTime(new Date('2010-07-01T00:00:00Z'), DHAKA)?.hour).toBe(6);
    expect(zoneTime(new Date('2025-01-01T20:30:00Z'), 'Asia/Kolkata')).toMatchObject({ date: { year: 2025, month: 1, day: 2 }, hour: 2, minute: 0 });
    expect(zoneTime(new Date(-1e14), 'UTC')?.date.year).toBeLessThan(0);
  });
});

describe('formatRelative', () => {
  const now = dhaka('2026-03-31T10:00:00');
  it.each([
    ['2026-03-31T09:59:30', 'এইমাত্র'],
    ['2026-03-31T09:35:00', '২৫ মিনিট আগে'],
    ['2026-03-31T07:00:00', '৩ ঘণ্টা আগে'],
    ['2026-03-30T11:00:00', '২৩ ঘণ্টা আগে'],
    ['2026-03-30T09:00:00', 'গতকাল'],
    ['2026-03-29T23:00:00', '২ দিন আগে'],
    ['2026-02-28T23:00:00', '১ মাস আগে'],
    ['2026-03-02T09:00:00', '২৯ দিন আগে'],
    ['2025-03-31T09:00:00', '১ বছর আগে'],
    ['2025-04-01T09:00:00', '১১ মাস আগে'],
    ['2026-03-31T10:05:00', '৫ মিনিট পর'],
    ['2026-04-01T11:00:00', 'আগামীকাল'],
    ['2026-04-05T11:00:00', '৫ দিন পর'],
  ])('of %s', (local, text) => {
    expect(formatRelative(dhaka(local), now, DHAKA)).toBe(nfc(text));
  });

  it('never fails, and says nothing only of an invalid date', () => {
    fc.assert(
      fc.property(fc.date(), fc.date(), (at, then) => {
        expect(formatRelative(at, then, DHAKA) === '').toBe(Number.isNaN(at.getTime() + then.getTime()));
      }),
    );
  });
});
