import { normalise } from '@shironam/bangla';
import { isSectionName } from './breadcrumb.js';
import { splitTags } from './closing.js';
import { freeLines, type Page } from './page.js';

/** What a scraper prints below the time: the section on the next line, or, after a blank line, the tags. */
export type TailReading = { path: string[]; tags: string[]; confidence: number };

export function takeTail(page: Page, stampAt: number): TailReading {
  const below = freeLines(page, stampAt + 1, page.lines.length).filter((line) => line.words <= 30 && !/[।?!]/u.test(line.text));
  const line = below[0];
  if (!line || line.at > stampAt + 2) return { path: [], tags: [], confidence: 0 };
  page.taken.add(line.at);
  const items = splitTags(line.text);
  const sections = items.filter(isSectionName);
  if (!line.gap && sections.length > 0) return { path: sections, tags: items.filter((item) => !sections.includes(item)), confidence: 0.85 };
  if (!line.gap && items.length === 1) return { path: [normalise(line.text)], tags: [], confidence: 0.6 };
  return { path: [], tags: items, confidence: 0 };
}
