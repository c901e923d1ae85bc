import type { ArticleWords } from './article-words.js';
import type { FrontWords } from './front-words.js';
import type { InboxWords } from './inbox-words.js';
import { bn } from './reader.bn.js';
import { en } from './reader.en.js';
import type { OfflineWords } from './offline-words.js';
import type { StandingWords } from './standing-words.js';

export type Language = 'bn' | 'en';

/**
 * Every visible word of the reader site. Sentences with a value in them are functions, so that no language has to glue
 * pieces; digits arrive already written for the language.
 */
export type ReaderWords = {
  front: FrontWords;
  siteName: string;
  tagline: string;
  skipToText: string;
  home: string;
  latest: string;
  sections: string;
  breadcrumb: string;
  liteEdition: string;
  fullEdition: string;
  searchOf: (site: string) => string;
  feed: string;
  allNews: string;
  allOf: (name: string) => string;
  published: (stamp: string) => string;
  updated: (stamp: string) => string;
  minutesToRead: (minutes: string) => string;
  /** বিস্তারিত credit line; the name alone is stored, the prefix is printed (portals.md §3.5). */
  photo: (credit: string) => string;
  photoOnFile: (credit: string) => string;
  unknownCredit: string;
  readAlso: string;
  source: (names: string) => string;
  topics: string;
  corrections: string;
  correctionKinds: Record<'correction' | 'clarification' | 'update', string>;
  imported: string;
  demo: string;
  embed: (host: string) => string;
  gallery: string;
  writeForUsText: (site: string) => string;
  writeAbout: (topics: string) => string;
  topicTitle: (topic: string) => string;
  latestOf: (section: string) => string;
  storiesOf: (name: string) => string;
  bylineKinds: Record<'person' | 'desk' | 'agency' | 'guest', string>;
  from: (place: string) => string;
  page: (number: string) => string;
  pages: string;
  newer: string;
  older: string;
  newest: string;
  /** ১ সেপ্টেম্বর ২০২৪-এর আগের খবর. */
  olderThan: (day: string) => string;
  olderInArchive: string;
  noStories: string;
  noStoriesHere: (name: string) => string;
  /** Joins the last of several names to those before it. */
  and: (before: string, last: string) => string;
  noStoriesText: string;
  notFoundTitle: string;
  notFoundText: string;
  goneTitle: string;
  goneText: string;
  withdrawnTitle: string;
  withdrawnText: string;
  backHome: string;
  editor: (name: string) => string;
  publisher: (name: string) => string;
  registration: (number: string) => string;
  contact: string;
  rights: (year: string, name: string) => string;
  justNow: string;
  /** The number stands for #; it is filled in by the page's script. */
  minutesAgo: string;
  hoursAgo: string;
  shareOn: (place: string) => string;
  facebook: string;
  whatsapp: string;
  x: string;
  copyLink: string;
  linkCopied: string;
  print: string;
  morePictures: string;
  inbox: InboxWords;
  article: ArticleWords;
  standing: StandingWords;
  offline: OfflineWords;
};

export const readerWords: Readonly<Record<Language, ReaderWords>> = { bn, en };
