import { normalise } from '@shironam/bangla';
import { callForContributionsAt, endsCall, hiddenAddressText, isFurniture, opensBelowArticle, removeHiddenAddresses } from './furniture.js';
import { readInitialsLine, readSignedHouse } from './initials.js';
import { dropFrom, dropPiece, freeLines, textLength, type Page } from './page.js';
import { bangla } from './pattern.js';
import { readSourceLine } from './source-line.js';

const tagLabel = bangla('^(?:ট্যাগস?|tags?|বিষয়|কি-?ওয়ার্ড|keywords?)\\s?[:ঃ]\\s*', 'iu');

/** Drops buttons and advertisement labels wherever they stand. */
export function dropFurniture(page: Page): void {
  for (const line of freeLines(page, 0, page.lines.length)) if (isFurniture(line)) dropFrom(page, line.at, 'site-furniture');
}

/**
 * Drops the call for contributions and gives the line the article ends before. A call stands below the article: most
 * of the text must be above it.
 */
export function dropCall(page: Page): number {
  for (const line of freeLines(page, 0, page.lines.length)) {
    const at = callForContributionsAt(line.text);
    if (at !== 0 || textLength(page, 0, line.at) < textLength(page, line.at + 1, page.lines.length)) continue;
    let last = line.at;
    while (last - line.at < 5 && !endsCall(page.lines[last]?.text ?? '') && page.lines[last + 1]?.gap === false) last += 1;
    const call = page.lines.slice(line.at, last + 1);
    for (const part of call) {
      dropFrom(page, part.at, 'call-for-contributions');
      dropHiddenAddresses(page, part.at, part.text);
    }
    return line.at;
  }
  return page.lines.length;
}

/** Tells of each hidden address in the text and gives the text without them. */
export function dropHiddenAddresses(page: Page, at: number, text: string): string {
  const found = removeHiddenAddresses(text);
  for (let n = 0; n < found.count; n += 1) dropPiece(page, at, 'hidden-address', hiddenAddressText);
  return found.text;
}

/** The first list or footer below the article; a menu above it does not count, for no text stands before it. */
export function findBelow(page: Page, end: number): number {
  const whole = textLength(page, 0, end);
  let before = 0;
  for (const line of page.lines.slice(0, end)) {
    if (before > 0 && before * 2 >= whole && !page.taken.has(line.at) && opensBelowArticle(line)) return line.at;
    before = textLength(page, 0, line.at + 1);
  }
  return end;
}

export type Closing = { signoff: string[]; sources: string[]; end: number };

/** Takes the closing initials and source lines; the article ends before the first of those that close it. */
export function takeClosing(page: Page, end: number): Closing {
  const signed = freeLines(page, 0, end).filter((line) => readSignoff(line.text) !== null && closes(page, line.at, end)).at(-1);
  const signoff = (signed && readSignoff(signed.text)?.sets) ?? [];
  const house = signed && readSignoff(signed.text)?.house;
  if (signed) page.taken.add(signed.at);
  if (signed && house) dropPiece(page, signed.at, 'site-furniture', house);
  const sources: string[] = [];
  let close = signed?.at ?? end;
  for (const line of freeLines(page, 0, Math.min(end, close + 3))) {
    const names = readSourceLine(line.text);
    if (!names || textLength(page, 0, line.at) === 0) continue;
    page.taken.add(line.at);
    sources.push(...names);
    if (textLength(page, line.at, close) === 0) close = Math.min(close, line.at);
  }
  return { signoff: signoff.map(normalise), sources: unique(sources.map(normalise)), end: close };
}

/** Takes `ট্যাগ: ক, খ` and an empty label. */
export function takeTags(page: Page, from: number): string[] {
  const tags: string[] = [];
  for (const line of freeLines(page, from, page.lines.length)) {
    const label = tagLabel.exec(line.text)?.[0];
    if (label === undefined) continue;
    dropFrom(page, line.at, 'tag-label', label.trim());
    tags.push(...splitTags(line.text.slice(label.length)));
  }
  return unique(tags);
}

export function splitTags(text: string): string[] {
  return text
    .split(/\s*[,;|#،]\s*/u)
    .map((tag) => normalise(tag.trim()))
    .filter((tag) => tag !== '');
}

function readSignoff(text: string): { house: string; sets: string[] } | null {
  const sets = readInitialsLine(text);
  return sets ? { house: '', sets } : readSignedHouse(text);
}

function closes(page: Page, at: number, end: number): boolean {
  const before = textLength(page, 0, at);
  return before > 0 && textLength(page, at + 1, end) * 2 < before;
}

function unique(items: string[]): string[] {
  return [...new Set(items)];
}
