import type { ChangedPart, StoryChange, StoryLabel } from '@shironam/story';

/** What is said on the page of a story and in the list of photo stories. */
export type ArticleWords = {
  labels: Record<StoryLabel, string>;
  sponsoredNote: string;
  hanger: string;
  /** Above stories older than half a year. */
  aged: (day: string) => string;
  changes: string;
  changeKinds: Record<StoryChange['kind'], string>;
  changedParts: Record<ChangedPart, string>;
  places: string;
  timeline: (topic: string) => string;
  wholeTimeline: string;
  youAreHere: string;
  neighbours: (section: string) => string;
  previous: string;
  next: string;
  mostReadOf: (section: string) => string;
  similar: string;
  reading: string;
  larger: string;
  smaller: string;
  darkColours: string;
  lightColours: string;
  printedFrom: string;
  photoStory: string;
  photoStories: string;
  photoStoriesText: string;
  noPhotoStories: string;
  pictureCount: (count: string) => string;
  pictureOf: (number: string, total: string) => string;
  enlarge: (number: string) => string;
  previousPicture: string;
  nextPicture: string;
  close: string;
  /** The sites readers know by name. */
  embedAt: Record<EmbedSite, string>;
  video: string;
  post: string;
  opensElsewhere: string;
};

export type EmbedSite = 'youtube' | 'facebook' | 'x' | 'instagram' | 'tiktok' | 'vimeo';
