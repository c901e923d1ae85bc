import { sql } from 'kysely';
import { readTopicsKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';

export type Topic = { slug: string; name: string };

/** A topic by the last part of its address. */
export async function findTopic(live: LiveReads, slug: string): Promise<Topic | null> {
  return (await live.selectFrom('live.topic').select(['slug', 'name']).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** The topic that a name, an older name or an older address leads to. */
export async function findTopicBehind(live: LiveReads, address: string): Promise<Topic | null> {
  const row = await live.selectFrom('live.topic_address as led').innerJoin('live.topic as topic', 'topic.slug', 'led.slug').select(['topic.slug', 'topic.name']).where('led.address', '=', address).executeTakeFirst();
  return row ?? null;
}

export async function hasPhotoStories(live: LiveReads, slug: string): Promise<boolean> {
  return (await live.selectFrom('live.listing').select('number').where('key', '=', `topic-photo:${slug}`).limit(1).executeTakeFirst()) !== undefined;
}

/** What topics are now whose addresses stories were released with: renamed, or merged into another. One that readers see no more is left out. */
export function loadTopicsNow(live: LiveReads, slugs: readonly string[]): Promise<ReadonlyMap<string, Topic>> {
  return readTopicsKept(live, 'topic now', [...new Set(slugs)], async (missing) => {
    const { rows } = await sql<Topic & { asked: string }>`
      select asked.slug as asked, topic.slug, topic.name
      from unnest(${[...missing]}::text[]) as asked (slug) left join live.topic_address led on led.address = asked.slug
      join live.topic on topic.slug = coalesce((select own.slug from live.topic own where own.slug = asked.slug), led.slug)`.execute(live);
    return new Map(rows.map(({ asked, slug, name }) => [asked, { slug, name }]));
  });
}
