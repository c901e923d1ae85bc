import { topicSlug } from '@shironam/story';
import { sql } from 'kysely';
import { PortalError } from '../../errors.js';
import type { Reads, Tx } from '../../platform/database/database.js';
import { containing } from '../../platform/database/like-pattern.js';
import { topicName } from './topics.rules.js';

/** `addresses`: everything that leads to the topic beside its slug, its name first. */
export type Topic = { slug: string; name: string; addresses: string[] };

/** Finds or makes the topics of each story, under the names they have now; a name that leads to another topic is that one. */
export async function ensureTopics(tx: Tx, stories: readonly (readonly string[])[]): Promise<Topic[][]> {
  const names = [...new Set(stories.flat().map(topicName).filter(Boolean))].sort();
  const slugs = await holdTopics(tx, names);
  const topics = await findTopicsBySlug(tx, [...new Set(slugs.values())]);
  return stories.map((said) => [...new Set(said.map((name) => slugs.get(topicName(name))))].flatMap((slug) => (slug === undefined ? [] : (topics.get(slug) ?? []))));
}

/** The topics of the names, made where there are none, and kept from being merged away until the transaction ends. */
async function holdTopics(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  for (;;) {
    const slugs = await findSlugs(tx, names);
    // In one order for everyone, so that two transactions with the same new topics wait for each other in turn.
    for (const name of names) if (!slugs.has(name)) slugs.set(name, await insertTopic(tx, name));
    const wanted = [...new Set(slugs.values())];
    const held = wanted.length === 0 ? [] : await tx.selectFrom('newsroom.topic').select('slug').where('slug', 'in', wanted).orderBy('slug').forKeyShare().execute();
    // One that was merged away meanwhile is looked for under its new name.
    if (held.length === wanted.length) return slugs;
  }
}

async function findSlugs(db: Reads, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ name: string; slug: string }>`
    select asked.name, coalesce(topic.slug, other.slug) as slug from unnest(${[...names]}::text[]) as asked (name)
    left join newsroom.topic on topic.name = asked.name left join newsroom.topic_alias other on other.address = asked.name
    where coalesce(topic.slug, other.slug) is not null`.execute(db);
  return new Map(rows.map(({ name, slug }) => [name, slug]));
}

async function insertTopic(tx: Tx, name: string): Promise<string> {
  const base = topicSlug(name);
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${String(n)}`;
    // An address that led to a topic once leads there for good.
    const led = await tx.selectFrom('newsroom.topic_alias').select('slug').where('address', '=', slug).executeTakeFirst();
    if (led !== undefined) continue;
    const row = await tx.insertInto('newsroom.topic').values({ slug, name }).onConflict((on) => on.doNothing()).returning('slug').executeTakeFirst();
    if (row !== undefined) return row.slug;
    const found = (await findSlugs(tx, [name])).get(name);
    if (found !== undefined) return found;
  }
}

async function findTopicsBySlug(db: Reads, slugs: readonly string[]): Promise<Map<string, Topic>> {
  if (slugs.length === 0) return new Map();
  const { rows } = await sql<Topic>`
    select slug, name, array[name] || array(select address from newsroom.topic_alias other where other.slug = topic.slug order by address) as addresses
    from newsroom.topic where slug = any(${[...slugs]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.slug, row]));
}

export async function loadTopic(db: Reads, slug: string): Promise<Topic> {
  const topic = (await findTopicsBySlug(db, [slug])).get(slug);
  if (topic === undefined) throw new PortalError('topic.not-found');
  return topic;
}

/** Holds the rows of topics until the transaction ends; in one order, so that two merges wait for each other. */
export async function lockTopics(tx: Tx, slugs: readonly string[]): Promise<void> {
  await tx.selectFrom('newsroom.topic').select('slug').where('slug', 'in', slugs).orderBy('slug').forUpdate().execute();
}

/** Those of the names that are another topic's, or lead to one. */
export async function findTaken(db: Reads, names: readonly string[], own: string): Promise<string[]> {
  return [...(await findSlugs(db, names))].flatMap(([name, slug]) => (slug === own ? [] : [name]));
}

/** Gives a topic its name and its other names; addresses it once had stay. */
export async function saveTopic(tx: Tx, topic: { slug: string; name: string; aliases: readonly string[] }): Promise<void> {
  const { slug, name, aliases } = topic;
  await tx.updateTable('newsroom.topic').set({ name }).where('slug', '=', slug).execute();
  await tx.deleteFrom('newsroom.topic_alias').where('slug', '=', slug).where('kind', '=', 'name').execute();
  if (aliases.length > 0) await tx.insertInto('newsroom.topic_alias').values(aliases.map((address) => ({ address, slug, kind: 'name' as const }))).onConflict((on) => on.doNothing()).execute();
}

/** Makes one topic lead to another: its name, its other names and its address. */
export async function absorbTopic(tx: Tx, from: Topic, into: string): Promise<void> {
  await tx.updateTable('newsroom.topic_alias').set({ slug: into }).where('slug', '=', from.slug).execute();
  await tx.deleteFrom('newsroom.topic').where('slug', '=', from.slug).execute();
  await tx.insertInto('newsroom.topic_alias').values([{ address: from.name, slug: into, kind: 'name' }, { address: from.slug, slug: into, kind: 'address' }]).onConflict((on) => on.column('address').doUpdateSet({ slug: into })).execute();
}

export type TopicRow = { slug: string; name: string; aliases: string[] };

/** Topics whose name or another name of which holds the text. */
export async function findTopics(db: Reads, text: string): Promise<TopicRow[]> {
  const pattern = containing(text);
  const { rows } = await sql<TopicRow>`
    select slug, name, array(select address from newsroom.topic_alias other where other.slug = topic.slug and other.kind = 'name' order by address) as aliases
    from newsroom.topic
    where name like ${pattern} or slug in (select slug from newsroom.topic_alias where kind = 'name' and address like ${pattern})
    order by name limit 50`.execute(db);
  return rows;
}
