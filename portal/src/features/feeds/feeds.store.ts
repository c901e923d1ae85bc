import { sql } from 'kysely';
import type { Block, Correction, ReleasedPicture, Teaser } from '@shironam/story';
import type { LiveReads } from '../../http/page.js';

export type FeedStory = {
  teaser: Teaser;
  topics: string[];
  corrections: Correction[];
  /** What the full text is made of; null where only summaries were asked for. */
  blocks: Block[] | null;
  pictures: Record<string, ReleasedPicture> | null;
  sources: string[] | null;
  demo: boolean;
};

/**
 * The newest dated stories of a list: one walk down its index, each document opened once. An undated story stands in no feed:
 * readers' programs would take it for news.
 */
export async function loadFeedStories(live: LiveReads, key: string, limit: number, text: 'summary' | 'full'): Promise<FeedStory[]> {
  const full = text === 'full';
  const { rows } = await sql<FeedStory>`
    select story.teaser, said.topics, said.corrections, said.demo,
      ${full ? sql`said.blocks, said.pictures, said.sources` : sql`null as blocks, null as pictures, null as sources`}
    from (
      select number, sort_at from live.listing where key = ${key} and sort_at > '1800-01-01' order by sort_at desc, number desc limit ${limit}
    ) listed
    join live.story on story.number = listed.number and story.state = 'published'
    cross join lateral jsonb_to_record(story.document) as said (topics jsonb, corrections jsonb, demo boolean, blocks jsonb, pictures jsonb, sources jsonb)
    order by listed.sort_at desc, listed.number desc
  `.execute(live);
  return rows;
}
