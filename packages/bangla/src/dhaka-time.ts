/** Milliseconds that Dhaka is ahead of UTC. Bangladesh has kept UTC+6 since 1951, but for the second half of 2009, and has no summer time. */
const ahead = 6 * 3_600_000;

/**
 * The civil time that an instant has in Dhaka.
 *
 * In: an instant. Out: year to second, the day in the first ten characters. Errors: RangeError for an invalid Date.
 *
 * Source: Bangladesh Standard Time, UTC+6 without summer time.
 *
 * @example
 * dhakaTime(new Date('2025-08-12T18:30:00Z')); // '2025-08-13T00:30:00'
 */
export function dhakaTime(at: Date): string {
  return new Date(at.getTime() + ahead).toISOString().slice(0, 19);
}

/**
 * The instant of a civil time of Dhaka: the way back from `dhakaTime`.
 *
 * In: `2025-08-13` (its midnight), `2025-08-13T11:07` or with seconds. Out: the instant; an invalid Date for any other text.
 *
 * Source: as `dhakaTime`.
 *
 * @example
 * fromDhakaTime('2025-08-13').toISOString(); // '2025-08-12T18:00:00.000Z'
 */
export function fromDhakaTime(civil: string): Date {
  return new Date(`${civil.length === 10 ? `${civil}T00:00` : civil}+06:00`);
}
