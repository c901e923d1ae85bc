import { normalise } from '@shironam/bangla';
import { readArticle } from './article.js';
import { cutLines } from './page-lines.js';
import { dropPiece, openPage } from './page.js';
import type { PageReading } from './page-reading.js';
import { splitRecords } from './records.js';

/**
 * Recovers articles from raw page text: what is copied from a page, or a scraper's file with several articles.
 *
 * In: any string. Out: one reading per article, in order; an empty list for text without any words. Every printed line
 * ends in a field or in `dropped`, all text in store form. Never throws; takes time in proportion to the text.
 */
export function readPageText(text: string): PageReading[] {
  const { lines, prefixes } = cutLines(text);
  return splitRecords(lines).map((record) => {
    const page = openPage(record.lines);
    const first = record.lines[0]?.at ?? 0;
    if (record.id !== null) dropPiece(page, -1, 'scrape-residue', normalise(record.id));
    for (const prefix of prefixes) {
      const at = prefix.at - first;
      if (at >= 0 && at < page.lines.length) dropPiece(page, at, 'scrape-residue', prefix.text);
    }
    return readArticle(page);
  });
}
