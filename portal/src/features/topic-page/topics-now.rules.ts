import { carryTopics, type ReleasedStory, topicSlug } from '@shironam/story';
import type { Topic } from './topic-page.store.js';

/** The topics of a story as it was released: what of it names any. */
export type SaidTopics = Pick<ReleasedStory, 'topics' | 'topicSlugs' | 'runningTopic'>;

const mostSlugs = 5000;
const ownSlugs = new Map<string, string>();

/** As `topicSlug`; a feed asks for the same few names a hundred times, and spelling one in Latin letters is work. */
function slugOf(name: string, chosen: SaidTopics['topicSlugs']): string {
  if (chosen !== undefined && Object.hasOwn(chosen, name)) return topicSlug(name, chosen);
  const known = ownSlugs.get(name);
  if (known !== undefined) return known;
  if (ownSlugs.size >= mostSlugs) ownSlugs.clear();
  const own = topicSlug(name);
  ownSlugs.set(name, own);
  return own;
}

/** The addresses of the topics that a story was released under. */
export function slugsOf(story: SaidTopics): string[] {
  return [...new Set(namesOf(story).map((name) => slugOf(name, story.topicSlugs)))];
}

function namesOf({ topics, runningTopic }: SaidTopics): string[] {
  return runningTopic === undefined ? topics : [...topics, runningTopic];
}

/** The story with the names its topics have now; two that were merged stand once, and one nobody knows any more keeps the name it was released with. The same story where nothing has another name. */
export function renameTopics<S extends SaidTopics>(story: S, now: ReadonlyMap<string, Topic>): S {
  const nowOf = (name: string): Topic => {
    const slug = slugOf(name, story.topicSlugs);
    return now.get(slug) ?? { slug, name };
  };
  if (slugsOf(story).length === new Set(namesOf(story)).size && namesOf(story).every((name) => isAsItWas(nowOf(name), name, story))) return story;
  const running = story.runningTopic === undefined ? undefined : nowOf(story.runningTopic);
  const topics = [...new Map(story.topics.map(nowOf).map((topic) => [topic.slug, topic])).values()];
  const { topicSlugs } = carryTopics(running === undefined ? topics : [...topics, running]);
  const { topicSlugs: _old, ...rest } = story;
  return { ...rest, topics: topics.map(({ name }) => name), ...(running === undefined ? {} : { runningTopic: running.name }), ...(topicSlugs === undefined ? {} : { topicSlugs }) } as S;
}

function isAsItWas(topic: Topic, name: string, story: SaidTopics): boolean {
  return topic.name === name && topic.slug === slugOf(name, story.topicSlugs);
}
