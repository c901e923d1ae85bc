import type { Inline, Mark } from '@shironam/story';
import { typesetParagraphs } from './typeset.js';

const BREAK = '\n';

/**
 * Collects runs of text with their marks, collapsing blanks the way HTML shows them. Remembers its last character
 * instead of looking back into the text, so its cost stays linear.
 */
export class InlineWriter {
  #runs: { text: string; marks: Mark[] }[] = [];
  #gap = false;
  #atStart = true;

  /** Adds text. In preformatted text newlines end lines; elsewhere any blank is one space, but for typeset paragraphs. */
  write(data: string, marks: Mark[], preformatted: boolean): void {
    const pieces = preformatted ? data.split('\n') : typesetParagraphs(data);
    pieces.forEach((piece, index) => {
      if (index > 0) this.breakLine();
      this.#writeRun(piece, marks);
    });
  }

  #writeRun(data: string, marks: Mark[]): void {
    const text = data.replace(/[ \t\n\f]+/g, ' ');
    const words = text.trim() === '' ? '' : text.replace(/^ | $/g, '');
    if (text.startsWith(' ')) this.space();
    if (words === '') return;
    const last = this.#runs.at(-1);
    const lead = this.#gap && !this.#atStart ? ' ' : '';
    if (last !== undefined && last.text !== BREAK && sameMarks(last.marks, marks)) last.text += lead + words;
    else {
      // The space between two runs belongs to the unmarked one; between two marked ones not to a link.
      const plainer = last !== undefined && (last.marks.length === 0 || (marks.length > 0 && !last.marks.some((mark) => mark.type === 'link')));
      const spaceBefore = last !== undefined && last.text !== BREAK && plainer;
      if (spaceBefore) last.text += lead;
      this.#runs.push({ text: spaceBefore ? words : lead + words, marks });
    }
    this.#atStart = false;
    this.#gap = text.endsWith(' ');
  }

  space(): void {
    if (!this.#atStart) this.#gap = true;
  }

  breakLine(): void {
    if (this.#runs.length > 0) this.#runs.push({ text: BREAK, marks: [] });
    this.#gap = false;
    this.#atStart = true;
  }

  /** What was collected, one piece a line; lines without a letter or digit (rules, dots, blanks) are left out. */
  takeLines(): Inline[][] {
    const lines: Inline[][] = [[]];
    for (const { text, marks } of this.#runs) {
      if (text === BREAK && marks.length === 0) lines.push([]);
      else lines.at(-1)?.push(marks.length === 0 ? { text } : { text, marks });
    }
    this.#runs = [];
    this.#gap = false;
    this.#atStart = true;
    return lines.map(trimEnds).filter((line) => /[\p{L}\p{N}]/u.test(line.map((run) => run.text).join('')));
  }

  /** What was collected as one piece, line ends as spaces; null when there was no text. */
  takeOne(): Inline[] | null {
    const lines = this.takeLines();
    if (lines.length === 0) return null;
    return lines.flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line]));
  }
}

/** No-break spaces at the ends of a line are layout, not text. */
function trimEnds(line: Inline[]): Inline[] {
  const trimmed = line.map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === line.length - 1 ? text.trimEnd() : text };
  });
  return trimmed.filter((run) => run.text !== '');
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, index) => sameMark(mark, other[index]));
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (other === undefined || one.type !== other.type) return false;
  return one.type !== 'link' || (other.type === 'link' && one.href === other.href);
}
