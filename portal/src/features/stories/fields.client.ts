import { blocksToDoc, docToBlocks } from '@shironam/editor';
import type { Block, Byline, LeadPicture, StoryContent } from '@shironam/story';
import type { Story } from '../../newsroom-app/api-types.js';
import { wordsOf } from '../../newsroom-app/words-of.js';

/** The fields of a story as the form holds them: words in one line stay a line while they are typed. The body is the editor's. */
export type Fields = {
  section: string;
  kicker: string;
  headline: string;
  summary: string;
  bylines: Byline[];
  picture: LeadPicture | null;
  sources: string;
  topics: string;
};

export function fieldsOf(content: StoryContent): Fields {
  return {
    section: content.section,
    kicker: content.kicker ?? '',
    headline: content.headline,
    summary: content.summary ?? '',
    bylines: content.bylines,
    picture: content.picture ?? null,
    sources: content.sources.join(', '),
    topics: content.topics.join(', '),
  };
}

/** What is stored: trimmed, empty fields left out, bylines without a name dropped. */
export function contentOf(fields: Fields, blocks: Block[]): StoryContent {
  const kicker = fields.kicker.trim();
  const summary = fields.summary.trim();
  return {
    section: fields.section,
    headline: fields.headline.trim(),
    ...(kicker === '' ? {} : { kicker }),
    ...(summary === '' ? {} : { summary }),
    bylines: fields.bylines.filter(({ name }) => name.trim() !== '').map(bylineOf),
    blocks,
    ...(fields.picture === null ? {} : { picture: pictureOf(fields.picture) }),
    sources: wordsOf(fields.sources),
    topics: wordsOf(fields.topics),
  };
}

function bylineOf({ name, kind, role, place }: Byline): Byline {
  const [said, from] = [(role ?? '').trim(), (place ?? '').trim()];
  return { name: name.trim(), kind, ...(said === '' ? {} : { role: said }), ...(from === '' ? {} : { place: from }) };
}

function pictureOf({ id, caption, alt }: LeadPicture): LeadPicture {
  return { id, ...(caption === undefined ? {} : { caption }), ...(alt === undefined ? {} : { alt }) };
}

/** The content of a story as the server tells it, nulls left out. */
export function contentOfStory(story: Pick<Story, 'section' | 'headline' | 'kicker' | 'summary' | 'bylines' | 'blocks' | 'picture' | 'sources' | 'topics'>): StoryContent {
  return {
    section: story.section,
    headline: story.headline,
    ...(story.kicker ? { kicker: story.kicker } : {}),
    ...(story.summary ? { summary: story.summary } : {}),
    bylines: story.bylines,
    blocks: story.blocks,
    ...(story.picture ? { picture: story.picture } : {}),
    sources: story.sources,
    topics: story.topics,
  };
}

/** A story not written yet. */
export function blankContent(section: string): StoryContent {
  return { section, headline: '', bylines: [], blocks: [], sources: [], topics: [] };
}

/** A fresh block id. */
export function newBlockId(): string {
  return crypto.randomUUID();
}

/** A stored text in the form in which this screen would store it, keys in the same order, so that the two can be compared. */
export function settledContent(content: StoryContent): StoryContent {
  return contentOf(fieldsOf(content), docToBlocks(blocksToDoc(content.blocks), newBlockId));
}
