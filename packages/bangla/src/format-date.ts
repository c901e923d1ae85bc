import { toBanglaCalendar } from './calendar.js';
import { weekdayOf } from './civil.js';
import type { Civil } from './civil.js';
import { BANGLA_MONTHS, DAY_PARTS, MONTHS, WEEKDAYS } from './dates.data.js';
import { toBanglaDigits } from './digits.js';
import { zoneTime } from './zone-time.js';
import type { ZoneTime } from './zone-time.js';

/**
 * The ways in which a date is printed:
 * - `stamp` ১১:০৭ এএম, ১৩ আগস্ট ২০২৫ (two-digit hour and day, as under headlines)
 * - `date` ১৩ আগস্ট ২০২৫
 * - `weekday-date` বুধবার, ১৩ আগস্ট ২০২৫
 * - `list` ১১:০৭ এএম, ১৩ আগস্ট ২০২৫, বুধবার
 * - `masthead` রোববার, ২২ নভেম্বর ২০২৬ · ৭ অগ্রহায়ণ ১৪৩৩
 * - `body` বুধবার (১৩ আগস্ট)
 * - `time-of-day` বেলা ১১টা
 */
export type DateStyle = 'stamp' | 'date' | 'weekday-date' | 'list' | 'masthead' | 'body' | 'time-of-day';

/**
 * Prints an instant as Bangla news does, in Bangla digits.
 *
 * In: an instant, a style, an IANA zone (reader pages use 'Asia/Dhaka'). Out: the text in store form; '' for an invalid
 * Date. Errors: RangeError for a zone that does not exist.
 *
 * Source: the patterns of a Dhaka portal's pages 2017-2026; spoken hours from the counts of news text (১১টা is বেলা 194
 * times, সকাল 188; ৩টা at night রাত 68, ভোর 11).
 *
 * @example
 * formatDate(new Date('2025-08-13T05:07:00Z'), 'stamp', 'Asia/Dhaka'); // '১১:০৭ এএম, ১৩ আগস্ট ২০২৫'
 */
export function formatDate(at: Date, style: DateStyle, zone: string): string {
  const time = zoneTime(at, zone);
  return time === null ? '' : toBanglaDigits(printers[style](time));
}

const printers: Readonly<Record<DateStyle, (time: ZoneTime) => string>> = {
  stamp: printStamp,
  date: ({ date }) => printDay(date),
  'weekday-date': ({ date }) => `${weekdayName(date)}, ${printDay(date)}`,
  list: (time) => `${printStamp(time)}, ${weekdayName(time.date)}`,
  masthead: ({ date }) => `${weekdayName(date)}, ${printDay(date)} · ${printBanglaDay(date)}`,
  body: ({ date }) => `${weekdayName(date)} (${date.day} ${nameOf(MONTHS, date.month - 1)})`,
  'time-of-day': printTimeOfDay,
};

function printStamp({ date, hour, minute }: ZoneTime): string {
  const clock = `${twoDigits(hour % 12 === 0 ? 12 : hour % 12)}:${twoDigits(minute)} ${hour < 12 ? 'এএম' : 'পিএম'}`;
  return `${clock}, ${twoDigits(date.day)} ${nameOf(MONTHS, date.month - 1)} ${date.year}`;
}

function printDay(date: Civil): string {
  return `${date.day} ${nameOf(MONTHS, date.month - 1)} ${date.year}`;
}

function printBanglaDay(date: Civil): string {
  const { year, month, day } = toBanglaCalendar(date);
  return `${day} ${nameOf(BANGLA_MONTHS, month - 1)} ${year}`;
}

// Quarters are spoken: সোয়া (a quarter past), সাড়ে (half past), পৌনে (a quarter to), with দেড়টা and আড়াইটা for 1:30 and 2:30.
function printTimeOfDay({ hour, minute }: ZoneTime): string {
  const part = DAY_PARTS[hour] ?? '';
  const spoken = hour % 12 === 0 ? 12 : hour % 12;
  if (minute === 0) return `${part} ${spoken}টা`;
  if (minute === 15) return `${part} সোয়া ${spoken}টা`.normalize('NFC');
  if (minute === 30) return `${part} ${halfPast(spoken)}`.normalize('NFC');
  if (minute === 45) return `${part} পৌনে ${spoken === 12 ? 1 : spoken + 1}টা`;
  return `${part} ${spoken}টা ${minute} মিনিট`;
}

function halfPast(hour: number): string {
  if (hour === 1) return 'দেড়টা';
  return hour === 2 ? 'আড়াইটা' : `সাড়ে ${hour}টা`;
}

function weekdayName(date: Civil): string {
  return nameOf(WEEKDAYS, weekdayOf(date));
}

function nameOf(names: readonly string[], index: number): string {
  return names[index] ?? '';
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
