import { carryTopics, type ReleasedStory, topicSlug } from '@shironam/story';
import type { Topic } from './topic-page.store.js';

/** The topics of a story as it was released: what of it names any. */
export type SaidTopics = Pick<ReleasedStory, 'topics' | 'topicSlugs' | 'runningTopic'>;

/** The addresses of the topics that a story was released under. */
export function slugsOf({ topics, topicSlugs, runningTopic }: SaidTopics): string[] {
  return [...new Set([...topics, ...(runningTopic === undefined ? [] : [runningTopic])].map((name) => topicSlug(name, topicSlugs)))];
}

/** The story with the names its topics have now; two that were merged stand once, and one nobody knows any more keeps the name it was released with. */
export function renameTopics<S extends SaidTopics>(story: S, now: ReadonlyMap<string, Topic>): S {
  const nowOf = (name: string): Topic => {
    const slug = topicSlug(name, story.topicSlugs);
    return now.get(slug) ?? { slug, name };
  };
  const running = story.runningTopic === undefined ? undefined : nowOf(story.runningTopic);
  const topics = [...new Map(story.topics.map(nowOf).map((topic) => [topic.slug, topic])).values()];
  const { topicSlugs } = carryTopics(running === undefined ? topics : [...topics, running]);
  const { topicSlugs: _old, ...rest } = story;
  return { ...rest, topics: topics.map(({ name }) => name), ...(running === undefined ? {} : { runningTopic: running.name }), ...(topicSlugs === undefined ? {} : { topicSlugs }) } as S;
}
