import type { Block, NewBlock } from './blocks.js';

export type BylineKind = 'person' | 'desk' | 'agency' | 'guest';

/** Who is named under the headline. No account is needed to be named. `place` is where the story was filed from. */
export type Byline = { name: string; kind: BylineKind; role?: string; place?: string };

/** The lead picture of a story: a picture of the photo desk, with what this story says of it. */
export type LeadPicture = { id: string; caption?: string; alt?: string };

export type StoryFormat = 'photo-story';

/** What kind of text this is, printed as a label; none for plain news. */
export const storyLabels = ['exclusive', 'special', 'analysis', 'explainer', 'interview', 'opinion', 'fact-check', 'reader', 'sponsored'] as const;
export type StoryLabel = (typeof storyLabels)[number];

/** The working copy of a story: everything an editor can change, and so everything a signature binds. */
export type StoryContent = {
  section: string;
  headline: string;
  kicker?: string;
  summary?: string;
  bylines: Byline[];
  blocks: Block[];
  picture?: LeadPicture;
  /** Source names printed after সূত্র, filled from the wire item when there is one. */
  sources: string[];
  topics: string[];
  /** Two or three points under the headline (হ্যাঙ্গার). */
  hanger?: string[];
  label?: StoryLabel;
  /** For cards, pushes and narrow rails; the headline where absent. */
  shortHeadline?: string;
  /** For the window's title and search engines; the headline where absent. */
  searchTitle?: string;
  /** Where it happened, as paths of `data/geo` slugs: `dhaka`, `dhaka/gazipur`, `dhaka/gazipur/sreepur`. */
  places?: string[];
  /** The topic (one of `topics`) whose stories are told as one running story, with a timeline. */
  runningTopic?: string;
  /** `photo-story`: the pictures carry the story, the text goes with them. */
  format?: StoryFormat;
};

/** The fields that most stories leave empty, with their order. */
export const furtherFields = ['hanger', 'label', 'shortHeadline', 'searchTitle', 'places', 'runningTopic', 'format'] as const;
export type FurtherContent = Pick<StoryContent, (typeof furtherFields)[number]>;

/**
 * What a content says in its further fields, those alone that are there.
 *
 * @example
 * furtherContentOf({ section: 'a', headline: 'খ', bylines: [], blocks: [], sources: [], topics: [], label: 'opinion' }) // { label: 'opinion' }
 */
export function furtherContentOf(content: Readonly<FurtherContent>): FurtherContent {
  return Object.fromEntries(furtherFields.flatMap((field) => (content[field] === undefined ? [] : [[field, content[field]]])));
}

/**
 * The one string of a story's content that its signatures are bound to: keys sorted, undefined left out.
 *
 * @example
 * canonicalContent(a) === canonicalContent(b) // true exactly when a and b say the same
 */
export function canonicalContent(content: StoryContent): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value,
  );
}

/**
 * Gives every block an id that is unique in the document; ids already there and unique stay.
 *
 * @param newId makes a fresh id; called once per block without one
 */
export function withBlockIds(blocks: readonly NewBlock[], newId: () => string): Block[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const id = block.id !== undefined && block.id !== '' && !seen.has(block.id) ? block.id : newId();
    seen.add(id);
    return { ...block, id };
  });
}
