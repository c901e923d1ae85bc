import type { Block } from '@shironam/story';
import type { DropRule } from './drop-rules.data.js';

export type BylineKind = 'person' | 'desk' | 'agency' | 'guest';
/** `role` is what the page prints after the comma: a rank, a place, a guest's identity line. */
export type PrintedByline = { name: string; kind: BylineKind; role?: string };

export type PictureFlag = 'file' | 'collected' | 'ai' | 'symbolic' | 'handout';
/** `credit` is the name alone; the page prints its own `ছবি:` before it. `file` says the same as the flag of that name. */
export type PrintedPicture = { caption: string | null; credit: string | null; file: boolean; flags: PictureFlag[] };

/** A piece of the page that is in no field, and the reason: `rule` for programs, `why` for people. */
export type Dropped = { text: string; why: string; rule: DropRule };

/** A link line that stood in the related box `block`; the story it means is not known here. */
export type RelatedHint = { block: string; headline: string };

/** `none`: no date on the page; `day`: a date without an hour (the time in `publishedAt` is then a filler 00:00). */
export type TimePrecision = 'none' | 'day' | 'minute';

export type ReadField = 'section' | 'headline' | 'byline' | 'publishedAt' | 'updatedAt' | 'picture' | 'body' | 'related' | 'sources' | 'signoff';
/** 0: nothing found; 1 is never given. Below 0.7 the field was inferred and wants a look. */
export type Confidence = Record<ReadField, number>;

/** One article recovered from raw page text. Absent is null, an empty list, or no key for the optional ones. */
export type PageReading = {
  section: string | null;
  /** The whole breadcrumb, home left out; the last is `section`. */
  sectionPath: string[];
  headline: string | null;
  kicker?: string;
  summary?: string;
  byline: PrintedByline | null;
  /** Further names printed beside the first. */
  alsoBy?: PrintedByline[];
  publishedAt: string | null;
  precision: TimePrecision;
  updatedAt?: string;
  picture: PrintedPicture | null;
  body: Block[];
  relatedHints: RelatedHint[];
  sources: string[];
  signoff: string[];
  tags?: string[];
  dropped: Dropped[];
  confidence: Confidence;
};
