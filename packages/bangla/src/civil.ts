/** A day of some calendar: year, month from 1, day from 1. Carries no time and no zone. */
export type Civil = { year: number; month: number; day: number };

const DAYS_PER_ERA = 146097;
const DAYS_BEFORE_1970 = 719468;

/**
 * Counts the days from 1 January 1970 to a day of the (proleptic) Gregorian calendar.
 *
 * In: a day; months and days beyond their range run over into the next or earlier ones. Out: whole days, negative
 * before 1970.
 *
 * Source: the rule of the Gregorian calendar, years counted from March so that the leap day comes last.
 *
 * @example
 * dayNumber({ year: 1970, month: 1, day: 2 }); // 1
 */
export function dayNumber(d: Civil): number {
  const monthsFromMarch = d.year * 12 + d.month - 3;
  const year = Math.floor(monthsFromMarch / 12);
  const month = monthsFromMarch - year * 12;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * month + 2) / 5) + d.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

/**
 * Names the Gregorian day that lies so many days after 1 January 1970.
 *
 * In: whole days. Out: the day. Undoes `dayNumber` for real days.
 *
 * @example
 * civilOf(1); // { year: 1970, month: 1, day: 2 }
 */
export function civilOf(days: number): Civil {
  const shifted = days + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Whether a Gregorian year has 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month of the Gregorian calendar, months from 1; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Day of the week of a Gregorian day, 0 = Sunday. */
export function weekdayOf(d: Civil): number {
  const fromThursday = dayNumber(d) + 4;
  return fromThursday - Math.floor(fromThursday / 7) * 7;
}
