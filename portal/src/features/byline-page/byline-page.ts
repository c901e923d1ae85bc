/** The public face: the page of a byline, in the full and the lite edition. */
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { type Edition, editionOf, isPastEnd, listResult, loadListModel, parseListPart } from '../reader-shell/reader-shell.js';
import { renderBylinePage } from './byline-page.reader.js';
import { findByline } from './byline-page.store.js';

export { findByline } from './byline-page.store.js';

const perPage = 24;

export const bylinePages: readonly PageDefinition[] = [
  { name: 'byline-page', route: '/byline/:slug', query: ['page', 'before'], render: (live, request) => showByline(live, request, editionOf(request)) },
  { name: 'lite-byline-page', route: '/lite/byline/:slug', query: ['page', 'before'], render: (live, request) => showByline(live, request, 'lite') },
];

async function showByline(live: LiveReads, request: PageRequest, edition: Edition): Promise<PageResult> {
  const slug = request.params['slug'] ?? '';
  const key = `byline:${slug}`;
  const byline = await findByline(live, slug);
  if (byline === null) return absencePage(live, request, 'unknown', [key]);
  const part = parseListPart(request.query, request.now);
  if (part === null) return absencePage(live, request, 'unknown', []);
  const model = await loadListModel(live, request, { key, ...part, perPage, undated: 'kept', edition, words: readerWords.bn, rail: true });
  if (isPastEnd(model)) return absencePage(live, request, 'unknown', [key, `list:${key}`]);
  return listResult(request, renderBylinePage({ ...model, byline }), model, [key, `list:${key}`]);
}
