import { toLatinDigits } from '@shironam/bangla';
import type { Line } from './page-lines.js';
import { readStamp } from './stamp.js';

/** One article's lines, and the number a scraper printed above it. */
export type PageRecord = { id: string | null; lines: Line[] };

const numberAlone = /^[0-9০-৯]{1,9}$/u;

/**
 * Cuts a scraper's file into its articles. Such a file begins with a number alone on its line and each article with a
 * greater one, and every article has a time; any other text is one article.
 */
export function splitRecords(lines: readonly Line[]): PageRecord[] {
  if (lines.length === 0) return [];
  const first = lines[0];
  if (!first || !numberAlone.test(first.text)) return [{ id: null, lines: [...lines] }];
  const records: PageRecord[] = [];
  let highest = -1;
  for (const [at, line] of lines.entries()) {
    const id = numberAlone.test(line.text) && (at === 0 || line.gap) && lines[at + 1]?.gap === false ? Number(toLatinDigits(line.text)) : -1;
    if (id > highest) {
      highest = id;
      records.push({ id: line.text, lines: [] });
    } else {
      (records.at(-1) ?? record(records)).lines.push(line);
    }
  }
  const dated = records.every((one) => one.lines.some((line) => readStamp(line.text) !== null));
  if (dated || records.length === 1) return records.filter((one) => one.lines.length > 0);
  return [{ id: null, lines: [...lines] }];
}

function record(records: PageRecord[]): PageRecord {
  const made: PageRecord = { id: null, lines: [] };
  records.push(made);
  return made;
}
