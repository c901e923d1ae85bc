import { sql } from 'kysely';
import type { ReleasedStory, Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';

export type FoundStory = { state: 'published'; story: ReleasedStory } | { state: 'unpublished' | 'killed' };

/** The story with this public number, as released; null when there never was one. */
export async function findStory(live: LiveReads, number: number): Promise<FoundStory | null> {
  const row = await live.selectFrom('live.story').select(['state', 'document']).where('number', '=', String(number)).executeTakeFirst();
  return row === undefined ? null : foundOf(row);
}

function foundOf({ state, document }: { state: 'published' | 'unpublished' | 'killed'; document: ReleasedStory | null }): FoundStory {
  if (state !== 'published') return { state };
  if (document === null) throw new Error('A published story has no document.');
  return { state, story: document };
}

/** The story that stands at this address, or stood there once and is found from it. */
export async function findStoryAt(live: LiveReads, path: string): Promise<(FoundStory & { number: number }) | null> {
  const row = await live
    .selectFrom('live.address')
    .innerJoin('live.story', 'live.story.number', 'live.address.number')
    .select(['live.story.number', 'live.story.state', 'live.story.document'])
    .where('live.address.path', '=', path)
    .executeTakeFirst();
  return row === undefined ? null : { number: Number(row.number), ...foundOf(row) };
}

/** Those of the named stories that readers may see, by story id. */
export async function findRelated(live: LiveReads, storyIds: readonly string[]): Promise<Map<string, Teaser>> {
  if (storyIds.length === 0) return new Map();
  const rows = await live.selectFrom('live.story').select(['story_id', 'teaser']).where('story_id', 'in', [...storyIds]).where('state', '=', 'published').execute();
  return new Map(rows.flatMap((row) => (row.teaser === null ? [] : [[row.story_id, row.teaser]])));
}

export type Neighbours = { previous: Teaser | null; next: Teaser | null };

/** The stories of a list right before and after one: two steps along the list's index. An undated story has none. */
export async function findNeighbours(live: LiveReads, list: string, { number, publishedAt }: ReleasedStory): Promise<Neighbours> {
  if (publishedAt === null) return { previous: null, next: null };
  const { rows } = await sql<{ side: 'previous' | 'next'; teaser: Teaser }>`
    (select 'previous' as side, story.teaser from live.listing join live.story on story.number = listing.number and story.state = 'published'
     where listing.key = ${list} and (listing.sort_at, listing.number) < (${publishedAt}::timestamptz, ${String(number)}::bigint) and listing.sort_at > '1800-01-01'
     order by listing.sort_at desc, listing.number desc limit 1)
    union all
    (select 'next' as side, story.teaser from live.listing join live.story on story.number = listing.number and story.state = 'published'
     where listing.key = ${list} and (listing.sort_at, listing.number) > (${publishedAt}::timestamptz, ${String(number)}::bigint)
     order by listing.sort_at, listing.number limit 1)`.execute(live);
  const at = (side: 'previous' | 'next'): Teaser | null => rows.find((row) => row.side === side)?.teaser ?? null;
  return { previous: at('previous'), next: at('next') };
}
