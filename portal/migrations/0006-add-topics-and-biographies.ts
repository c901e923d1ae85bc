import { topicSlug } from '@shironam/story';
import { type Kysely, sql } from 'kysely';

/** Topics with an address of their own, other names that lead to them, and what is said of a byline. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [newsroom, live, grants]) await sql.raw(statement).execute(db);
  await nameReleasedTopics(db);
}

const newsroom = `
create table newsroom.topic (slug text primary key, name text not null unique);
create table newsroom.topic_alias (
  address text primary key,
  slug text not null references newsroom.topic on delete cascade,
  kind text not null check (kind in ('name', 'address'))
);
create index on newsroom.topic_alias (slug);
alter table newsroom.byline add bio text not null default '';
`;

const live = `
create table live.topic (slug text primary key, name text not null);
create table live.topic_address (address text primary key, slug text not null references live.topic on delete cascade);
create index on live.topic_address (slug);
alter table live.byline add bio text not null default '';
`;

const grants = `
grant select, insert, update, delete on newsroom.topic, newsroom.topic_alias, live.topic, live.topic_address to shironam_newsroom;
grant select on live.topic, live.topic_address to shironam_reader;
`;

/** Lists of topics were named as the topic is written; they are named by its address from now on. */
async function nameReleasedTopics(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ key: string }>`select distinct key from live.listing where key like 'topic:%' order by key`.execute(db);
  const taken = new Set<string>();
  const topics = rows.map(({ key }) => {
    const name = key.slice('topic:'.length);
    const base = topicSlug(name);
    let slug = base;
    for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${String(n)}`;
    taken.add(slug);
    return { key, name, slug };
  });
  const given = sql`json_to_recordset(${JSON.stringify(topics)}::json) as t (key text, name text, slug text)`;
  await sql`insert into newsroom.topic (slug, name) select slug, name from ${given}`.execute(db);
  await sql`insert into live.topic (slug, name) select slug, name from ${given}`.execute(db);
  await sql`insert into live.topic_address (address, slug) select name, slug from ${given}`.execute(db);
  await sql`update live.listing l set key = 'topic:' || t.slug from ${given} where l.key = t.key`.execute(db);
}
