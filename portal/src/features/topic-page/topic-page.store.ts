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
