import type { ReleasedStory, Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';

export type FoundStory = { state: 'published'; story: ReleasedStory } | { state: 'unpublished' | 'killed' };

/** The story with this public number, as released; null when there never was one. */
export async function findStory(live: LiveReads, number: number): Promise<FoundStory | null> {
  const row = await live.selectFrom('live.story').select(['state', 'document']).where('number', '=', String(number)).executeTakeFirst();
  if (row === undefined) return null;
  if (row.state !== 'published') return { state: row.state };
  if (row.document === null) throw new Error(`Story ${String(number)} is published without a document.`);
  return { state: 'published', story: row.document };
}

/** Those of the named stories that readers may see, by story id. */
export async function findRelated(live: LiveReads, storyIds: readonly string[]): Promise<Map<string, Teaser>> {
  if (storyIds.length === 0) return new Map();
  const rows = await live.selectFrom('live.story').select(['story_id', 'teaser']).where('story_id', 'in', [...storyIds]).where('state', '=', 'published').execute();
  return new Map(rows.flatMap((row) => (row.teaser === null ? [] : [[row.story_id, row.teaser]])));
}
