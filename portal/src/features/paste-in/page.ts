import { normalise } from '@shironam/bangla';
import { readByline } from './byline.js';
import { dropRules, type DropRule } from './drop-rules.data.js';
import type { Line } from './page-lines.js';
import { endsSentence, findMargin, isBroken, isParagraph, readBullet } from './page-lines.js';
import type { Dropped } from './page-reading.js';

/**
 * One article being read: its lines, which of them already have a meaning, and what was dropped where. Each step
 * takes the lines it understands; what no step takes ends in the body or in `dropped`, never nowhere.
 */
export type Page = {
  lines: readonly Line[];
  taken: Set<number>;
  dropped: (Dropped & { at: number })[];
  /** Which lines are running text. */
  isText: readonly boolean[];
  /** Characters of paragraphs above each line; one more than there are lines. */
  textAbove: readonly number[];
  /** How often each key stands on the page. */
  keys: ReadonlyMap<string, number>;
};

export function openPage(cut: readonly Line[]): Page {
  const lines = cut.map((line, at) => ({ ...line, at }));
  const textAbove = [0];
  const keys = new Map<string, number>();
  const isText = markText(lines);
  for (const line of lines) {
    textAbove.push((textAbove[line.at] ?? 0) + (isText[line.at] === true ? line.text.length : 0));
    keys.set(line.key, (keys.get(line.key) ?? 0) + 1);
  }
  return { lines, taken: new Set(), dropped: [], isText, textAbove, keys };
}

/** Paragraphs, bullets left out (they may be a summary above the article), and the broken lines that lead to one. */
function markText(lines: readonly Line[]): boolean[] {
  const isText = lines.map((line) => isParagraph(line) && readBullet(line.text) === null && !isIdentity(line));
  const margin = findMargin(lines);
  if (margin === null) return isText;
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const next = lines[at + 1];
    const line = lines[at];
    if (line && next && !next.gap && isBroken(line, margin) && (isText[at + 1] === true || endsSentence(next.text))) isText[at] = true;
  }
  return isText;
}

/** A guest's name, printed more than once, with an identity line that ends in a danda. */
function isIdentity(line: Line): boolean {
  const byline = line.words <= 28 && line.text.includes(',') ? readByline(line.text) : null;
  return byline?.strength === 2 && byline.repeats > 1;
}

/** Leaves out a piece of line `at` and says why; the line itself counts as read. */
export function dropFrom(page: Page, at: number, rule: DropRule, text = page.lines[at]?.text ?? ''): void {
  page.taken.add(at);
  dropPiece(page, at, rule, text);
}

/** Tells of a piece left out beside line `at`, whose own meaning it does not settle. */
export function dropPiece(page: Page, at: number, rule: DropRule, text: string): void {
  page.dropped.push({ text: normalise(text), why: dropRules[rule].en, rule, at });
}

export function freeLines(page: Page, from: number, to: number): Line[] {
  return page.lines.slice(Math.max(0, from), Math.max(0, to)).filter((line) => !page.taken.has(line.at));
}

/** The free lines of running text in a stretch. */
export function paragraphs(page: Page, from: number, to: number): Line[] {
  return freeLines(page, from, to).filter((line) => page.isText[line.at] === true);
}

/** How many characters of paragraphs a stretch holds. */
export function textLength(page: Page, from: number, to: number): number {
  return Math.max(0, (page.textAbove[to] ?? 0) - (page.textAbove[from] ?? 0));
}
