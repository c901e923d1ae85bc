import { toBanglaDigits } from '@shironam/bangla';
import type { Teaser } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { LiveReads, PageRequest, PageResult } from '../../http/page.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { renderDocument } from './document.reader.js';
import type { Edition } from './edition.js';
import { htmlType, shellKeys } from './page-parts.js';
import { renderPager } from './pager.reader.js';
import { loadList, loadSite } from './reader-shell.store.js';
import type { Site } from './site.js';
import { nextMidnight } from './stamps.reader.js';
import { renderRail } from './teasers.reader.js';

/** What every numbered list shows: its stories, and the site's latest beside them. */
export type ListPageModel = { site: Site; words: ReaderWords; edition: Edition; now: Date; stories: readonly Teaser[]; page: number; hasOlder: boolean; latest: readonly Teaser[] };

export type ListWanted = { key: string; page: number; perPage: number; undated: 'kept' | 'left-out'; edition: Edition; words: ReaderWords; rail: boolean };

const railLength = 8;

export async function loadListModel(live: LiveReads, { now }: PageRequest, wanted: ListWanted): Promise<ListPageModel> {
  const { key, page, perPage, undated, edition, words } = wanted;
  const [site, found, latest] = await Promise.all([
    loadSite(live),
    loadList(live, { key, limit: perPage + 1, offset: (page - 1) * perPage, undated }),
    wanted.rail ? loadList(live, { key: 'all', limit: railLength, undated: 'left-out' }) : [],
  ]);
  return { site, words, edition, now, stories: found.slice(0, perPage), page, hasOlder: found.length > perPage, latest };
}

/** What is a list's own: its names, its address and how its stories stand. */
export type ListParts = { title: string; heading: string; note: string | null; path: string; current: string | null; feed?: string; head: Html; entries: Html };

export function renderListPage(model: ListPageModel, parts: ListParts): string {
  const { site, words, edition, now, page, hasOlder, latest } = model;
  const numbered = page === 1 ? '' : `, ${words.page(toBanglaDigits(String(page)))}`;
  const pager = renderPager({ edition, words, path: parts.path, page, hasOlder });
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'list',
    title: parts.title + numbered,
    description: words.storiesOf(parts.title) + numbered,
    path: page === 1 ? parts.path : `${parts.path}?page=${String(page)}`,
    current: parts.current,
    ...(parts.feed === undefined ? {} : { feed: parts.feed }),
    head: parts.head,
    main: html`<div class="list-page"><div class="list"><header><h1>${parts.heading}</h1>${parts.note === null ? null : html`<p>${parts.note}</p>`}</header>${parts.entries}${pager}</div>${renderRail(words.latest, latest, { ...model, level: 2 }, '/latest')}</div>`,
  });
}

export function listResult(request: PageRequest, body: string, model: ListPageModel, follows: readonly string[]): PageResult {
  return {
    status: 200,
    contentType: htmlType,
    body,
    follows,
    shows: [...shellKeys, ...(model.latest.length === 0 ? [] : ['list:all'])],
    freshUntil: nextMidnight(request.now),
    stories: [...new Set([...model.stories, ...model.latest].map(({ number }) => number))],
  };
}
