import { html, type Html, sitePath } from '../../http/html.js';
import type { ReaderWords } from '../../words/reader-words.js';
import { type Edition, urlIn } from './edition.js';
import type { Site } from './site.js';

/** A page on the way from the front to this one. */
export type Crumb = { name: string; path: string };

/** The way to this page: the front, the pages above it, and itself as the last, without a link. */
export function renderBreadcrumb(trail: readonly Crumb[], { words, edition }: { words: ReaderWords; edition: Edition }): Html | null {
  const last = trail.at(-1);
  if (last === undefined) return null;
  return html`<nav class="crumbs" aria-label="${words.breadcrumb}"><ol>${[{ name: words.home, path: '/' }, ...trail.slice(0, -1)].map(({ name, path }) => html`<li><a href="${urlIn(edition, path)}">${name}</a></li>`)}<li><span aria-current="page">${last.name}</span></li></ol></nav>`;
}

/** The same way as search engines read it. */
export function breadcrumbList(trail: readonly Crumb[], site: Site): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: '/' }, ...trail].map(({ name, path }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: site.url + sitePath(path).text })),
  };
}
