import { formatDate, fromDhakaTime, toBanglaDigits } from '@shironam/bangla';
import type { Teaser } from '@shironam/story';
import { html, type Html, jsonLd, sitePath } from '../../http/html.js';
import type { LiveReads, PageRequest, PageResult } from '../../http/page.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { archivePath } from './archive-path.js';
import { breadcrumbList, type Crumb, renderBreadcrumb } from './breadcrumb.reader.js';
import { renderDocument } from './document.reader.js';
import { type Edition, urlIn } from './edition.js';
import { olderThan, parseBefore } from './older.rules.js';
import { htmlType, shellKeys } from './page-parts.js';
import { lastPage, pagePath, parsePageNumber, renderPager } from './pager.reader.js';
import { loadList, loadSite } from './reader-shell.store.js';
import type { Site } from './site.js';
import { dhakaDay, nextMidnight, unbroken, zone } from './stamps.reader.js';
import { renderRail } from './teasers.reader.js';

/** What every numbered list shows: its stories, and the site's latest beside them. */
export type ListPageModel = { site: Site; words: ReaderWords; edition: Edition; now: Date; stories: readonly Teaser[]; page: number; hasOlder: boolean; latest: readonly Teaser[]; /** The day before which the list begins; its newest story without. */ before?: string };

/** Which part of a list an address names: a numbered page of all of it, or of what is older than a day. */
export type ListPart = { page: number; before?: string };

export type ListWanted = ListPart & { key: string; perPage: number; undated: 'kept' | 'left-out'; edition: Edition; words: ReaderWords; rail: boolean; span?: { from: Date; until: Date } };

const railLength = 8;

/** The part that `?page=` and `?before=` name; null where they name none. */
export function parseListPart({ page: asked, before }: Readonly<Record<string, string>>, now: Date): ListPart | null {
  const page = parsePageNumber(asked);
  if (page === null || before === undefined) return page === null ? null : { page };
  const day = parseBefore(before, dhakaDay(now));
  return day === null ? null : { page, before: day };
}

/** Whether a part lies behind the end of its list: it is a 404. An empty list has its first page. */
export function isPastEnd({ stories, page, before }: ListPageModel): boolean {
  return stories.length === 0 && (page > 1 || before !== undefined);
}

export async function loadListModel(live: LiveReads, { now }: PageRequest, wanted: ListWanted): Promise<ListPageModel> {
  const { key, page, perPage, undated, edition, words, before } = wanted;
  const [site, found, latest] = await Promise.all([
    loadSite(live),
    loadList(live, { key, limit: perPage + 1, offset: (page - 1) * perPage, undated, ...(wanted.span === undefined ? {} : { span: wanted.span }), ...(before === undefined ? {} : { before: fromDhakaTime(before) }) }),
    wanted.rail ? loadList(live, { key: 'all', limit: railLength, undated: 'left-out' }) : [],
  ]);
  return { site, words, edition, now, stories: found.slice(0, perPage), page, hasOlder: found.length > perPage, latest, ...(before === undefined ? {} : { before }) };
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
  /** Where it goes on behind its numbered pages: with what is older, or, the list of the whole site, in the archive; a day ends with its last. */
  goesOn?: 'archive' | 'nowhere';
};

export function renderListPage(model: ListPageModel, parts: ListParts): string {
  const { site, words, edition, now, page, hasOlder, latest } = model;
  const older = model.before === undefined ? null : words.olderThan(formatDate(fromDhakaTime(model.before), 'date', zone));
  const numbered = `${older === null ? '' : `, ${older}`}${page === 1 ? '' : `, ${words.page(toBanglaDigits(String(page)))}`}`;
  const path = partPath(parts.path, model.before);
  const pager = { edition, words, path, page, hasOlder, newest: model.before === undefined ? null : parts.path, older: olderPath(model, parts) };
  const beside = html`${parts.beside}${renderRail(words.latest, latest, { ...model, level: 2 }, '/latest')}`;
  return renderDocument({
    site,
    words,
    edition,
    now,
    kind: 'list',
    title: parts.title + numbered,
    description: words.storiesOf(parts.title) + numbered,
    path: pagePath(path, page),
    current: parts.current,
    ...(parts.feed === undefined ? {} : { feed: parts.feed }),
    head: html`${renderNeighbours(pager)}${parts.head}${parts.trail === undefined ? null : describeList(model, parts, parts.trail)}`,
    main: html`<div class="${beside.text === '' ? 'list-page alone' : 'list-page'}"><div class="list"><header>${parts.trail === undefined ? null : renderBreadcrumb(parts.trail, model)}<h1>${unbroken(parts.heading)}</h1>${parts.note === null ? null : html`<p>${parts.note}</p>`}${older === null ? null : html`<p>${older}</p>`}</header>${parts.tools}${parts.entries}${renderPager(pager)}</div>${beside.text === '' ? null : html`<div class="beside">${beside}</div>`}</div>`,
  });
}

/** The address of a list's part that is older than a day. */
function partPath(path: string, before: string | undefined): string {
  return before === undefined ? path : `${path}?before=${before}`;
}

/** Where a list that is longer than its numbered pages goes on, and what the link says. */
function olderPath({ stories, page, hasOlder, before, now, words }: ListPageModel, { path, goesOn }: ListParts): { path: string; name: string } | null {
  const last = stories.at(-1)?.publishedAt ?? null;
  if (page !== lastPage || !hasOlder || last === null || goesOn === 'nowhere') return null;
  const day = dhakaDay(new Date(last));
  if (goesOn === 'archive') return { path: archivePath({ day }), name: words.olderInArchive };
  const step = olderThan(day, before, dhakaDay(now));
  return step === null ? null : { path: partPath(path, step), name: words.older };
}

/** The pages before and after this one, for browsers and search engines. */
function renderNeighbours({ edition, path, page, hasOlder }: { edition: Edition; path: string; page: number; hasOlder: boolean }): Html {
  return html`${page > 1 ? html`<link rel="prev" href="${urlIn(edition, pagePath(path, page - 1))}">` : null}${hasOlder && page < lastPage ? html`<link rel="next" href="${urlIn(edition, pagePath(path, page + 1))}">` : null}`;
}

function describeList({ site, page, before }: ListPageModel, parts: ListParts, trail: readonly Crumb[]): Html {
  const url = site.url + sitePath(pagePath(partPath(parts.path, before), page)).text;
  return jsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': 'CollectionPage', '@id': url, url, name: parts.title, inLanguage: 'bn', ...parts.about }, breadcrumbList(trail, site)] });
}

/** What a list says that has nothing yet. */
export function renderEmptyList(words: ReaderWords, name: string): Html {
  return html`<div class="empty"><h2>${words.noStoriesHere(name)}</h2><p>${words.noStoriesText}</p></div>`;
}

/** What is older than a day is made anew behind its readers when the list moves: today's news drops no page of years ago. */
export function listResult(request: PageRequest, body: string, model: ListPageModel, keys: readonly string[]): PageResult {
  const follows = model.before === undefined ? keys : keys.filter((key) => !key.startsWith('list:'));
  return {
    status: 200,
    contentType: htmlType,
    body,
    follows,
    shows: [...new Set([...shellKeys, ...(model.latest.length === 0 ? [] : ['list:all']), ...keys.filter((key) => !follows.includes(key))])],
    freshUntil: nextMidnight(request.now),
    stories: [...new Set([...model.stories, ...model.latest].map(({ number }) => number))],
  };
}
