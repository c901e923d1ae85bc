import { dayNumber } from './civil.js';
import type { Civil } from './civil.js';
import { FIRST_HIJRI_DAY, FIRST_HIJRI_YEAR, UMM_AL_QURA } from './hijri.data.js';

/** The Gregorian day on which a Hijri month began by announcement. Months from 1 (মহররম). */
export type MonthStart = { year: number; month: number; starts: Civil };

// Bangladesh sights the moon a day after the Umm al-Qura calendar counts it on most months (14 of 14 Eid days 2019-2025).
const DAYS_BEHIND_UMM_AL_QURA = 1;
const FARTHEST_ANNOUNCEMENT = 4;
const MONTHS_ADJUSTED = 6;
// Of the arithmetical calendar, in which 30 years have 10,631 days.
const MEAN_MONTH = 10631 / 360;
const CIVIL_EPOCH = -492148;

const tabled = startsOfTable();

/**
 * Gives the Hijri day that Bangladesh counts on a Gregorian day.
 *
 * In: a Gregorian day; the months that the moon-sighting committee announced, as far as they are known, in any order.
 * Out: Hijri year, month from 1 = মহররম, day. Without announcements: the Umm al-Qura calendar less one day, which is right
 * on most days and a day off on some; with them: the announced months exactly, and the months beside them kept at
 * 29 or 30 days. The day is taken to change at midnight. Beyond 1300-1600 AH the arithmetical calendar is used.
 * What is not a whole day gives NaN in all three.
 * Errors: RangeError for an announced start more than four days from the computed one.
 *
 * Source: month lengths of the Umm al-Qura calendar (KACST); Eid days in Bangladesh 2019-2025.
 *
 * @example
 * toHijri({ year: 2025, month: 3, day: 31 }); // { year: 1446, month: 10, day: 1 }
 */
export function toHijri(d: Civil, monthStarts: readonly MonthStart[] = []): Civil {
  const announced = indexAnnounced(monthStarts);
  const day = dayNumber(d);
  if (!Number.isSafeInteger(day)) return { year: NaN, month: NaN, day: NaN };
  let month = Math.floor((day - CIVIL_EPOCH) / MEAN_MONTH) + 12;
  while (day < startOf(month, announced)) month -= 1;
  while (day >= startOf(month + 1, announced)) month += 1;
  const year = Math.floor(month / 12);
  return { year, month: month - year * 12 + 1, day: day - startOf(month, announced) + 1 };
}

function indexAnnounced(monthStarts: readonly MonthStart[]): ReadonlyMap<number, number> {
  const announced = new Map<number, number>();
  for (const { year, month, starts } of monthStarts) {
    const index = year * 12 + month - 1;
    const day = dayNumber(starts);
    const apart = Math.abs(day - computedStart(index));
    if (!(apart <= FARTHEST_ANNOUNCEMENT)) {
      throw new RangeError(`Hijri month ${month} of ${year} cannot start ${apart} days from its computed start.`);
    }
    announced.set(index, day);
  }
  return announced;
}

// The nearest announced month decides how far its neighbours move, so that none gets 28 or 31 days.
function startOf(month: number, announced: ReadonlyMap<number, number>): number {
  if (announced.size === 0) return computedStart(month);
  for (let away = 0; away <= MONTHS_ADJUSTED; away += 1) {
    const before = announced.get(month - away);
    if (before !== undefined) return walk(before, month - away, month);
    const after = announced.get(month + away);
    if (after !== undefined) return walk(after, month + away, month);
  }
  return computedStart(month);
}

function walk(start: number, from: number, to: number): number {
  let reached = start;
  for (let month = from; month !== to; ) {
    month += from < to ? 1 : -1;
    const [least, most] = from < to ? [reached + 29, reached + 30] : [reached - 30, reached - 29];
    reached = Math.min(Math.max(computedStart(month), least), most);
  }
  return reached;
}

function computedStart(month: number): number {
  const start = tabled[month - FIRST_HIJRI_YEAR * 12] ?? arithmeticalStart(month);
  return start + DAYS_BEHIND_UMM_AL_QURA;
}

function arithmeticalStart(month: number): number {
  const year = Math.floor(month / 12);
  return CIVIL_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - year * 12));
}

function startsOfTable(): readonly number[] {
  const starts: number[] = [];
  let day = FIRST_HIJRI_DAY;
  for (const year of UMM_AL_QURA) {
    const lengths = Number.parseInt(year, 16);
    for (let month = 0; month < 12; month += 1) {
      starts.push(day);
      day += (lengths >> month) & 1 ? 30 : 29;
    }
  }
  return starts;
}
