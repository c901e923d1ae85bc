/** How long a story is news for search engines, and how many of them one news sitemap may hold. */
export const newsAge = 48 * 3_600_000;
export const newsLimit = 1_000;

/** Far below the 50,000 that sitemaps.org allows: a part is read and written in one go. */
export const partLength = 5_000;

/** What one file of the archive holds: `2025-08`, `undated`, `bylines`, `topics`, and which part of it. */
export type SitemapPart = { of: string; part: number };

/** The name of a part's file; the first carries no number. */
export function partName({ of, part }: SitemapPart): string {
  return part === 1 ? `sitemap-${of}.xml` : `sitemap-${of}-${String(part)}.xml`;
}

/** Reads what stands between `sitemap-` and `.xml`; null when it names no part. */
export function parsePart(text: string): SitemapPart | null {
  const [, of, part = '1'] = /^(\d{4}-\d{2}|undated|bylines|topics)(?:-([2-9]|[1-9]\d{1,2}))?$/.exec(text) ?? [];
  if (of === undefined || (/^\d/.test(of) && parseMonth(of) === null)) return null;
  return { of, part: Number(part) };
}

/** The files that so many entries fill. */
export function partsOf(of: string, entries: number): SitemapPart[] {
  return Array.from({ length: Math.ceil(entries / partLength) }, (_, i) => ({ of, part: i + 1 }));
}

/** The span of a UTC month; null when the text names none. */
export function parseMonth(text: string): { from: Date; until: Date } | null {
  const [, year, month] = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return null;
  return { from: new Date(Date.UTC(Number(year), Number(month) - 1)), until: new Date(Date.UTC(Number(year), Number(month))) };
}

/** When the oldest of the news stops being news. */
export function leavesNews(times: readonly Date[]): Date | null {
  return times.length === 0 ? null : new Date(Math.min(...times.map((at) => at.getTime())) + newsAge + 1);
}
