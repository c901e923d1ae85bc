import type { Teaser } from '@shironam/story';
import type { Reads, Tx } from '../../platform/database/database.js';
import type { Slot } from './fronts.rules.js';

/** What stands on a front has no draft: the released rows are the truth, and every change is a release. */
export type Front = { slots: Slot[]; topics: string[] };

export async function findFront(db: Reads, front: string): Promise<Front | null> {
  const row = await db.selectFrom('live.front').select('topics').where('front', '=', front).executeTakeFirst();
  return row === undefined ? null : { topics: row.topics, slots: await findSlots(db, front) };
}

/** Holds the front until the commit: two editors change it one after the other. */
export async function lockFront(tx: Tx, front: string): Promise<Front | null> {
  const row = await tx.selectFrom('live.front').select('topics').where('front', '=', front).forUpdate().executeTakeFirst();
  return row === undefined ? null : { topics: row.topics, slots: await findSlots(tx, front) };
}

async function findSlots(db: Reads, front: string): Promise<Slot[]> {
  const rows = await db.selectFrom('live.front_slot').select(['position', 'number', 'until', 'locked']).where('front', '=', front).orderBy('position').execute();
  return rows.map((row) => ({ position: row.position, number: Number(row.number), until: row.until, locked: row.locked }));
}

/** The public number of a story that readers see now; the row stays as it is until the commit. */
export async function lockReleased(tx: Tx, storyId: string): Promise<number | null> {
  const row = await tx.selectFrom('live.story').select('number').where('story_id', '=', storyId).where('state', '=', 'published').forShare().executeTakeFirst();
  return row === undefined ? null : Number(row.number);
}

export async function findTeasers(db: Reads, numbers: readonly number[]): Promise<Teaser[]> {
  if (numbers.length === 0) return [];
  const rows = await db.selectFrom('live.story').select('teaser').where('number', 'in', numbers.map(String)).where('state', '=', 'published').execute();
  return rows.flatMap(({ teaser }) => teaser ?? []);
}

/** Of names as people write them, the topics with released stories that they lead to: name → slug. */
export async function findTopicSlugs(db: Reads, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db.selectFrom('live.topic_address').select(['address', 'slug']).where('address', 'in', names).execute();
  return new Map(rows.map(({ address, slug }) => [address, slug]));
}

/** The names of topics, in the order of their slugs given; one that is gone is left out. */
export async function findTopicNames(db: Reads, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await db.selectFrom('live.topic').select(['slug', 'name']).where('slug', 'in', slugs).execute();
  return slugs.flatMap((slug) => rows.filter((row) => row.slug === slug).map(({ name }) => name));
}

/** Those of the topics that have released stories. */
export async function findStandingTopics(db: Reads, slugs: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('live.topic').select('slug').where('slug', 'in', slugs).execute();
  return slugs.filter((slug) => rows.some((row) => row.slug === slug));
}
