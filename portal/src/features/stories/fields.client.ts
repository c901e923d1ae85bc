import { normalise } from '@shironam/bangla';
import { blocksToDoc, docToBlocks } from '@shironam/editor';
import { type Block, type Byline, type FurtherContent, furtherContentOf, type LeadPicture, type StoryContent } from '@shironam/story';
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
  more: FurtherContent;
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
    more: furtherContentOf(content),
  };
}

/**
 * What is stored: trimmed and in store form as the server would make it (so that a text that came back compares equal to
 * the one that was sent), empty fields left out, bylines without a name dropped.
 */
export function contentOf(fields: Fields, blocks: Block[]): StoryContent {
  const kicker = line(fields.kicker);
  const summary = line(fields.summary);
  return {
    section: fields.section,
    headline: line(fields.headline),
    ...(kicker === '' ? {} : { kicker }),
    ...(summary === '' ? {} : { summary }),
    bylines: fields.bylines.filter(({ name }) => name.trim() !== '').map(bylineOf),
    blocks: blocks.map((block) => storeForm(block) as Block),
    ...(fields.picture === null ? {} : { picture: pictureOf(fields.picture) }),
    sources: wordsOf(normalise(fields.sources)),
    topics: wordsOf(normalise(fields.topics)),
    ...furtherOf(fields.more),
  };
}

/** The further fields in store form and in their order; empty ones left out. A hanger's lines stay as they are while they are typed. */
function furtherOf(more: FurtherContent): FurtherContent {
  const hanger = [...new Set((more.hanger ?? []).map(line).filter(Boolean))];
  const [short, search, running] = [line(more.shortHeadline ?? ''), line(more.searchTitle ?? ''), line(more.runningTopic ?? '')];
  const { label, places, format } = more;
  return furtherContentOf({
    ...(hanger.length === 0 ? {} : { hanger }),
    ...(label === undefined ? {} : { label }),
    ...(short === '' ? {} : { shortHeadline: short }),
    ...(search === '' ? {} : { searchTitle: search }),
    ...(places === undefined || places.length === 0 ? {} : { places }),
    ...(running === '' ? {} : { runningTopic: running }),
    ...(format === undefined ? {} : { format }),
  });
}

function line(text: string): string {
  return normalise(text).trim();
}

/** A block with its words in store form; ids and addresses stay as they are. */
function storeForm(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return name === 'text' ? normalise(value) : ['cite', 'title', 'caption', 'alt'].includes(name) ? line(value) : value;
  if (Array.isArray(value)) return value.map((one) => storeForm(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storeForm(inner, key)]));
}

function bylineOf({ name, kind, role, place }: Byline): Byline {
  const [said, from] = [line(role ?? ''), line(place ?? '')];
  return { name: line(name), kind, ...(said === '' ? {} : { role: said }), ...(from === '' ? {} : { place: from }) };
}

function pictureOf({ id, caption, alt }: LeadPicture): LeadPicture {
  const [said, described] = [line(caption ?? ''), line(alt ?? '')];
  return { id, ...(said === '' ? {} : { caption: said }), ...(described === '' ? {} : { alt: described }) };
}

/** The content of a story as the server tells it, nulls left out. */
export function contentOfStory(story: Pick<Story, 'section' | 'headline' | 'kicker' | 'summary' | 'bylines' | 'blocks' | 'picture' | 'sources' | 'topics'> & FurtherContent): StoryContent {
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
    ...furtherContentOf(story),
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
