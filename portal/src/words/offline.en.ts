import type { OfflineWords } from './offline-words.js';

export const offlineEn: OfflineWords = {
  title: 'No connection',
  text: 'This page cannot be fetched now. It will open by itself when the connection is back.',
  kept: 'Stories you have read',
  nothingKept: 'Nothing is kept on this device yet. The last 20 stories you read will be here without a connection.',
  keptCopy: 'No connection. This is the copy kept when you last read it; the story may have changed since.',
};
