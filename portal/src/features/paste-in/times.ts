import { readByline } from './byline.js';
import { dropFrom, type Page } from './page.js';
import type { TimePrecision } from './page-reading.js';
import { isStampLabel, readStamp, type Stamp } from './stamp.js';

export type FoundStamp = { at: number; last: number; stamp: Stamp };
export type TimesReading = { publishedAt: string | null; precision: TimePrecision; updatedAt: string | null; confidence: number; updateConfidence: number };

/** Takes every line that is a stamp and nothing else; a label alone is joined with the line below it. */
export function findStamps(page: Page): FoundStamp[] {
  const found: FoundStamp[] = [];
  for (const line of page.lines) {
    if (page.taken.has(line.at)) continue;
    const below = page.lines[line.at + 1];
    const label = below && isStampLabel(line.text);
    const stamp = readStamp(label ? `${line.text} ${below.text}` : line.text);
    if (!stamp) continue;
    const last = label ? line.at + 1 : line.at;
    for (let at = line.at; at <= last; at += 1) page.taken.add(at);
    found.push({ at: line.at, last, stamp });
  }
  return found;
}

/** The article's own stamp: a labelled time, then a time, then a labelled day, then a day, rather beside a byline. */
export function chooseStamp(page: Page, stamps: readonly FoundStamp[]): FoundStamp | null {
  const weigh = (one: FoundStamp): number => rank(one.stamp) + (isBesideByline(page, one) ? 0.5 : 0);
  return stamps.reduce<FoundStamp | null>((best, next) => (best === null || weigh(next) > weigh(best) ? next : best), null);
}

function isBesideByline(page: Page, one: FoundStamp): boolean {
  return [one.at - 1, one.last + 1].some((at) => readByline(page.lines[at]?.text ?? '')?.strength === 2);
}

/** A bare date above the headline, with other lines between, may be the day on which the page was opened. */
export function doubtMasthead(confidence: number, main: FoundStamp, headlineAt: number): number {
  const apart = !main.stamp.labelled && headlineAt - main.last > 1;
  return apart ? Math.min(confidence, 0.35) : confidence;
}

function rank(stamp: Stamp): number {
  if (!stamp.published) return 2;
  return (stamp.labelled ? 2 : 1) + (stamp.published.minute ? 2 : 0);
}

/** The times of the chosen stamp and of a second one with the update; every other date is dropped. */
export function takeTimes(page: Page, stamps: readonly FoundStamp[], main: FoundStamp | null): TimesReading {
  const second = main?.stamp.updated ? undefined : stamps.find((other) => other !== main && other.stamp.updated);
  for (const other of stamps) {
    if (other === main || other === second) continue;
    for (let at = other.at; at <= other.last; at += 1) dropFrom(page, at, 'other-date');
  }
  if (!main) return { publishedAt: null, precision: 'none', updatedAt: null, confidence: 0, updateConfidence: 0 };
  const { published, labelled } = main.stamp;
  const updated = main.stamp.updated ?? second?.stamp.updated ?? null;
  const time = published ?? updated;
  const updateConfidence = updated ? 0.95 : 0;
  if (!time) return { publishedAt: null, precision: 'none', updatedAt: null, confidence: 0, updateConfidence: 0 };
  const midnight = time.minute && time.iso.includes('T00:00') ? 0.7 : 1;
  const sure = published === null ? 0.5 : labelled ? (time.minute ? 0.98 : 0.92) : time.minute ? 0.88 : 0.6;
  return { publishedAt: time.iso, precision: time.minute ? 'minute' : 'day', updatedAt: updated?.iso ?? null, confidence: Math.round(sure * midnight * 100) / 100, updateConfidence };
}
