import { isSectionName, readBreadcrumb } from './breadcrumb.js';
import { hasNameWord, readByline, type BylineReading } from './byline.js';
import { readCaptionCredit } from './caption-credit.js';
import { opensBelowArticle } from './furniture.js';
import { keyOf } from './pattern.js';
import { dropFrom, freeLines, paragraphs, type Page } from './page.js';
import type { Line } from './page-lines.js';
import type { PrintedByline } from './page-reading.js';

export type SectionReading = { path: string[]; confidence: number };
export type Bylines = { bylines: PrintedByline[]; at: number; confidence: number };

/** Takes the breadcrumb above the headline, else a section name beside it. */
export function takeSection(page: Page, headlineAt: number): SectionReading {
  const crumbs = page.lines.slice(0, headlineAt).flatMap((line) => {
    const items = page.taken.has(line.at) ? null : readBreadcrumb(line.text);
    return items ? [{ line, items }] : [];
  });
  const last = crumbs.findLastIndex((crumb) => crumb.items.length > 0);
  if (last >= 0) return takeCrumbs(page, crumbs, last);
  for (const at of besides(page, headlineAt)) {
    const line = page.lines[at];
    if (!line || page.taken.has(at) || !isSectionName(line.text)) continue;
    page.taken.add(at);
    return { path: [line.text.replace(/^[\s/>»›•*-]+|[\s/>»›]+$/gu, '')], confidence: at < headlineAt ? 0.8 : 0.7 };
  }
  return { path: [], confidence: 0 };
}

/** The lines around a headline where a bare section name is its own: two above, those above byline and time, one below. */
function besides(page: Page, headlineAt: number): number[] {
  let above = headlineAt - 1;
  const isHead = (line: Line | undefined): boolean => line !== undefined && (page.taken.has(line.at) || readByline(line.text)?.strength === 2);
  while (above > 0 && headlineAt - above < 8 && isHead(page.lines[above])) above -= 1;
  return [headlineAt - 1, headlineAt - 2, above, headlineAt + 1];
}

/** The items of one list stand on neighbouring lines; a menu above them is not part of it. */
function takeCrumbs(page: Page, crumbs: readonly { line: Line; items: string[] }[], last: number): SectionReading {
  const path: string[] = [];
  for (let n = last; n >= 0; n -= 1) {
    const crumb = crumbs[n];
    const below = crumbs[n + 1];
    if (!crumb || (n < last && below && below.line.at - crumb.line.at > 1)) break;
    if (crumb.items.length === 0) dropFrom(page, crumb.line.at, 'breadcrumb-home');
    page.taken.add(crumb.line.at);
    path.unshift(...crumb.items);
  }
  const repeated = new Set(page.lines.filter((line) => page.taken.has(line.at) && line.words > 3).map((line) => line.key));
  const sections = path.filter((item) => !repeated.has(keyOf(item)) || isSectionName(item));
  return sections.length === 0 ? { path: [], confidence: 0 } : { path: sections, confidence: sections.some(isSectionName) ? 0.97 : 0.9 };
}

/**
 * Takes the bylines between the headline and the text. A desk, a rank, an agency or a role is enough by itself; a
 * bare name is believed between headline and time, or when it is printed more than once.
 */
export function takeBylines(page: Page, headlineAt: number, textAt: number, stampAt: number): Bylines | null {
  const read = freeLines(page, headlineAt + 1, textAt).flatMap((line) => {
    const byline = readCaptionCredit(line.text) ? null : readByline(line.text);
    return byline ? [{ line, byline }] : [];
  });
  const printed = new Map<string, number>();
  for (const { byline } of read) printed.set(nameKey(byline), (printed.get(nameKey(byline)) ?? 0) + byline.repeats);
  const strong = read.some(({ byline }) => byline.strength === 2);
  const believed = read.filter(({ line, byline }, n) => {
    if (byline.strength === 2 || (printed.get(nameKey(byline)) ?? 0) > 1) return true;
    return !strong && n === 0 && (line.at === stampAt - 1 || line.at === stampAt + 1 || line.at === headlineAt + 1);
  });
  return believed.length === 0 ? takeBylineAbove(page, headlineAt) : collectBylines(page, believed, printed);
}

/** Some pages print the writer above the headline; a bare name there is believed only by its title or surname. */
function takeBylineAbove(page: Page, headlineAt: number): Bylines | null {
  const line = freeLines(page, headlineAt - 4, headlineAt).at(-1);
  const byline = line && readByline(line.text);
  if (!line || !byline || (byline.strength === 1 && !byline.bylines.some((person) => hasNameWord(person.name)))) return null;
  const found = collectBylines(page, [{ line, byline }], new Map());
  return { ...found, confidence: byline.strength === 2 ? 0.85 : 0.5 };
}

function collectBylines(page: Page, believed: readonly { line: Line; byline: BylineReading }[], printed: ReadonlyMap<string, number>): Bylines {
  const found = new Map<string, PrintedByline>();
  for (const { line, byline } of believed) {
    const again = byline.bylines.every((person) => found.has(keyOf(person.name)));
    const extra = again ? byline.repeats : byline.repeats - 1;
    const names = byline.bylines.map((person) => person.name).join(', ');
    if (extra > 0) dropFrom(page, line.at, 'byline-repeated', Array.from({ length: extra }, () => names).join(' '));
    if (byline.aside !== '') dropFrom(page, line.at, 'site-furniture', byline.aside);
    page.taken.add(line.at);
    for (const person of byline.bylines) {
      const known = found.get(keyOf(person.name));
      if (!known || (known.role === undefined && person.role !== undefined)) found.set(keyOf(person.name), person);
    }
  }
  const first = believed[0];
  const times = first ? (printed.get(nameKey(first.byline)) ?? 1) : 1;
  const strong = believed.some(({ byline }) => byline.strength === 2);
  const confidence = strong ? (times > 1 ? 0.98 : 0.92) : times > 1 ? 0.9 : 0.55;
  return { bylines: [...found.values()], at: believed.at(-1)?.line.at ?? -1, confidence };
}

/** A short line right above the headline is its kicker when a section or nothing stands above it; else it is the site's. */
export function takeKicker(page: Page, headlineAt: number, hasSection: boolean): string | null {
  const line = page.lines[headlineAt - 1];
  if (!line || page.taken.has(line.at) || line.words < (hasSection ? 2 : 3) || line.words > 8 || !/\p{sc=Beng}/u.test(line.text)) return null;
  const above = page.lines[line.at - 1];
  if (above && !page.taken.has(above.at)) return null;
  page.taken.add(line.at);
  return line.text;
}

/** Points or a sentence between the headline and the byline or time: what the newsroom calls the hanger. */
export function takeSummary(page: Page, headlineAt: number, headerEnd: number): string | null {
  const lines = freeLines(page, headlineAt + 1, headerEnd).filter((line) => line.words >= 3 && !readCaptionCredit(line.text));
  if (lines.length === 0 || lines.length > 6) return null;
  for (const line of lines) page.taken.add(line.at);
  return lines.map((line) => line.text.replace(/^[•●▪■*-]\s*/u, '')).join('\n');
}

/** Drops a list of other stories that a page prints between the head and the text. */
export function dropAside(page: Page, headlineAt: number, textAt: number): void {
  const opening = freeLines(page, headlineAt + 1, textAt).find(opensBelowArticle);
  if (!opening) return;
  for (const line of freeLines(page, opening.at, textAt)) if (!readCaptionCredit(line.text)) dropFrom(page, line.at, 'site-furniture');
}

/** Where the article's head ends: the last of its time, byline and headline, with no more than two paragraphs among them. */
export function findHeaderEnd(page: Page, headlineAt: number, marks: readonly number[]): number {
  const near = marks.filter((at) => at > headlineAt && at - headlineAt <= 14 && paragraphs(page, headlineAt + 1, at).length <= 2);
  return near.reduce((end, at) => Math.max(end, at), headlineAt);
}

function nameKey(byline: BylineReading): string {
  return keyOf(byline.bylines[0]?.name ?? '');
}
