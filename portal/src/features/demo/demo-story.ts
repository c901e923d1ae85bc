import type { BylineKind, StoryFormat, StoryLabel } from '@shironam/story';

/** A story written for the demo. Times are told backwards from the filling, so that the front looks like today's. */
export type DemoStory = {
  section: string;
  label?: StoryLabel;
  kicker?: string;
  headline: string;
  shortHeadline?: string;
  hanger?: readonly string[];
  summary?: string;
  byline: { name: string; kind: BylineKind; role?: string; place?: string };
  /** A line that starts with `## ` or `### ` is a heading, with `> ` a quote, with `- ` an item of a list; `[[related]]` is the related box. */
  text: readonly (string | DemoBlock)[];
  minutesAgo: number;
  picture?: DemoPicture;
  sources?: readonly string[];
  topics: readonly string[];
  runningTopic?: string;
  places?: readonly string[];
  format?: StoryFormat;
  signoff: readonly string[];
  correction?: DemoCorrection;
};

/** What a line cannot say. */
export type DemoBlock =
  | { kind: 'table'; caption: string; rows: readonly (readonly string[])[] }
  | { kind: 'facts'; title: string; items: readonly string[] }
  | { kind: 'steps'; items: readonly string[] }
  | { kind: 'quote' | 'pull-quote'; text: string; cite: string }
  | ({ kind: 'picture' } & DemoPicture)
  | { kind: 'gallery'; pictures: readonly DemoPicture[] }
  | { kind: 'embed'; href: string; title: string };

export type DemoPicture = { scene: DemoScene; caption: string; filePicture?: boolean };

/** A story that came out wrong in one paragraph and was put right later. */
export type DemoCorrection = { before: string; paragraph: number; note: string; minutesLater: number };

/** What the made pictures show; each is drawn by code (demo-pictures.ts). */
export type DemoScene =
  | 'river-dawn' | 'river-night' | 'field' | 'city' | 'bridge' | 'rain' | 'school' | 'market' | 'stadium' | 'sea' | 'hills' | 'train' | 'stage' | 'lab' | 'court' | 'mosque' | 'kitchen' | 'globe' | 'forest' | 'chart';
