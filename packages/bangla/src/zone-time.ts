import { dayNumber, civilOf } from './civil.js';
import type { Civil } from './civil.js';

/** What a wall clock and calendar of some zone show at an instant. */
export type ZoneTime = { date: Civil; hour: number; minute: number; second: number };

// Making a formatter costs a thousand times what using it does. American English prints month, day, year (with the era:
// A or B), hour, minute, second; formatToParts would say so itself, at six times the cost.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Reads the clock and the Gregorian calendar of a zone at an instant.
 *
 * In: an instant; an IANA zone such as 'Asia/Dhaka'. Out: day, hour (0-23), minute and second; null for an invalid
 * Date. Errors: RangeError for a zone that does not exist.
 *
 * @example
 * zoneTime(new Date('2025-08-13T05:07:00Z'), 'Asia/Dhaka'); // { date: { year: 2025, month: 8, day: 13 }, hour: 11, minute: 7, second: 0 }
 */
export function zoneTime(at: Date, zone: string): ZoneTime | null {
  const formatter = loadFormatter(zone);
  if (Number.isNaN(at.getTime())) return null;
  const shown = formatter.format(at);
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = Array.from(shown.match(/\d+/g) ?? [], Number);
  return { date: { year: shown.includes('B') ? 1 - year : year, month, day }, hour, minute, second };
}

/** The day after (or before, with a negative count) a Gregorian day by so many days. */
export function shiftDay(d: Civil, days: number): Civil {
  return civilOf(dayNumber(d) + days);
}

function loadFormatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone, hourCycle: 'h23', era: 'narrow', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
