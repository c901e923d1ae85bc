import { BANGLA_MONTHS, formatDate, fromDhakaTime, MONTHS, toBanglaCalendar, toBanglaDigits } from '@shironam/bangla';

/** A span of time, its end left out. */
export type Span = { from: Date; until: Date };

const zone = 'Asia/Dhaka';

/** A day as addresses write it, `2026-11-25`; null where there is no such day in the calendar. */
export function parseDay(year: string, month: string, day: string): string | null {
  const month0 = parseMonth(year, month);
  if (month0 === null || !/^\d\d$/.test(day)) return null;
  return Number(day) >= 1 && Number(day) <= daysIn(month0) ? `${month0}-${day}` : null;
}

/** A month as addresses write it, `2026-11`. */
export function parseMonth(year: string, month: string): string | null {
  return /^[12]\d{3}$/.test(year) && /^(0[1-9]|1[0-2])$/.test(month) ? `${year}-${month}` : null;
}

/** What a form sent: a number of one or two digits, Latin or as addresses write it. */
export function twoDigits(text: string): string {
  return /^\d$/.test(text) ? `0${text}` : text;
}

function daysIn(month: string): number {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at, 0)).getUTCDate();
}

/** The days of a month. */
export function daysOf(month: string): string[] {
  return Array.from({ length: daysIn(month) }, (_, i) => `${month}-${twoDigits(String(i + 1))}`);
}

/** A day of Dhaka, as lists are ordered. */
export function spanOfDay(day: string): Span {
  const from = fromDhakaTime(day);
  return { from, until: new Date(from.getTime() + 86_400_000) };
}

/** The month before (-1) or after (1). */
export function monthBeside(month: string, step: -1 | 1): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at - 1 + step, 1)).toISOString().slice(0, 7);
}

/** The months from the first to the last, by year, the newest first. */
export function monthsBetween(first: string, last: string): { year: string; months: string[] }[] {
  const years: { year: string; months: string[] }[] = [];
  for (let month = last; month >= first; month = monthBeside(month, -1)) {
    const year = month.slice(0, 4);
    const open = years.at(-1);
    if (open?.year === year) open.months.push(month);
    else years.push({ year, months: [month] });
  }
  return years;
}

/** Empty places before the first of a month in a calendar whose weeks begin on Sunday. */
export function gapBefore(month: string): number {
  return new Date(`${month}-01T00:00:00Z`).getUTCDay();
}

/** `বুধবার, ২৫ নভেম্বর ২০২৬`. */
export function dayName(day: string): string {
  return formatDate(noon(day), 'weekday-date', zone);
}

/** `২৫ নভেম্বর ২০২৬`. */
export function shortDayName(day: string): string {
  return formatDate(noon(day), 'date', zone);
}

/** `১০ অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ`. */
export function banglaDayName(day: string): string {
  const { year, month, day: at } = banglaDay(day);
  return toBanglaDigits(`${String(at)} ${BANGLA_MONTHS[month - 1] ?? ''} ${String(year)} বঙ্গাব্দ`);
}

/** `নভেম্বর ২০২৬`. */
export function monthName(month: string): string {
  return toBanglaDigits(`${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`);
}

/** The months of the Bangla calendar in which a Gregorian one lies: `কার্তিক–অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ`. */
export function banglaMonthName(month: string): string {
  const [first, last] = [banglaDay(`${month}-01`), banglaDay(daysOf(month).at(-1) ?? `${month}-28`)];
  const name = (at: { month: number }): string => BANGLA_MONTHS[at.month - 1] ?? '';
  const years = first.year === last.year ? `${name(first)}–${name(last)} ${String(last.year)}` : `${name(first)} ${String(first.year)}–${name(last)} ${String(last.year)}`;
  return toBanglaDigits(`${years} বঙ্গাব্দ`);
}

function banglaDay(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, at = 0] = day.split('-').map(Number);
  return toBanglaCalendar({ year, month, day: at });
}

function noon(day: string): Date {
  return new Date(`${day}T06:00:00Z`);
}
