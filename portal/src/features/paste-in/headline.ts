import { readByline } from './byline.js';
import { isSectionName, readBreadcrumb } from './breadcrumb.js';
import { readCaptionCredit } from './caption-credit.js';
import { isParagraph, readBullet, type Line } from './page-lines.js';
import { dropFrom, freeLines, type Page } from './page.js';
import { keyOf } from './pattern.js';

export type HeadlineReading = { at: number; text: string; confidence: number };

type Candidate = { line: Line; score: number; repeats: number };

/**
 * Chooses the headline among the lines above the text (`from`..`to`) and takes it; its repeats are dropped. `stampAt`
 * is the line of the article's time, or -1: the headline stands near it.
 */
export function takeHeadline(page: Page, to: number, stampAt: number): HeadlineReading | null {
  const candidates = freeLines(page, 0, to)
    .filter((line) => couldBeHeadline(line) && !isCaption(page, line) && !isAvatarName(page, line))
    .map((line, rank) => weigh(page, line, rank, stampAt));
  const best = candidates.reduce<Candidate | null>((top, next) => (top === null || next.score > top.score ? next : top), null);
  if (!best) return null;
  const rival = candidates.reduce((top, other) => (other.line.key !== best.line.key && other.score > top ? other.score : top), 0);
  page.taken.add(best.line.at);
  dropRepeats(page, best.line);
  const confidence = best.repeats > 0 ? 0.98 : Math.min(0.93, 0.6 + 0.1 * Math.max(0, best.score - rival));
  return { at: best.line.at, text: best.line.text, confidence: round(confidence) };
}

function couldBeHeadline(line: Line): boolean {
  if (line.text.length > 220 || line.words > 28 || line.words < 1 || isParagraph(line)) return false;
  if (!/[\p{L}]/u.test(line.text) || readBullet(line.text) !== null) return false;
  if (isSectionName(line.text) || readBreadcrumb(line.text) !== null || readCaptionCredit(line.text) !== null) return false;
  const byline = readByline(line.text);
  return byline === null || (byline.strength !== 2 && byline.repeats === 1);
}

/** The line that touches a credit from above. */
function isCaption(page: Page, line: Line): boolean {
  const below = page.lines[line.at + 1];
  return below !== undefined && !below.gap && readCaptionCredit(below.text)?.caption === null;
}

/** The avatar's alt text: a name alone, above the line that prints it again. */
function isAvatarName(page: Page, line: Line): boolean {
  const below = page.lines[line.at + 1];
  if (!below || line.words > 6 || !below.key.startsWith(line.key)) return false;
  const byline = readByline(below.text);
  return byline !== null && byline.repeats > 1 && keyOf(byline.bylines[0]?.name ?? '') === line.key;
}

function weigh(page: Page, line: Line, rank: number, stampAt: number): Candidate {
  const repeats = (page.keys.get(line.key) ?? 1) - 1;
  const bangla = /\p{sc=Beng}/u.test(line.text);
  let score = lengthScore(line.words) + (repeats > 0 && bangla ? 2.5 : 0);
  if (stampAt >= 0) {
    const away = Math.abs(line.at - stampAt);
    const between = away > 20 ? away : freeLines(page, Math.min(line.at, stampAt) + 1, Math.max(line.at, stampAt)).length;
    const near = line.at < stampAt ? 3 : 2.2;
    score += Math.max(0, near - 0.5 * between);
  } else {
    score += Math.max(0, 1.5 - 0.5 * rank);
  }
  const before = page.lines[line.at - 1];
  if (before && (isSectionName(before.text) || readBreadcrumb(before.text) !== null)) score += 1;
  if (!bangla) score -= 2.5;
  return { line, score, repeats };
}

/** Headlines have 4 to 14 words nine times in ten (portals.md §3.4: median 8, longest 85 characters). */
function lengthScore(words: number): number {
  if (words >= 4 && words <= 14) return 2;
  if (words === 3 || words <= 20) return words < 3 ? words - 2 : 1;
  return 0;
}

/** The alt text of the picture, the title of the page (`headline | site`), a print copy: all the same words. */
function dropRepeats(page: Page, headline: Line): void {
  for (const line of freeLines(page, 0, page.lines.length)) {
    const title = headline.words >= 3 && line.key.startsWith(`${headline.key} `) && line.words - headline.words <= 5 && /\s[|–—-]\s/u.test(line.text);
    if (line.key === headline.key || title) dropFrom(page, line.at, 'headline-repeated');
  }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
