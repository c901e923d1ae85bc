import type { ReleasedStory } from '@shironam/story';
import { composeSearchRow } from './search-row.rules.js';

/**
 * The rows of several stories as the database takes them, JSON in UTF-8: one transfer between threads, and none of it is taken apart on
 * the way. `rows`: a list of `{ number, published_at, head, vector }`. `words`: an object of each counted word with the number of these stories it stands in.
 */
export type SearchRows = { rows: Uint8Array; words: Uint8Array };

export function gatherRows(stories: readonly ReleasedStory[]): SearchRows {
  const counts = new Map<string, number>();
  const rows = stories.map((story) => {
    const { number, publishedAt, head, vector, words } = composeSearchRow(story);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { number, published_at: publishedAt, head, vector };
  });
  return { rows: asBytes(rows), words: asBytes(Object.fromEntries(counts)) };
}

function asBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
