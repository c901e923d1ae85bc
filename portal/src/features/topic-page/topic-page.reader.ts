import { topicSlug } from '@shironam/story';
import { html, type Html } from '../../http/html.js';
import type { ListWords } from '../../words/list-words.js';
import { type ListPageModel, renderCard, renderEntry, renderListPage, urlIn } from '../reader-shell/reader-shell.js';
import type { Topic } from './topic-page.store.js';

export type TopicTab = 'all' | 'photo';
export type TopicModel = ListPageModel & { topic: Topic; tab: TopicTab; hasPhotos: boolean; say: ListWords };

/** Everything that was written on a topic, or its photo stories alone. */
export function renderTopicPage(model: TopicModel): string {
  const { topic, tab, stories, words, say } = model;
  const path = `/topic/${topic.slug}`;
  const trail = [{ name: topic.name, path }];
  return renderListPage(model, {
    title: tab === 'all' ? words.topicTitle(topic.name) : say.photoStoriesOn(topic.name),
    heading: topic.name,
    note: words.topics,
    path: tab === 'all' ? path : `${path}/photo`,
    current: null,
    feed: `${path}/rss.xml`,
    trail: tab === 'all' ? trail : [...trail, { name: say.photoStories, path: `${path}/photo` }],
    about: { about: { '@type': 'Thing', name: topic.name } },
    tools: renderTabs(model, path),
    entries: tab === 'all' ? html`${stories.map((story) => renderEntry(story, { ...model, level: 2 }))}` : html`<div class="pair">${stories.map((story) => renderCard(story, { ...model, level: 2 }))}</div>`,
  });
}

function renderTabs({ tab, hasPhotos, say, edition }: TopicModel, path: string): Html | null {
  if (!hasPhotos) return null;
  const tabs = [['all', say.allStories, path], ['photo', say.photoStories, `${path}/photo`]] as const;
  return html`<nav class="within" aria-label="${say.kindsOfStories}"><ul>${tabs.map(([one, name, to]) => html`<li><a href="${urlIn(edition, to)}" aria-current="${one === tab ? 'page' : null}">${name}</a></li>`)}</ul></nav>`;
}

/** The address of a topic's page. `chosen`: the addresses a released story carries for topics whose own is another. */
export function topicPath(topic: string, chosen?: Readonly<Record<string, string>>): string {
  return `/topic/${topicSlug(topic, chosen)}`;
}
