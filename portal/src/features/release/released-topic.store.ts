/** What topics are for readers: a name, and the addresses that lead to it. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.js';
import { type PurgeKey, soft } from './purge-key.js';

type ReleasedTopic = { slug: string; name: string; addresses: readonly string[] };
export type TopicSubject = { kind: 'topic' } & ReleasedTopic;
export type TopicMergeSubject = { kind: 'topic-merge'; from: string; into: ReleasedTopic };

/** What topics are called, wherever many of them stand: on a front's strip, in feeds. Purged when one is renamed or merged. */
const namesKey = 'topics';

/**
 * Writes the topics under which a released story stands; others have no page, and none of their words is out. Only what changes is out of
 * date: the articles of a topic follow its name, and its next story is no change of it.
 */
export async function writeTopics(tx: Tx, subjects: readonly ReleasedTopic[]): Promise<PurgeKey[]> {
  const topics = [...new Map(subjects.map(({ slug, name, addresses }) => [slug, { slug, name, addresses }])).values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  if (topics.length === 0) return [];
  const { rows } = await sql<{ slug: string; addresses: string[]; renamed: boolean }>`
    with given as materialized (
      select slug, name, addresses from json_to_recordset(${JSON.stringify(topics)}::json) as t (slug text, name text, addresses text[])
      where exists (select from live.listing where key = 'topic:' || slug)
    ), topics as (
      insert into live.topic (slug, name) select slug, name from given
      on conflict (slug) do update set name = excluded.name where live.topic.name <> excluded.name
      returning slug
    ), gone as (
      delete from live.topic_address a using given g where a.slug = g.slug and a.address <> all (g.addresses)
      returning a.slug
    ), addresses as (
      insert into live.topic_address (address, slug) select distinct on (address) address, slug from given, unnest(addresses) as address order by address
      on conflict (address) do update set slug = excluded.slug where live.topic_address.slug <> excluded.slug
      returning slug
    )
    select slug, addresses, exists (select from live.topic before where before.slug = given.slug and before.name <> given.name) as renamed
    from given where slug in (select slug from topics union select slug from gone union select slug from addresses)`.execute(tx);
  // Stories that were released under a merged topic follow its address of then.
  return soft([...rows.flatMap(({ slug, addresses }) => [slug, ...addresses.filter(isSlug)]).map((slug) => `topic:${slug}`), ...(rows.some(({ renamed }) => renamed) ? [namesKey] : [])]);
}

function isSlug(address: string): boolean {
  return /^[a-z0-9-]+$/.test(address);
}

/** Moves the stories of one topic to another's lists; what led to the first leads to the second from now on. */
export async function mergeTopic(tx: Tx, { from, into }: TopicMergeSubject): Promise<PurgeKey[]> {
  for (const kind of ['topic', 'topic-photo']) {
    await sql`insert into live.listing (key, sort_at, number) select ${`${kind}:${into.slug}`}, sort_at, number from live.listing where key = ${`${kind}:${from}`} on conflict do nothing`.execute(tx);
    await tx.deleteFrom('live.listing').where('key', '=', `${kind}:${from}`).execute();
  }
  await tx.deleteFrom('live.topic').where('slug', '=', from).execute();
  const keys = await writeTopics(tx, [into]);
  return [...keys, ...soft([namesKey]), ...soft([from, into.slug, ...into.addresses.filter(isSlug)].flatMap((slug) => [`topic:${slug}`, `list:topic:${slug}`, `list:topic-photo:${slug}`]))];
}

/** A topic that no released story stands under any more has no page: it may have been named by this one alone. */
export async function dropTopics(tx: Tx, lists: readonly string[]): Promise<PurgeKey[]> {
  const slugs = lists.filter((key) => key.startsWith('topic:')).map((key) => key.slice('topic:'.length));
  if (slugs.length === 0) return [];
  const gone = await tx
    .deleteFrom('live.topic')
    .where('slug', 'in', slugs)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('live.listing').select('number').where('live.listing.key', '=', sql<string>`'topic:' || live.topic.slug`))))
    .returning('slug')
    .execute();
  return gone.map(({ slug }) => ({ key: `topic:${slug}`, hard: true }));
}
