import { toBanglaDigits } from '@shironam/bangla';
import type { Teaser } from '@shironam/story';
import { html, type Html, jsonLd, sitePath } from '../../http/html.js';
import type { LiveReads, PageRequest, PageResult } from '../../http/page.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { archivePath } from './archive-path.js';
import { breadcrumbList, type Crumb, renderBreadcrumb } from './breadcrumb.reader.js';
import { renderDocument } from './document.reader.js';
import { type Edition, urlIn } from './edition.js';
import { htmlType, shellKeys } from './page-parts.js';
import { lastPage, pagePath, renderPager } from './pager.reader.js';
import { loadList, loadSite } from './reader-shell.store.js';
import type { Site } from './site.js';
import { dhakaDay, nextMidnight } from './stamps.reader.js';
import { renderRail } from './teasers.reader.js';

/** What every numbered list shows: its stories, and the site's latest beside them. */
export type ListPageModel = { site: Site; words: ReaderWords; edition: Edition; now: Date; stories: readonly Teaser[]; page: number; hasOlder: boolean; latest: readonly Teaser[] };

export type ListWanted = { key: string; page: number; perPage: number; undated: 'kept' | 'left-out'; edition: Edition; words: ReaderWords; rail: boolean; span?: { from: Date; until: Date } };

const railLength = 8;

export async function loadListModel(live: LiveReads, { now }: PageRequest, wanted: ListWanted): Promise<ListPageModel> {
  const { key, page, perPage, undated, edition, words } = wanted;
  const [site, found, latest] = await Promise.all([
    loadSite(live),
    loadList(live, { key, limit: perPage + 1, offset: (page - 1) * perPage, undated, ...(wanted.span === undefined ? {} : { span: wanted.span }) }),
    wanted.rail ? loadList(live, { key: 'all', limit: railLength, undated: 'left-out' }) : [],
  ]);
  return { site, words, edition, now, stories: found.slice(0, perPage), page, hasOlder: found.length > perPage, latest };
}

/** What is a list's own: its names, its address and how its stories stand. */
export type ListParts = {
  title: string;
  heading: string;
  note: string | null;
  path: string;
  current: string | null;
  feed?: string;
  /** The pages above this one and itself, the front page left out. */
  trail?: readonly Crumb[];
  /** What kind of page it is for search engines; CollectionPage where silent. */
  about?: Readonly<Record<string, unknown>>;
  head?: Html;
  /** Below the heading: other lists within or beside this one. */
  tools?: Html | null;
  /** What stands in the column beside the list, above the latest. */
  beside?: Html | null;
  entries: Html;
};

export function renderListPage(model: ListPageModel, parts: ListParts): string {
  const { site, words, edition, now, page, hasOlder, latest } = model;
  const numbered = page === 1 ? '' : `, ${words.page(toBanglaDigits(String(page)))}`;
  const pager = { edition, words, path: parts.path, page, hasOlder, archive: archiveOf(model) };
  const beside = html`${parts.beside}${renderRail(words.latest, latest, { ...model, level: 2 }, '/latest')}`;
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'list',
    title: parts.title + numbered,
    description: words.storiesOf(parts.title) + numbered,
    path: pagePath(parts.path, page),
    current: parts.current,
    ...(parts.feed === undefined ? {} : { feed: parts.feed }),
    head: html`${renderNeighbours(pager)}${parts.head}${parts.trail === undefined ? null : describeList(model, parts, parts.trail)}`,
    main: html`<div class="${beside.text === '' ? 'list-page alone' : 'list-page'}"><div class="list"><header>${parts.trail === undefined ? null : renderBreadcrumb(parts.trail, model)}<h1>${parts.heading}</h1>${parts.note === null ? null : html`<p>${parts.note}</p>`}</header>${parts.tools}${parts.entries}${renderPager(pager)}</div>${beside.text === '' ? null : html`<div class="beside">${beside}</div>`}</div>`,
  });
}

/** Where a list that is longer than its numbered pages goes on: the day of the last story on its last page. */
function archiveOf({ stories, page, hasOlder }: ListPageModel): string | null {
  const last = stories.at(-1)?.publishedAt ?? null;
  return page === lastPage && hasOlder && last !== null ? archivePath({ day: dhakaDay(new Date(last)) }) : null;
}

/** The pages before and after this one, for browsers and search engines. */
function renderNeighbours({ edition, path, page, hasOlder }: { edition: Edition; path: string; page: number; hasOlder: boolean }): Html {
  return html`${page > 1 ? html`<link rel="prev" href="${urlIn(edition, pagePath(path, page - 1))}">` : null}${hasOlder && page < lastPage ? html`<link rel="next" href="${urlIn(edition, pagePath(path, page + 1))}">` : null}`;
}

function describeList({ site, page }: ListPageModel, parts: ListParts, trail: readonly Crumb[]): Html {
  const url = site.url + sitePath(pagePath(parts.path, page)).text;
  return jsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': 'CollectionPage', '@id': url, url, name: parts.title, inLanguage: 'bn', ...parts.about }, breadcrumbList(trail, site)] });
}

/** What a list says that has nothing yet. */
export function renderEmptyList(words: ReaderWords, name: string): Html {
  return html`<div class="empty"><h2>${words.noStoriesHere(name)}</h2><p>${words.noStoriesText}</p></div>`;
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
