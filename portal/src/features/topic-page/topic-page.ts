/** The public face: the page of a topic. */
import type { PageDefinition } from '../../http/page.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { editionOf, listResult, loadListModel, parsePageNumber } from '../reader-shell/reader-shell.js';
import { renderTopicPage } from './topic-page.reader.js';

export { topicPath } from './topic-page.reader.js';

const perPage = 24;

/** The list of everything, since surrogate keys travel in a header, which can hold no Bangla topic. Topic pages are few and cheap. */
const follows: readonly string[] = ['list:all'];

export const topicPage: PageDefinition = {
  name: 'topic-page',
  route: '/topic/:topic',
  query: ['page'],
  render: async (live, request) => {
    const topic = request.params['topic'] ?? '';
    if (!/^[^\u0000-\u001f]{1,120}$/u.test(topic)) return absencePage(live, request, 'unknown', []);
    const page = parsePageNumber(request.query['page']);
    if (page === null) return absencePage(live, request, 'unknown', []);
    const model = await loadListModel(live, request, { key: `topic:${topic}`, page, perPage, undated: 'kept', edition: editionOf(request), words: readerWords.bn, rail: true });
    if (model.stories.length === 0) return absencePage(live, request, 'unknown', follows);
    return listResult(request, renderTopicPage({ ...model, topic }), model, follows);
  },
};
