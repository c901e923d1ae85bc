import { civilOf, dayNumber, isLeapYear } from './civil.js';
import type { Civil } from './civil.js';

const FIRST_YEAR_OF_2019_RULE = 1426;
const FALGUN = 11;
const BANGLA_YEAR_BEHIND = 593;

/**
 * Days in a month of the Bangla calendar as Bangladesh keeps it.
 *
 * In: Bangla year and month from 1 (বৈশাখ). Out: 29, 30 or 31; 0 for a month that does not exist.
 *
 * Source: the rule in force since 16 October 2019 (six months of 31 days, then 30, ফাল্গুন 29, or 30 when its Gregorian
 * year is a leap year); before it the Bangla Academy's rule of 1987/1995 (five months of 31, then 30, ফাল্গুন 31 in leap years).
 * 16 October 2019 was the first day on which the two differ, so the year 1426 follows the new rule throughout.
 *
 * @example
 * daysInBanglaMonth(1430, 11); // 30, because 2024 is a leap year
 */
export function daysInBanglaMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  const is2019Rule = year >= FIRST_YEAR_OF_2019_RULE;
  if (month === FALGUN) return (is2019Rule ? 29 : 30) + (isLeapYear(year + BANGLA_YEAR_BEHIND + 1) ? 1 : 0);
  return month <= (is2019Rule ? 6 : 5) ? 31 : 30;
}

/**
 * Gives the day of the Bangla calendar of Bangladesh for a Gregorian day. West Bengal's calendar, which follows the
 * sidereal almanac, is another one and is not supported.
 *
 * In: a Gregorian day. Out: Bangla year (বঙ্গাব্দ), month from 1 = বৈশাখ, day. The day is taken to change at midnight.
 *
 * Source: see `daysInBanglaMonth`; 1 বৈশাখ is 14 April in both rules.
 *
 * @example
 * toBanglaCalendar({ year: 2026, month: 11, day: 22 }); // { year: 1433, month: 8, day: 7 }
 */
export function toBanglaCalendar(d: Civil): Civil {
  const days = dayNumber(d);
  const gregorianYear = civilOf(days).year;
  const afterNewYear = days >= newYearDay(gregorianYear - BANGLA_YEAR_BEHIND);
  const year = gregorianYear - BANGLA_YEAR_BEHIND - (afterNewYear ? 0 : 1);
  let day = days - newYearDay(year) + 1;
  let month = 1;
  for (; month < 12 && day > daysInBanglaMonth(year, month); month += 1) day -= daysInBanglaMonth(year, month);
  return { year, month, day };
}

/**
 * Gives the Gregorian day for a day of the Bangla calendar of Bangladesh; undoes `toBanglaCalendar`.
 *
 * In: Bangla year, month from 1 = বৈশাখ, day; what lies beyond its month or year runs over into the next.
 * Out: the Gregorian day.
 *
 * @example
 * fromBanglaCalendar({ year: 1433, month: 1, day: 1 }); // { year: 2026, month: 4, day: 14 }
 */
export function fromBanglaCalendar(d: Civil): Civil {
  const year = d.year + Math.floor((d.month - 1) / 12);
  const month = d.month - (year - d.year) * 12;
  let days = newYearDay(year) + d.day - 1;
  for (let passed = 1; passed < month; passed += 1) days += daysInBanglaMonth(year, passed);
  return civilOf(days);
}

function newYearDay(banglaYear: number): number {
  return dayNumber({ year: banglaYear + BANGLA_YEAR_BEHIND, month: 4, day: 14 });
}
