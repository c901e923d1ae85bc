/** What may be breaking news, and for how long. */

/** A line as readers see it: its own words, or the headline of the story it leads to. */
export type TickerLine = { id: string; text: string; story: { number: number; section: { slug: string } } | null; madeAt: Date; expiresAt: Date };

export type NewLine = { text: string | null; storyId: string | null; expiresAt: Date };

const hour = 3_600_000;
/** What is older than this is no breaking news. */
export const longestMs = 24 * hour;
export const mostLines = 5;
export const textLength = { min: 5, max: 140 } as const;

export type LineVerdict = { ok: true } | { ok: false; refusal: 'ticker.nothing-said' | 'ticker.text-length' | 'ticker.full' | 'story.time-past' | 'ticker.too-long' };

export function decideLine(line: NewLine, standing: number, now: Date): LineVerdict {
  if (line.text === null && line.storyId === null) return { ok: false, refusal: 'ticker.nothing-said' };
  if (line.text !== null && (line.text.length < textLength.min || line.text.length > textLength.max)) return { ok: false, refusal: 'ticker.text-length' };
  if (Number.isNaN(line.expiresAt.getTime()) || line.expiresAt <= now) return { ok: false, refusal: 'story.time-past' };
  if (line.expiresAt.getTime() - now.getTime() > longestMs) return { ok: false, refusal: 'ticker.too-long' };
  return standing >= mostLines ? { ok: false, refusal: 'ticker.full' } : { ok: true };
}

/** The lines whose time is not over. */
export function standingLines(lines: readonly TickerLine[], now: Date): TickerLine[] {
  return lines.filter(({ expiresAt }) => expiresAt > now);
}
