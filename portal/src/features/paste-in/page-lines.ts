import { bangla, countWords, keyOf } from './pattern.js';
import { stampLabelInside } from './stamp.js';

/** One printed line: `at` its place in the page, `text` cleaned for matching, `gap` when a blank line stands before it. */
export type Line = { at: number; text: string; key: string; words: number; gap: boolean };

/** Marks that no reader sees and that break matching; ZWJ and ZWNJ stay, `normalise` decides on them. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029\u000b\u000c]/u;
const bodyPrefix = /^content\s?:\s?/iu;

/**
 * Cuts page text into its printed lines; a line that begins with a comma is the role after a name and joins it. `prefixes` are the scraper's `content:` marks that came off, by line.
 */
export function cutLines(text: string): { lines: Line[]; prefixes: { at: number; text: string }[] } {
  const lines: Line[] = [];
  const prefixes: { at: number; text: string }[] = [];
  let gap = true;
  const add = (line: string): void => {
    lines.push(makeLine(lines.length, line, gap));
    gap = false;
  };
  for (const raw of text.split(lineEnd)) {
    let line = clean(raw);
    const prefix = bodyPrefix.exec(line)?.[0];
    if (prefix !== undefined) {
      prefixes.push({ at: lines.length, text: prefix.trim() });
      line = line.slice(prefix.length);
    }
    if (line === '') {
      gap = true;
      continue;
    }
    const last = lines.at(-1);
    if (last && !gap && last.text.length < 120 && /^[,،]\s?\p{L}/u.test(line)) {
      lines[lines.length - 1] = makeLine(last.at, `${last.text} ${line}`, last.gap);
      continue;
    }
    const cut = stampLabelInside(line);
    if (cut > 0) add(line.slice(0, cut).trim());
    add(line.slice(cut));
  }
  return { lines, prefixes };
}

function makeLine(at: number, text: string, gap: boolean): Line {
  return { at, text, key: keyOf(text), words: countWords(text), gap };
}

/** NFC, one space between words, a wide gap (two or more blanks after a sentence) kept as two spaces. */
function clean(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\p{Zs}\t]+/gu, (blanks) => (blanks.length > 1 ? '  ' : ' '))
    .trim();
}

const sentenceEnd = /[।॥?!…]['"’”)\]]*$/u;
const bullet = /^[•●▪■◾◆‣∙·*➤►▶✓✅-]\s+(?=\S)/u;
const numbered = bangla('^[০-৯0-9]{1,2}[.)।]\\s+(?=\\S)');

/** The sentence is finished: the line ends with a danda, a question or exclamation mark, or a closing quote after one. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** A line of running text, not of furniture: it ends a sentence with a danda, or it is longer than any headline. */
export function isParagraph(line: Line): boolean {
  return (line.words >= 5 && /[।॥]['"’”)\]]*$/u.test(line.text)) || line.words > 28;
}

export function readBullet(text: string): string | null {
  const mark = bullet.exec(text);
  return mark ? text.slice(mark[0].length) : null;
}

export function readNumbered(text: string): string | null {
  const mark = numbered.exec(text);
  return mark ? text.slice(mark[0].length) : null;
}

/**
 * The margin at which the lines of a page were broken, in characters, or null: no line is long, and many neighbours
 * that nearly reach the margin end in the middle of a sentence.
 */
export function findMargin(lines: readonly Pick<Line, 'text' | 'gap'>[]): number | null {
  const margin = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (margin > 160) return null;
  const breaks = lines.filter((line, at) => isBroken(line, margin) && lines[at + 1]?.gap === false).length;
  const full = lines.filter((line) => line.text.length >= margin * 0.6).length;
  return breaks >= 5 && breaks * 3 >= full ? margin : null;
}

/** A line that reaches the margin in the middle of a sentence. */
export function isBroken(line: Pick<Line, 'text'>, margin: number): boolean {
  return line.text.length >= Math.max(45, margin * 0.6) && !endsSentence(line.text);
}
