/** The UTC months between two instants, newest first: `2025-08`. */
export function monthNames(first: Date, last: Date): string[] {
  const months: string[] = [];
  for (let month = last.getUTCFullYear() * 12 + last.getUTCMonth(); month >= first.getUTCFullYear() * 12 + first.getUTCMonth(); month--) {
    months.push(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

/** The span of a UTC month; null when the text names none. */
export function parseMonth(text: string): { from: Date; until: Date } | null {
  const [, year, month] = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return null;
  return { from: new Date(Date.UTC(Number(year), Number(month) - 1)), until: new Date(Date.UTC(Number(year), Number(month))) };
}
