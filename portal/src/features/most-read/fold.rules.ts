import { dhakaTime } from '@shironam/bangla';

/** How counts become lists. */

export type Ranking = { list: string; numbers: readonly number[] };
export type ListStanding = Ranking & { freshUntil: Date | 'always' };
export type ListChange = Ranking & { freshUntil: Date | 'always' };

const hour = 3_600_000;
const day = 24 * hour;

/** What counts as read lately. */
export const windowMs = day;
/** A list that nobody renewed for so long is shown no more. */
const shownMs = 6 * hour;
/** An old story that is passed round again is no news: it stands in no list. */
export const oldestMs = 7 * day;
/** Counts are kept until the day before is surely counted out. */
export const keptMs = 3 * day;
export const lengths = { all: 20, other: 10 } as const;

/** The day of Dhaka before `now`'s, and that day itself: the first may still lack the counts of its last minutes. */
export function daysToFold(now: Date): [string, string] {
  return [dhakaTime(new Date(now.getTime() - day)).slice(0, 10), dhakaTime(now).slice(0, 10)];
}

/**
 * The lists to release: those whose order changed, those that would soon be too old to show, and, empty, those in which
 * nothing is read any more. What stays as it is makes no page stale. A day never loses its list.
 */
export function decideLists(ranked: readonly Ranking[], standing: readonly ListStanding[], now: Date): ListChange[] {
  const changes: ListChange[] = [];
  for (const { list, numbers } of ranked) {
    const before = standing.find((one) => one.list === list);
    const same = before !== undefined && before.numbers.join() === numbers.join();
    if (same && !needsRenewal(before, now)) continue;
    changes.push({ list, numbers, freshUntil: isDay(list) ? 'always' : new Date(now.getTime() + shownMs) });
  }
  const read = new Set(ranked.map(({ list }) => list));
  for (const { list } of standing) if (!read.has(list) && !isDay(list)) changes.push({ list, numbers: [], freshUntil: 'always' });
  return changes;
}

function needsRenewal({ freshUntil }: ListStanding, now: Date): boolean {
  return freshUntil !== 'always' && freshUntil.getTime() - now.getTime() < shownMs / 2;
}

function isDay(list: string): boolean {
  return list.startsWith('day:');
}
