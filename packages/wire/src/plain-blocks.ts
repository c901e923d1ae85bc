import type { NewBlock } from '@shironam/story';
import { plainText } from './fields.js';
import { isColumnar } from './typeset.js';

/**
 * A plain-text body → paragraphs. Blank lines part paragraphs; without any, each long line is one, and text wrapped at a
 * margin is joined until a line ends a sentence well short of it, or the next one is indented.
 *
 * @example
 * plainBlocks('প্রথম\nপঙক্তি।\n\nদ্বিতীয়।').length // 2
 */
export function plainBlocks(raw: string): NewBlock[] {
  const lines = plainText(raw).split('\n');
  const margin = lines.reduce((longest, line) => Math.max(longest, line.trim().length), 0);
  const parted = lines.slice(lines.findIndex(hasText), lines.findLastIndex(hasText) + 1).some((line) => line.trim() === '');
  const paragraphs: string[] = [];
  let open = '';
  lines.forEach((line, index) => {
    const text = line.replace(/[ \t]+/g, ' ').trim();
    if (text === '' || /^(?: {2,}|\t)\S/.test(line)) open = finish(paragraphs, open);
    open = open === '' ? text : `${open} ${text}`;
    if ((!parted && endsParagraph(text, margin, lines[index + 1])) || isTable(lines, index)) open = finish(paragraphs, open);
  });
  finish(paragraphs, open);
  return paragraphs.map((text) => ({ type: 'paragraph', content: [{ text }] }));
}

/** Rows set in columns of blanks, at least two together, stay lines of their own. */
function isTable(lines: readonly string[], index: number): boolean {
  const row = (at: number): boolean => isColumnar(lines[at] ?? '');
  return row(index) && (row(index - 1) || row(index + 1));
}

function finish(paragraphs: string[], open: string): string {
  if (hasText(open)) paragraphs.push(open);
  return '';
}

function hasText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Wrapped text keeps to a margin of at most 100 characters; longer lines are whole paragraphs. */
function endsParagraph(line: string, margin: number, next: string | undefined): boolean {
  if (next === undefined || margin > 100) return true;
  return line.length < margin * 0.75 && /[.!?:।»”"’')\]]$/.test(line);
}
