/** A place that a check of signs objects to: UTF-16 offsets, the text there and what to offer for it. */
export type Mark = { start: number; end: number; found: string; offers: string[] };

/** Every match of a pattern that `offer` has something better for. */
export function marksOf(t: string, pattern: RegExp, offer: (match: RegExpExecArray) => string | string[] | undefined): Mark[] {
  const marks: Mark[] = [];
  for (const match of t.matchAll(pattern)) {
    const offers = offer(match);
    const start = match.index;
    if (offers !== undefined) marks.push({ start, end: start + match[0].length, found: match[0], offers: typeof offers === 'string' ? [offers] : offers });
  }
  return marks;
}
