/** The public face: pages for what is not there. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { listWords } from '../../words/list-words.js';
import { readerWords } from '../../words/reader-words.js';
import { htmlType, loadList, loadSite, movedTo, nextMidnight, shellKeys } from '../reader-shell/reader-shell.js';
import { type Absence, renderAbsencePage } from './gone-pages.reader.js';
import { findAddress } from './gone-pages.store.js';

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

/** Answers an address that no page stands at: an old address of a story leads to its new one, anything else is unknown. */
export async function unknownAddress(live: LiveReads, request: PageRequest, path: string, follows: readonly string[]): Promise<PageResult> {
  const known = /^\/[^\u0000-\u001f]{1,500}$/u.test(path) ? await findAddress(live, path) : null;
  if (known === null) return absencePage(live, request, 'unknown', follows);
  const keys = [...follows, `story:${String(known.number)}`];
  if (known.state !== 'published') return absencePage(live, request, known.state, keys);
  return movedTo(encodeURI(`/${known.section}/${String(known.number)}`), keys);
}

/** Every address without a page of its own. */
export const unknownPage: PageDefinition = {
  name: 'unknown-page',
  route: '/*',
  render: (live, request) => unknownAddress(live, request, `/${request.params['*'] ?? ''}`, []),
};
