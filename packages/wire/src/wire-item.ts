import type { Block } from '@shironam/story';

/** A code from a controlled vocabulary; `scheme` is its URI when the document names it, else the alias as written. */
export type CodedName = { scheme: string | null; code: string | null; name: string | null };

export type WireRendition = { name: string | null; href: string; width: number | null; height: number | null; type: string | null };

export type WirePicture = {
  href: string | null;
  caption: string | null;
  creditline: string | null;
  width: number | null;
  height: number | null;
  renditions: WireRendition[];
};

export type WireKind = 'text' | 'picture' | 'audio' | 'video' | 'package' | 'alert' | 'advisory';
export type PubStatus = 'usable' | 'withheld' | 'canceled';

/** One item of an agency's service, whatever dialect it came in. Absent is null, never ''. */
export type WireItem = {
  provider: string | null;
  /** Identity without the version: G2 guid, ninjs uri or guid, `urn:newsml:{ProviderId}:{DateId}:{NewsItemId}`. */
  id: string;
  version: string;
  pubStatus: PubStatus;
  /** null: none. `{ until: null }`: embargoed with no readable time, so held. */
  embargo: null | { until: string | null };
  kind: WireKind;
  /** update | correction | kill | repeat | alert where understood, else the raw code. */
  signals: string[];
  headline: string | null;
  slugline: string | null;
  byline: string | null;
  dateline: string | null;
  creditline: string | null;
  source: string | null;
  /** BCP 47 */
  language: string | null;
  urgency: number | null;
  /** ISO 8601 with offset */
  versionCreated: string | null;
  firstCreated: string | null;
  subjects: CodedName[];
  places: { name: string | null; code: string | null; scheme: string | null }[];
  genre: { code: string | null; name: string | null } | null;
  rights: { copyrightHolder: string | null; copyrightNotice: string | null; usageTerms: string | null };
  editorialNote: string | null;
  /** Desk telephone numbers, nonpublic contacts: never shown to readers, never searched. */
  privateNotes: string[];
  body: Block[];
  pictures: WirePicture[];
};

/** What one file gave: at least one item or one quarantine reason. */
export type WireParse = { items: WireItem[]; quarantined: { reason: string }[] };
