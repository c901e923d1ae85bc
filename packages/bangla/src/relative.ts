import { dayNumber, daysInMonth } from './civil.js';
import type { Civil } from './civil.js';
import { toBanglaDigits } from './digits.js';
import { zoneTime } from './zone-time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Says how long ago, or in how long, an instant is.
 *
 * In: the instant, the present, and the IANA zone whose midnights part the days. Out: এইমাত্র under a minute, then
 * minutes, hours under a day, গতকাল or আগামীকাল for the neighbouring day, then days, months and years of the calendar
 * (৩ দিন আগে, ২ মাস পর); '' if either Date is invalid. Errors: RangeError for a zone that does not exist.
 *
 * Source: usage of Bangla portals; গত পরশু, which Intl gives for two days, is not used.
 *
 * @example
 * formatRelative(new Date('2025-08-13T05:00:00Z'), new Date('2025-08-13T05:25:00Z'), 'Asia/Dhaka'); // '২৫ মিনিট আগে'
 */
export function formatRelative(at: Date, now: Date, zone: string): string {
  const then = zoneTime(at, zone);
  const present = zoneTime(now, zone);
  if (then === null || present === null) return '';
  const apart = Math.abs(now.getTime() - at.getTime());
  const side = at.getTime() <= now.getTime() ? 'আগে' : 'পর';
  if (apart < MINUTE) return 'এইমাত্র';
  if (apart < HOUR) return count(Math.floor(apart / MINUTE), 'মিনিট', side);
  if (apart < DAY) return count(Math.floor(apart / HOUR), 'ঘণ্টা', side);
  const [earlier, later] = side === 'আগে' ? [then.date, present.date] : [present.date, then.date];
  return sayDays(earlier, later, side);
}

function sayDays(earlier: Civil, later: Civil, side: 'আগে' | 'পর'): string {
  const days = dayNumber(later) - dayNumber(earlier);
  if (days <= 1) return side === 'আগে' ? 'গতকাল' : 'আগামীকাল';
  const months = wholeMonths(earlier, later);
  if (months < 1) return count(days, 'দিন', side);
  return months < 12 ? count(months, 'মাস', side) : count(Math.floor(months / 12), 'বছর', side);
}

// 31 January to 28 February is a month: the later month has no 31st to wait for.
function wholeMonths(earlier: Civil, later: Civil): number {
  const months = (later.year - earlier.year) * 12 + later.month - earlier.month;
  const dueDay = Math.min(earlier.day, daysInMonth(later.year, later.month));
  return later.day < dueDay ? months - 1 : months;
}

function count(n: number, unit: string, side: string): string {
  return `${toBanglaDigits(String(n))} ${unit} ${side}`;
}
