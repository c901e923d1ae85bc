import { bangla, keyOf, keySet } from './pattern.js';
import { homeNames, opinionSections, sectionNames } from './sections.data.js';

const home = keySet(homeNames);
const sections = keySet(sectionNames);
const opinion = keySet(opinionSections);
/** A text extractor numbers the items of an ordered list and may leave a slash (portals.md §1.1). */
const numberedItem = bangla('^[0-9০-৯]{1,2}\\s?[.)]\\s*/?\\s*([^/।]{1,60}?)\\s*/?$');
const numberedRow = bangla('[0-9০-৯]{1,2}\\s?[.)]\\s*');
const separators = /\s*[/>»›→]\s*|\s{2,}/u;

/** The section names of one breadcrumb line, home left out (an empty list: home alone); null when it is none. */
export function readBreadcrumb(text: string): string[] | null {
  if (text.length > 160 || /[।?!]/u.test(text)) return null;
  const row = text.split(numberedRow).map(bare);
  if (row.length > 2 && row[0] === '' && row.slice(1).every(isItem)) return withoutHome(row.slice(1));
  const single = numberedItem.exec(text)?.[1];
  if (single !== undefined && isItem(single)) return withoutHome([bare(single)]);
  const items = text.split(separators).map(bare).filter((item) => item !== '');
  if (items.length > 1 && items[0] !== undefined && home.has(keyOf(items[0]))) return withoutHome(items);
  if (items.length > 1 && items.every((item) => sections.has(keyOf(item)))) return items;
  return items.length === 1 && items[0] !== undefined && home.has(keyOf(items[0])) ? [] : null;
}

/** A line that is a section's name and nothing else. */
export function isSectionName(text: string): boolean {
  return sections.has(keyOf(text));
}

export function isOpinion(section: string | null): boolean {
  return section !== null && opinion.has(keyOf(section));
}

function withoutHome(items: string[]): string[] {
  return items.filter((item) => !home.has(keyOf(item)) && item !== '');
}

function bare(item: string): string {
  return item.replace(/^[\s/>»›•]+|[\s/>»›]+$/gu, '');
}

function isItem(item: string): boolean {
  return item !== '' && item.split(' ').length <= 12;
}
