/** How lists that are longer than their numbered pages go on: with what came before a day, under addresses that the calendar alone gives. */

/** Undated imports are sorted at the year 1; no news is older than this. */
export const firstDay = '1800-01-01';

/** The day in `?before=`: null where it is none, is still to come or lies before all news. */
export function parseBefore(text: string, today: string): string | null {
  const at = /^[12]\d{3}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (at === null || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) return null;
  return text > firstDay && text <= today ? text : null;
}

/**
 * Where a list goes on whose last numbered page ends on a day (`last`): before the first of the next month, so that addresses are few and
 * stay, or, when that is no step down, before the day after. Some stories stand on both sides, none on neither; null when one
 * day fills every page.
 */
export function olderThan(last: string, before: string | undefined, today: string): string | null {
  const [year = 0, month = 0, day = 0] = last.split('-').map(Number);
  const steps = [new Date(Date.UTC(year, month, 1)), new Date(Date.UTC(year, month - 1, day + 1))].map((at) => at.toISOString().slice(0, 10));
  return steps.find((step) => step <= today && (before === undefined || step < before)) ?? null;
}
