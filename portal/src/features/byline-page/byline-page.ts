/** The public face: the page of a byline. */
import type { PageDefinition } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { editionOf, listResult, loadListModel, parsePageNumber } from '../reader-shell/reader-shell.js';
import { renderBylinePage } from './byline-page.reader.js';
import { findByline } from './byline-page.store.js';

export { findByline } from './byline-page.store.js';

const perPage = 24;

export const bylinePage: PageDefinition = {
  name: 'byline-page',
  route: '/byline/:slug',
  query: ['page'],
  render: async (live, request) => {
    const slug = request.params['slug'] ?? '';
    const key = `byline:${slug}`;
    const byline = await findByline(live, slug);
    if (byline === null) return absencePage(live, request, 'unknown', [key]);
    const page = parsePageNumber(request.query['page']);
    if (page === null) return absencePage(live, request, 'unknown', []);
    const model = await loadListModel(live, request, { key, page, perPage, undated: 'kept', edition: editionOf(request), words: readerWords.bn, rail: true });
    if (page > 1 && model.stories.length === 0) return absencePage(live, request, 'unknown', [key, `list:${key}`]);
    return listResult(request, renderBylinePage({ ...model, byline }), model, [key, `list:${key}`]);
  },
};
