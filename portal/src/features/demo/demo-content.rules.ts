import { normalise } from '@shironam/bangla';
import { type Inline, type NewBlock, type StoryContent, withBlockIds } from '@shironam/story';
import { findDistrict } from '../places/places.js';
import type { DemoBlock, DemoPicture, DemoStory } from './demo-story.js';

/** Every picture of a story: the one that lists show, then those of its blocks. */
export function picturesOf({ picture, text }: DemoStory): DemoPicture[] {
  const inText = text.flatMap((part): readonly DemoPicture[] => {
    if (typeof part === 'string') return [];
    if (part.kind === 'gallery') return part.pictures;
    return part.kind === 'picture' ? [part] : [];
  });
  return picture === undefined ? inText : [picture, ...inText];
}

/** What a story's content is made with: the ids of its drawn pictures and of the stories that its related box names. */
export type DemoContext = { pictureId(picture: DemoPicture): string; related: readonly string[]; newId(): string };

/** A demo story as the newsroom stores any: text in its store form, blocks with ids. */
export function contentOf(story: DemoStory, context: DemoContext): StoryContent {
  const { kicker, summary, byline, picture, shortHeadline, hanger, runningTopic } = story;
  return {
    section: story.section,
    headline: normalise(story.headline),
    ...(kicker === undefined ? {} : { kicker: normalise(kicker) }),
    ...(summary === undefined ? {} : { summary: normalise(summary) }),
    bylines: [{ name: normalise(byline.name), kind: byline.kind, ...(byline.role === undefined ? {} : { role: normalise(byline.role) }), ...(byline.place === undefined ? {} : { place: normalise(byline.place) }) }],
    blocks: withBlockIds(blocksOf(story.text, context), context.newId),
    ...(picture === undefined ? {} : { picture: { id: context.pictureId(picture) } }),
    sources: (story.sources ?? []).map(normalise),
    topics: story.topics.map(normalise),
    ...(hanger === undefined ? {} : { hanger: hanger.map(normalise) }),
    ...(story.label === undefined ? {} : { label: story.label }),
    ...(shortHeadline === undefined ? {} : { shortHeadline: normalise(shortHeadline) }),
    ...placesOf(story),
    ...(runningTopic === undefined ? {} : { runningTopic: normalise(runningTopic) }),
    ...(story.format === undefined ? {} : { format: story.format }),
  };
}

/** Where it happened: as the story says, else the district it was filed from and those among its topics. */
function placesOf({ places, byline, topics }: DemoStory): Pick<StoryContent, 'places'> {
  const named = places ?? [...(byline.place === undefined ? [] : [byline.place]), ...topics].flatMap((name) => findDistrict(normalise(name))?.path ?? []);
  return named.length === 0 ? {} : { places: [...new Set(named)] };
}

/** The story as it first came out, where it was put right later. */
export function firstTold(story: DemoStory): DemoStory {
  const { correction } = story;
  return correction === undefined ? story : { ...story, text: story.text.map((part, i) => (i === correction.paragraph ? correction.before : part)) };
}

function blocksOf(parts: DemoStory['text'], context: DemoContext): NewBlock[] {
  const blocks: NewBlock[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') {
      blocks.push(blockOf(part, context));
      continue;
    }
    const line = normalise(part);
    const last = blocks.at(-1);
    if (line === '[[related]]') blocks.push({ type: 'related', storyIds: [...context.related] });
    else if (line.startsWith('### ')) blocks.push({ type: 'heading', level: 3, content: inline(line.slice(4)) });
    else if (line.startsWith('## ')) blocks.push({ type: 'heading', level: 2, content: inline(line.slice(3)) });
    else if (line.startsWith('> ')) blocks.push({ type: 'quote', content: inline(line.slice(2)) });
    else if (line.startsWith('- ') && last?.type === 'list') last.items.push(inline(line.slice(2)));
    else if (line.startsWith('- ')) blocks.push({ type: 'list', ordered: false, items: [inline(line.slice(2))] });
    else blocks.push({ type: 'paragraph', content: inline(line) });
  }
  return blocks;
}

function blockOf(block: DemoBlock, { pictureId }: DemoContext): NewBlock {
  switch (block.kind) {
    case 'table':
      return { type: 'table', header: true, caption: normalise(block.caption), rows: block.rows.map((row) => row.map(inline)) };
    case 'facts':
      return { type: 'fact-box', title: normalise(block.title), items: block.items.map(inline) };
    case 'steps':
      return { type: 'list', ordered: true, items: block.items.map(inline) };
    case 'quote':
    case 'pull-quote':
      return { type: block.kind, content: inline(block.text), cite: normalise(block.cite) };
    case 'picture':
      return { type: 'picture', pictureId: pictureId(block) };
    case 'gallery':
      return { type: 'gallery', pictureIds: block.pictures.map(pictureId) };
    case 'embed':
      return { type: 'embed', href: block.href, title: normalise(block.title) };
  }
}

function inline(text: string): Inline[] {
  return [{ text: normalise(text) }];
}
