import { truncate } from '@shironam/bangla';
import {
  blockText,
  carryTopics,
  type Correction,
  furtherContentOf,
  placesAround,
  type ReleasedByline,
  type ReleasedPicture,
  type ReleasedSection,
  type ReleasedStory,
  type StoryChange,
  type StoryContent,
  type Teaser,
  topicSlug,
} from '@shironam/story';

/** The picture ids a story shows, each once. */
export function picturesNamed(content: StoryContent): string[] {
  const ids = content.picture === undefined ? [] : [content.picture.id];
  for (const block of content.blocks) {
    if (block.type === 'picture') ids.push(block.pictureId);
    if (block.type === 'gallery') ids.push(...block.pictureIds);
  }
  return [...new Set(ids)];
}

export type ReleaseFacts = {
  storyId: string;
  number: number;
  /** The old address that an imported story keeps. */
  path: string | null;
  content: StoryContent;
  section: ReleasedSection;
  bylines: readonly ReleasedByline[];
  /** As they are named now, with their addresses. */
  topics: readonly { slug: string; name: string; addresses: readonly string[] }[];
  pictures: ReadonlyMap<string, ReleasedPicture>;
  signoff: readonly string[];
  publishedAt: Date | null;
  precision: 'none' | 'day' | 'minute';
  updatedAt: Date | null;
  corrections: readonly Correction[];
  changes: readonly StoryChange[];
  version: number;
  imported: boolean;
  sourceId: string | null;
  demo: boolean;
};

/** The document that readers get: complete in itself, so that a page is one read. */
export function composeRelease(facts: ReleaseFacts): ReleasedStory {
  const { content } = facts;
  const lead = content.picture === undefined ? undefined : facts.pictures.get(content.picture.id);
  const named = picturesNamed({ ...content, picture: undefined } as unknown as StoryContent);
  return {
    number: facts.number,
    ...(facts.path === null ? {} : { path: facts.path }),
    storyId: facts.storyId,
    section: facts.section,
    headline: content.headline,
    ...given('kicker', content.kicker),
    ...given('summary', content.summary),
    bylines: [...facts.bylines],
    blocks: content.blocks,
    ...(lead === undefined ? {} : { picture: { ...lead, caption: content.picture?.caption ?? lead.caption, alt: content.picture?.alt ?? lead.alt } }),
    pictures: Object.fromEntries(named.flatMap((id) => (facts.pictures.has(id) ? [[id, facts.pictures.get(id) as ReleasedPicture]] : []))),
    sources: content.sources,
    signoff: [...facts.signoff],
    ...carryTopics(facts.topics),
    ...furtherContentOf(content),
    ...given('runningTopic', runningTopicOf(content, facts.topics)),
    publishedAt: facts.publishedAt?.toISOString() ?? null,
    precision: facts.precision,
    ...(facts.updatedAt === null ? {} : { updatedAt: facts.updatedAt.toISOString() }),
    corrections: [...facts.corrections],
    ...(facts.changes.length === 0 ? {} : { changes: [...facts.changes] }),
    version: facts.version,
    imported: facts.imported,
    ...given('sourceId', facts.sourceId ?? undefined),
    demo: facts.demo,
  };
}

/** What lists show of a release. A story without a summary is introduced by its first paragraph, cut at 160 letters. */
export function composeTeaser(story: ReleasedStory): Teaser {
  const opening = story.blocks.find((block) => block.type === 'paragraph');
  const summary = story.summary ?? (opening === undefined ? undefined : truncate(blockText(opening), 160));
  return {
    number: story.number,
    ...given('path', story.path),
    storyId: story.storyId,
    section: story.section,
    headline: story.headline,
    ...given('shortHeadline', story.shortHeadline),
    ...given('kicker', story.kicker),
    ...given('summary', summary),
    ...(story.label === undefined ? {} : { label: story.label }),
    ...(story.format === undefined ? {} : { format: story.format }),
    bylines: story.bylines,
    ...(story.picture === undefined ? {} : { picture: story.picture }),
    publishedAt: story.publishedAt,
    precision: story.precision,
    ...given('updatedAt', story.updatedAt),
  };
}

/** The lists a story stands in: a sub-section's story also in its section, a place's also in the places around it, an opinion also among the opinions. An undated one stands in no latest list (it would claim to be news). */
export function listingsOf(story: ReleasedStory): string[] {
  const lists = [
    `section:${story.section.slug}`,
    ...(story.section.parent === undefined ? [] : [`section:${story.section.parent.slug}`]),
    ...story.bylines.map((byline) => `byline:${byline.slug}`),
    ...story.topics.flatMap((topic) => [`topic:${topicSlug(topic, story.topicSlugs)}`, ...(story.format === 'photo-story' ? [`topic-photo:${topicSlug(topic, story.topicSlugs)}`] : [])]),
    ...(story.places ?? []).flatMap(placesAround).map((place) => `place:${place}`),
    ...(story.label === undefined ? [] : [`label:${story.label}`]),
    ...(story.label === 'opinion' ? ['section:opinion'] : []),
    ...(story.format === undefined ? [] : [`format:${story.format}`]),
  ];
  return [...new Set(story.publishedAt === null ? lists : ['all', ...lists])];
}

/** The running story's topic under the name it has now. */
function runningTopicOf({ runningTopic }: StoryContent, topics: ReleaseFacts['topics']): string | undefined {
  return topics.find(({ addresses }) => runningTopic !== undefined && addresses.includes(runningTopic))?.name ?? runningTopic;
}

function given<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: string });
}
