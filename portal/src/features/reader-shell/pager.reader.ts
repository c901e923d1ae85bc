import { toBanglaDigits } from '@shironam/bangla';
import { html, type Html } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, urlIn } from './edition.js';

/**
 * Numbered pages end here: a page is found by counting down its list, and this bounds the count (1,200 entries of an index
 * for the longest, 0.5 ms). What is older stands under `?before=` of a day, and counts anew.
 */
export const lastPage = 50;

/** The number in `?page=`: 1 when absent, null when it is no page number. */
export function parsePageNumber(text: string | undefined): number | null {
  if (text === undefined) return 1;
  const number = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= lastPage ? number : null;
}

export type Pager = {
  edition: Edition;
  words: ReaderWords;
  /** Of the first page, without the edition; it may have a query of its own. */
  path: string;
  page: number;
  hasOlder: boolean;
  /** The list's newest page, where this is a part of what is older. */
  newest?: string | null;
  /** Where the list goes on behind its last numbered page. */
  older?: { path: string; name: string } | null;
};

/** Links to the pages around this one; nothing for a list of one page. */
export function renderPager(pager: Pager): Html | null {
  const { words, page } = pager;
  const next = pager.hasOlder && page < lastPage;
  const [newest, older] = [pager.newest ?? null, pager.older ?? null];
  if (page === 1 && !next && newest === null && older === null) return null;
  const numbers = [...new Set([1, page - 1, page, ...(next ? [page + 1] : [])])].filter((n) => n >= 1);
  return html`<nav class="pager" aria-label="${words.pages}">${page > 1 ? html`<a rel="prev" href="${pageUrl(pager, page - 1)}">${words.newer}</a>` : newest === null ? null : html`<a href="${urlIn(pager.edition, newest)}">${words.newest}</a>`}<ol>${numbers.map((n) => html`<li>${n === page ? html`<span aria-current="page">${toBanglaDigits(String(n))}</span>` : html`<a href="${pageUrl(pager, n)}" aria-label="${words.page(toBanglaDigits(String(n)))}">${toBanglaDigits(String(n))}</a>`}</li>`)}</ol>${next ? html`<a rel="next" href="${pageUrl(pager, page + 1)}">${words.older}</a>` : older === null ? null : html`<a rel="next" href="${urlIn(pager.edition, older.path)}">${older.name}</a>`}</nav>`;
}

function pageUrl({ edition, path }: Pager, page: number): ReturnType<typeof urlIn> {
  return urlIn(edition, pagePath(path, page));
}

/** The address of a numbered page of a list. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${String(page)}`;
}
