/** The public face: pages for what is not there. */
import type { LiveReads, PageRequest, PageResult } from '../../http/page.js';
import { listWords } from '../../words/list-words.js';
import { readerWords } from '../../words/reader-words.js';
import { htmlType, loadList, loadSite, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { type Absence, renderAbsencePage } from './gone-pages.reader.js';

/** A reader who lost the way sees what is new. */
const latestCount = 5;

export type { Absence } from './gone-pages.reader.js';

/** The page for something absent; `follows` holds the keys whose release would make it present. */
export async function absencePage(live: LiveReads, request: PageRequest, absence: Absence, follows: readonly string[]): Promise<PageResult> {
  const [site, latest] = await Promise.all([loadSite(live), absence === 'unknown' ? loadList(live, { key: 'all', limit: latestCount, undated: 'left-out' }) : []]);
  return {
    status: absence === 'unknown' ? 404 : 410,
    contentType: htmlType,
    body: renderAbsencePage({ site, words: readerWords.bn, say: listWords.bn, now: request.now, absence, latest }),
    headers: { 'x-robots-tag': 'noindex' },
    follows,
    shows: [...shellKeys, ...(absence === 'unknown' ? ['list:all'] : [])],
    freshUntil: nextMidnight(request.now),
    stories: latest.map(({ number }) => number),
  };
}
