/** How long a story is news for search engines, and how many of them one news sitemap may hold. */
export const newsAge = 48 * 3_600_000;
export const newsLimit = 1_000;

/** Undated stories and names stand 5,000 to a file, far below the 50,000 that sitemaps.org allows: a part is read and written in one go. */
export const partLength = 5_000;

/** What ten days of news can fill with room to spare; only dates that an import made up could hold more. */
export const spanLimit = 25_000;

/** What one file of the archive holds: `2025-08`, `undated`, `bylines`, `topics`, and which part of it. */
export type SitemapPart = { of: string; part: number };

/** The name of a part's file; the first carries no number. */
export function partName({ of, part }: SitemapPart): string {
  return part === 1 ? `sitemap-${of}.xml` : `sitemap-${of}-${String(part)}.xml`;
}

/** Reads what stands between `sitemap-` and `.xml`; null when it names no part. */
export function parsePart(text: string): SitemapPart | null {
  const [, of, part = '1'] = /^(\d{4}-\d{2}|undated|bylines|topics)(?:-([2-9]|[1-9]\d{1,2}))?$/.exec(text) ?? [];
  if (of === undefined || (/^\d/.test(of) && parseSpan({ of, part: Number(part) }) === null)) return null;
  return { of, part: Number(part) };
}

/** The files that so many names fill. */
export function partsOf(of: string, entries: number): SitemapPart[] {
  return Array.from({ length: Math.ceil(entries / partLength) }, (_, i) => ({ of, part: i + 1 }));
}

/** A month in three: its first ten days, its second, the rest. The calendar alone says where a part begins, so nobody has to count stories. */
const firstDays = [1, 11, 21] as const;

/** The part of a month that an instant (in UTC) falls into. */
export function partAt(at: Date): SitemapPart {
  return { of: at.toISOString().slice(0, 7), part: firstDays.filter((day) => day <= at.getUTCDate()).length };
}

/** The span of a part of a UTC month; null when it names none. */
export function parseSpan({ of, part }: SitemapPart): { from: Date; until: Date } | null {
  const [, year, month] = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(of) ?? [];
  const first = firstDays[part - 1];
  if (year === undefined || month === undefined || first === undefined) return null;
  const day = (at: number, inMonth: number): Date => new Date(Date.UTC(Number(year), inMonth, at));
  const next = firstDays[part];
  return { from: day(first, Number(month) - 1), until: next === undefined ? day(1, Number(month)) : day(next, Number(month) - 1) };
}

/** The numbers whose undated stories a part holds, the last left out. */
export function numbersOf(part: number): { from: number; until: number } {
  return { from: (part - 1) * partLength, until: part * partLength };
}

/** When the oldest of the news stops being news. */
export function leavesNews(times: readonly Date[]): Date | null {
  return times.length === 0 ? null : new Date(Math.min(...times.map((at) => at.getTime())) + newsAge + 1);
}
