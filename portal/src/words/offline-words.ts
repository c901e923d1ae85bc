/** Words of the page for the hour without a line. */
export type OfflineWords = {
  title: string;
  text: string;
  kept: string;
  nothingKept: string;
  /** Above a story that the browser kept. */
  keptCopy: string;
};
