import type { Block } from './blocks.js';
import type { BylineKind, StoryFormat, StoryLabel } from './story-content.js';

/**
 * What readers see of a story: one complete document, written by a release and read by every reader surface.
 * Instants are ISO 8601 in UTC.
 */
export type ReleasedStory = {
  number: number;
  /** An imported story that keeps its old address: the path as people read it, not percent-encoded. */
  path?: string;
  storyId: string;
  section: ReleasedSection;
  headline: string;
  kicker?: string;
  summary?: string;
  bylines: ReleasedByline[];
  blocks: Block[];
  picture?: ReleasedPicture;
  /** Pictures that blocks name, by picture id. */
  pictures: Record<string, ReleasedPicture>;
  sources: string[];
  /** Initials in Latin letters, in the order of signing: ['MSM']. */
  signoff: string[];
  topics: string[];
  /** Addresses of those topics whose own is not made of their name alone (`topicSlug`). */
  topicSlugs?: Record<string, string>;
  hanger?: string[];
  label?: StoryLabel;
  shortHeadline?: string;
  searchTitle?: string;
  /** Paths of places, see `StoryContent`. */
  places?: string[];
  runningTopic?: string;
  format?: StoryFormat;
  publishedAt: string | null;
  precision: 'none' | 'day' | 'minute';
  /** Set only when an editor marked a significant update. */
  updatedAt?: string;
  corrections: Correction[];
  /** What later releases changed, oldest first; absent while the story stands as it first came out. */
  changes?: StoryChange[];
  version: number;
  imported: boolean;
  /** What its source called an imported story. */
  sourceId?: string;
  demo: boolean;
};

/** A sub-section names the section it belongs to. */
export type ReleasedSection = { slug: string; name: string; parent?: { slug: string; name: string } };

export type ReleasedByline = { slug: string; name: string; kind: BylineKind; role?: string; place?: string };

export type CorrectionKind = 'correction' | 'clarification' | 'update';
export type Correction = { kind: CorrectionKind; note: string; at: string };

/** The parts of a story that the log of changes names. */
export const changedParts = ['headline', 'kicker', 'summary', 'hanger', 'text', 'picture', 'bylines', 'sources', 'topics', 'places', 'section', 'label'] as const;
export type ChangedPart = (typeof changedParts)[number];
/**
 * One later release: when it went out and which parts of the text that readers had before it changed. Never the words themselves: a name taken out
 * for good reason would stand in the log for ever.
 */
export type StoryChange = { kind: 'updated' | 'corrected'; at: string; parts: ChangedPart[] };

export type Rendition = { width: number; height: number; format: 'webp' | 'jpeg' | 'avif'; path: string; bytes: number };

/** A picture as readers get it. `path`s are below /media/. */
export type ReleasedPicture = {
  id: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  source?: string;
  /** A file picture: printed as (ফাইল). */
  filePicture: boolean;
  alt: string;
  /** The point that a crop keeps, each from 0 (left, top) to 1; the middle where absent. */
  focus?: { x: number; y: number };
  renditions: Rendition[];
};

/** A story as lists show it. */
export type Teaser = {
  number: number;
  path?: string;
  storyId: string;
  section: { slug: string; name: string };
  headline: string;
  shortHeadline?: string;
  kicker?: string;
  summary?: string;
  label?: StoryLabel;
  format?: StoryFormat;
  bylines: ReleasedByline[];
  picture?: ReleasedPicture;
  publishedAt: string | null;
  precision: 'none' | 'day' | 'minute';
  updatedAt?: string;
};

/** The address of a released story, percent-encoded: its old one where it keeps it. */
export function storyPath(story: { number: number; section: { slug: string }; path?: string }): string {
  return story.path === undefined ? `/${story.section.slug}/${String(story.number)}` : encodeURI(story.path);
}

/**
 * A place with the places it lies in, the widest first. Both the lists of a story and the filters of the search are made of these.
 *
 * @example
 * placesAround('dhaka/gazipur/sreepur') // ['dhaka', 'dhaka/gazipur', 'dhaka/gazipur/sreepur']
 */
export function placesAround(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
