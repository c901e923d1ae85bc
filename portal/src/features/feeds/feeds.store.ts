import { sql } from 'kysely';
import type { Block, Correction, ReleasedPicture, Teaser } from '@shironam/story';
import { readStoriesKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';
import { loadNumbers } from '../reader-shell/reader-shell.js';
import { loadTopicsNow, renameTopics, slugsOf } from '../topic-page/topic-page.js';

export type FeedStory = {
  teaser: Teaser;
  topics: string[];
  topicSlugs?: Record<string, string>;
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
  const numbers = await loadNumbers(live, { key, limit, undated: 'left-out' });
  const stories = await readStoriesKept(live, `feed-${text}`, numbers, (missing) => readFeedStories(live, missing, text));
  const listedStories = numbers.flatMap((number) => stories.get(number) ?? []);
  const topics = await loadTopicsNow(live, listedStories.flatMap(slugsOf));
  return listedStories.map((story) => renameTopics(story, topics));
}

async function readFeedStories(live: LiveReads, numbers: readonly number[], text: 'summary' | 'full'): Promise<Map<number, FeedStory>> {
  const { rows } = await sql<FeedStory>`
    select story.teaser, said.topics, coalesce(said."topicSlugs", '{}') as "topicSlugs", said.corrections, said.demo,
      ${text === 'full' ? sql`said.blocks, said.pictures, said.sources` : sql`null as blocks, null as pictures, null as sources`}
    from live.story
    cross join lateral jsonb_to_record(story.document) as said (topics jsonb, "topicSlugs" jsonb, corrections jsonb, demo boolean, blocks jsonb, pictures jsonb, sources jsonb)
    where story.number = any(${[...numbers]}::bigint[]) and story.state = 'published'
  `.execute(live);
  return new Map(rows.map((row) => [row.teaser.number, row]));
}
