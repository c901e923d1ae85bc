/** The public face: the page of a topic, in the full and the lite edition. */
import { normalise } from '@shironam/bangla';
import type { LiveReads, PageDefinition, PageRequest, PageResult } from '../../http/page.js';
import { listWords } from '../../words/list-words.js';
import { readerWords } from '../../words/reader-words.js';
import { absencePage } from '../gone-pages/gone-pages.js';
import { type Edition, editionOf, listResult, loadListModel, movedTo, parseListPart, pathIn } from '../reader-shell/reader-shell.js';
import { renderTopicPage, type TopicTab } from './topic-page.reader.js';
import { findTopic, findTopicBehind, hasPhotoStories } from './topic-page.store.js';

export { topicPath } from './topic-page.reader.js';
export { findTopic, findTopicBehind, loadTopicsNow, type Topic } from './topic-page.store.js';
export { renameTopics, slugsOf } from './topics-now.rules.js';

const perPage = 24;

export const topicPages: readonly PageDefinition[] = (['all', 'photo'] as const).flatMap((tab): PageDefinition[] => {
  const [name, route] = tab === 'all' ? ['topic-page', '/topic/:topic'] : ['topic-photos-page', '/topic/:topic/photo'];
  return [
    { name, route, query: ['page', 'before'], render: (live, request) => showTopic(live, request, editionOf(request), tab) },
    { name: `lite-${name}`, route: `/lite${route}`, query: ['page', 'before'], render: (live, request) => showTopic(live, request, 'lite', tab) },
  ];
});

async function showTopic(live: LiveReads, request: PageRequest, edition: Edition, tab: TopicTab): Promise<PageResult> {
  const asked = request.params['topic'] ?? '';
  if (!/^[^\u0000-\u001f]{1,120}$/u.test(asked)) return absencePage(live, request, 'unknown', []);
  const topic = await findTopic(live, asked);
  if (topic === null) return elsewhere(live, request, edition, asked, tab);
  const part = parseListPart(request.query, request.now);
  if (part === null) return absencePage(live, request, 'unknown', []);
  const key = `${tab === 'all' ? 'topic' : 'topic-photo'}:${topic.slug}`;
  const [model, hasPhotos] = await Promise.all([
    loadListModel(live, request, { key, ...part, perPage, undated: 'kept', edition, words: readerWords.bn, rail: true }),
    hasPhotoStories(live, topic.slug),
  ]);
  const follows = [`topic:${topic.slug}`, `list:topic:${topic.slug}`];
  if (model.stories.length === 0) return absencePage(live, request, 'unknown', follows);
  return listResult(request, renderTopicPage({ ...model, topic, tab, hasPhotos, say: listWords.bn }), model, follows);
}

/** A topic's name, an older one and the address of a merged one lead to where its stories stand now. */
async function elsewhere(live: LiveReads, request: PageRequest, edition: Edition, asked: string, tab: TopicTab): Promise<PageResult> {
  const name = normalise(asked).replace(/\s+/gu, ' ').trim();
  const topic = await findTopicBehind(live, name);
  const rest = tab === 'all' ? '' : '/photo';
  if (topic === null) return absencePage(live, request, 'unknown', []);
  return movedTo(pathIn(edition, `/topic/${topic.slug}${rest}`), [`topic:${topic.slug}`]);
}
