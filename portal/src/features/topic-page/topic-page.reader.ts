import { html, jsonLd } from '../../http/html.js';
import { type ListPageModel, renderEntry, renderListPage } from '../reader-shell/reader-shell.js';

export type TopicModel = ListPageModel & { topic: string };

/** Everything that was written on a topic. */
export function renderTopicPage(model: TopicModel): string {
  const { topic, stories, words, site } = model;
  const path = topicPath(topic);
  return renderListPage(model, {
    title: words.topicTitle(topic),
    heading: topic,
    note: words.topics,
    path,
    current: null,
    head: jsonLd({ '@context': 'https://schema.org', '@type': 'CollectionPage', name: words.topicTitle(topic), url: site.url + path, inLanguage: 'bn' }),
    entries: html`${stories.map((story) => renderEntry(story, { ...model, level: 2 }))}`,
  });
}

/** A topic is named in its address as it is written; slashes and signs in it are encoded. */
export function topicPath(topic: string): string {
  return `/topic/${encodeURIComponent(topic)}`;
}
