import type { BylineKind } from '@shironam/story';

/** A story written for the demo. Times are told backwards from the filling, so that the front looks like today's. */
export type DemoStory = {
  section: string;
  kicker?: string;
  headline: string;
  summary?: string;
  byline: { name: string; kind: BylineKind; role?: string; place?: string };
  /** A line that starts with `## ` is a heading, with `> ` a quote, with `- ` an item of a list; `[[related]]` is the related box. */
  text: readonly string[];
  minutesAgo: number;
  picture?: { scene: DemoScene; caption: string; filePicture?: boolean };
  sources?: readonly string[];
  topics: readonly string[];
  signoff: readonly string[];
};

/** What the made pictures show; each is drawn by code (demo-pictures.ts). */
export type DemoScene =
  | 'river-dawn' | 'river-night' | 'field' | 'city' | 'bridge' | 'rain' | 'school' | 'market' | 'stadium' | 'sea' | 'hills' | 'train' | 'stage' | 'lab' | 'court' | 'mosque' | 'kitchen' | 'globe' | 'forest' | 'chart';
