import type { Block, Byline, FurtherContent, Role, StoryContent, StoryState, Verb } from '@shironam/story';
import type { WireItem } from '@shironam/wire';

/** What the newsroom server answers: the shapes of its JSON, as its OpenAPI page lists them. Instants are ISO 8601. */

export type Me = { id: string; name: string; role: Role; initials: string; email?: string | null };
export type NewAccount = { name: string; email: string; password: string; initials: string };
export type Invitation = { url: string; expiresAt: string };

export type Person = { id: string; name: string; role: Role; initials: string; email: string | null; kind: string; disabledAt: string | null };
export type Section = { slug: string; name: string; position: number; listed: boolean };
export type KnownByline = { slug: string; name: string; kind: Byline['kind']; role?: string | null; bio?: string };
export type KnownTopic = { slug: string; name: string; aliases: string[] };

export type StoryRow = {
  id: string;
  state: StoryState;
  section: string;
  headline: string;
  revision: number;
  version: number;
  savedAt: string;
  createdBy: { id: string; name: string };
  bylines: Byline[];
  url?: string | null;
};
export type StoryList = { stories: StoryRow[]; next: string | null; counts: Partial<Record<StoryState, number>> };

export type WireLink = { id: string; headline: string | null; provider: string | null; pubStatus: WireItem['pubStatus']; embargo: WireItem['embargo'] };

export type Story = FurtherContent & {
  id: string;
  state: StoryState;
  revision: number;
  version: number;
  section: string;
  headline: string;
  kicker?: string | null;
  summary?: string | null;
  bylines: Byline[];
  blocks: Block[];
  picture?: { id: string; caption?: string; alt?: string } | null;
  sources: string[];
  topics: string[];
  wireItem: WireLink | null;
  signatures: { name: string; initials: string; at: string; current: boolean }[];
  corrections: { kind: 'correction' | 'clarification' | 'update'; note: string; at: string }[];
  versions: { version: number; milestone: string; at: string; by: string | null }[];
  schedule: { at: string } | null;
  url: string | null;
  savedAt: string;
  savedBy: { id: string; name: string } | string | null;
  allowed: Verb[];
  refusals: Partial<Record<Verb, { code: string; message: string }>>;
  unreleasedChanges: boolean;
};

export type SavedStory = { revision: number; state: StoryState };
export type StoryCopy = StoryContent & { revision: number };
/** The answer to a save on an old base: what both started from, what is stored now, and what was sent. */
export type SaveConflict = { base: StoryCopy | null; theirs: StoryCopy; yours: StoryContent };

export type WireRow = {
  id: string;
  provider: string | null;
  headline: string | null;
  kind: WireItem['kind'];
  pubStatus: WireItem['pubStatus'];
  embargo: WireItem['embargo'];
  urgency: number | null;
  language: string | null;
  version: string;
  receivedAt: string;
  stories: number;
};
export type WireList = { items: WireRow[]; next: string | null };
export type WireEntry = {
  id: string;
  item: WireItem;
  versions: { version: string; receivedAt: string }[];
  stories: { id: string; headline: string; state: StoryState }[];
};
export type Quarantined = { id: string; fileName: string; reason: string; receivedAt: string; bytes: number };

export type LibraryPicture = {
  id: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  source?: string | null;
  filePicture: boolean;
  focus?: { x: number; y: number } | null;
  uploadedAt: string;
};
export type PictureList = { pictures: LibraryPicture[]; next: string | null };
export type ReviewTask = { id: string; storyId: string; headline: string; kind: string; reason: string; createdAt: string };
