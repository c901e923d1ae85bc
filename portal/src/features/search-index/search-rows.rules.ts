import type { ReleasedStory } from '@shironam/story';
import { composeSearchRow } from './search-row.rules.js';

/**
 * The rows of several stories as the database takes them, JSON in UTF-8: one transfer between threads, and none of it is taken apart on
 * the way. `rows`: a list of `{ number, published_at, head, vector }`. `words`: `{ words, stories }`, the counted words and beside each the number of these stories it stands in.
 */
export type SearchRows = { rows: Uint8Array; words: Uint8Array };

export function gatherRows(stories: readonly ReleasedStory[]): SearchRows {
  const counts = new Map<string, number>();
  const rows = stories.map((story) => {
    const { number, publishedAt, head, vector, words } = composeSearchRow(story);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    // Written at once: a vector is put together of a thousand pieces, which are dropped with it.
    return JSON.stringify({ number, published_at: publishedAt, head, vector });
  });
  return { rows: asBytes(`[${rows.join(',')}]`), words: asBytes(JSON.stringify({ words: [...counts.keys()], stories: [...counts.values()] })) };
}

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
