/** What a story is for readers: its document, its lists, its address and its pictures in `live`. */
import { sql } from 'kysely';
import { type ReleasedPicture, type ReleasedStory, storyPath, type Teaser } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { composeSearchRows, type SearchRows } from '../search-index/search-index.js';
import { dropSlots } from './front.store.js';
import { dropFromMostRead } from './most-read.store.js';
import { type PurgeKey, soft } from './purge-key.js';
import { dropTopics } from './released-topic.store.js';
import { removeSearchRows, writeSearchRows } from './search-row.store.js';
import { dropTickerLines } from './ticker-line.store.js';
import { undated } from './undated.js';

/** `first`: its number is new, nothing of it stands in `live`. `oldPath`: where it stood before it was imported. */
export type StorySubject = { kind: 'story'; first: boolean; document: ReleasedStory; teaser: Teaser; publishedAt: Date | null; listings: readonly string[]; oldPath?: string };

/** Documents as the database takes them, and their index rows, which are being composed while it writes other things. */
export type BegunStories = { text: string; searchRows: Promise<SearchRows> };

/** Begins what the release of stories needs no database for. */
export function beginStories(documents: readonly ReleasedStory[]): BegunStories {
  const text = JSON.stringify(documents);
  const searchRows = composeSearchRows(documents, text);
  // Awaited when the rows are written; until then a failure is not left unheard.
  searchRows.catch(() => undefined);
  return { text, searchRows };
}

/** The day of Dhaka (UTC+6) whose archive page a story stands on: `day:2026-11-25` is purged with it. */
const dayOf = sql`to_char(sort_at at time zone 'UTC' + interval '6 hours', 'YYYY-MM-DD')`;

/** What a story had in `live` that it has no more, and the places that show it already. */
const whatStoodBefore = {
  parts: sql`, unlisted as (
      delete from live.listing l using incoming i
      where l.number = i.number and not exists (select from listed n where n.number = l.number and n.key = l.key and n.sort_at = l.sort_at)
      returning l.key, l.sort_at
    ), moved as (
      update live.address a set kind = 'redirect' from incoming i where a.number = i.number and a.kind = 'canonical' and a.path <> i.path
    ), unshown as (
      delete from live.picture_use u using incoming i
      where u.number = i.number and not exists (select from shown n where n.number = u.number and n.id = u.picture_id)
      returning u.picture_id
    )`,
  places: sql`
        select 'front:' || s.front from live.front_slot s join incoming using (number)
        union select 'most-read:' || m.list from live.most_read m join incoming using (number)
        union select 'ticker' from live.ticker_line t join incoming using (number)`,
};

/** A first release, the commonest: to look for what it cannot have would be half of the work. */
const nothingBefore: typeof whatStoodBefore = {
  parts: sql`, unlisted as (select null::text as key, null::timestamptz as sort_at where false), unshown as (select null::uuid as picture_id where false)`,
  places: sql`select null::text where false`,
};

/**
 * Writes the documents, teasers, lists, addresses and pictures of stories: one statement, however many they are. The slots,
 * lines and lists of most read that name one of them already are out of date with it. Its parts all see `live` as it was before, and no two of them touch the same row.
 */
export async function writeStories(tx: Tx, subjects: readonly StorySubject[], begun?: BegunStories): Promise<PurgeKey[]> {
  if (subjects.length === 0) return [];
  const documents = subjects.map(({ document }) => document);
  const { text, searchRows } = begun ?? beginStories(documents);
  const gone = subjects.every(({ first }) => first) ? nothingBefore : whatStoodBefore;
  const { rows } = await sql<{ lists: string[]; days: string[]; left: string[]; unused: string[]; places: string[] }>`
    with incoming as materialized (
      select number, story_id, section, path, redirects, published_at, sort_at, teaser, listings, pictures, document from rows from (
        json_to_recordset(${Buffer.from(JSON.stringify(subjects.map(rowOf)))}::json) as (number bigint, story_id uuid, section text, path text, redirects text[], published_at timestamptz, sort_at timestamptz, teaser jsonb, listings text[], pictures jsonb),
        json_array_elements(${Buffer.from(text)}::json)
      ) as r (number, story_id, section, path, redirects, published_at, sort_at, teaser, listings, pictures, document)
    ), listed as (
      select distinct key, sort_at, number from incoming, unnest(listings) as key
    ), shown as (
      select number, (picture ->> 'id')::uuid as id, picture from incoming, jsonb_array_elements(pictures) as picture
    ), stories as (
      insert into live.story (number, story_id, state, section, published_at, sort_at, changed_at, teaser, document)
      select number, story_id, 'published', section, published_at, sort_at, now(), teaser, document::jsonb from incoming
      on conflict (number) do update set story_id = excluded.story_id, state = excluded.state, section = excluded.section, published_at = excluded.published_at,
        sort_at = excluded.sort_at, changed_at = excluded.changed_at, teaser = excluded.teaser, document = excluded.document
    ), lists as (
      insert into live.listing (key, sort_at, number) select key, sort_at, number from listed on conflict do nothing
    ), addresses as (
      insert into live.address (path, number, kind)
      select path, number, 'canonical' from incoming union all select redirect, number, 'redirect' from incoming, unnest(redirects) as redirect
      on conflict (path) do update set number = excluded.number, kind = excluded.kind where address.number = excluded.number or excluded.kind = 'canonical'
    ), pictures as (
      insert into live.picture (id, document) select distinct on (id) id, picture from shown order by id
      on conflict (id) do update set document = excluded.document
    ), uses as (
      insert into live.picture_use (picture_id, number) select distinct id, number from shown on conflict do nothing
    )${gone.parts}
    select array(select key from unlisted union select key from listed) as lists,
      array(select ${dayOf} from (select sort_at from unlisted union select sort_at from listed) moved where sort_at <> ${undated}::timestamptz group by 1) as days,
      array(select key from unlisted where key like 'topic:%') as left, array(select distinct picture_id::text from unshown) as unused,
      array(${gone.places}) as places`.execute(tx);
  const { lists = [], days = [], left = [], unused = [], places = [] } = rows[0] ?? {};
  const search = await writeSearchRows(tx, documents, searchRows);
  const stories = subjects.flatMap((subject) => [`story:${String(subject.document.number)}`, ...(subject.oldPath === undefined ? [] : addressesOf(subject).map((path) => `address:${path}`))]);
  return [...soft([...stories, ...lists.map((key) => `list:${key}`), ...days.map((day) => `day:${day}`), ...places]), ...(await dropTopics(tx, left)), ...(await dropPictures(tx, unused)), ...search];
}

function rowOf(subject: StorySubject): object {
  const { document, teaser, publishedAt, listings } = subject;
  const [path, ...redirects] = addressesOf(subject);
  return {
    number: document.number,
    story_id: document.storyId,
    section: document.section.slug,
    path,
    redirects,
    published_at: publishedAt,
    sort_at: publishedAt ?? undated,
    teaser,
    listings,
    pictures: picturesShown(document),
  };
}

/** Its own address first, then those that lead there. */
function addressesOf({ document, oldPath }: StorySubject): string[] {
  const { path, number, section } = document;
  const numbered = storyPath({ number, section });
  return [...new Set([path ?? numbered, numbered, ...(oldPath === undefined ? [] : [oldPath])])];
}

/** Each picture of a story once. */
function picturesShown(document: ReleasedStory): ReleasedPicture[] {
  const all = [...(document.picture === undefined ? [] : [document.picture]), ...Object.values(document.pictures)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** A picture is public for as long as a released story shows it, and not a moment longer. */
export async function dropPictures(tx: Tx, ids: readonly string[]): Promise<PurgeKey[]> {
  if (ids.length === 0) return [];
  const gone = await tx
    .deleteFrom('live.picture')
    .where('id', 'in', ids)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('live.picture_use').select('number').whereRef('live.picture_use.picture_id', '=', 'live.picture.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('live.ad').select('id').whereRef('live.ad.picture_id', '=', 'live.picture.id'))))
    .returning('id')
    .execute();
  return gone.map(({ id }) => ({ key: `picture:${id}`, hard: true }));
}

/** Takes a story's words away; its row keeps number and state. */
export async function withdrawStory(tx: Tx, number: number, to: 'unpublished' | 'killed'): Promise<PurgeKey[]> {
  const listed = await tx.deleteFrom('live.listing').where('number', '=', String(number)).returning(['key', sql<string>`case when sort_at <> ${undated}::timestamptz then ${dayOf} end`.as('day')]).execute();
  const lists = listed.map((row) => row.key);
  const days = new Set(listed.flatMap(({ day }) => day ?? []));
  const places = [...(await dropSlots(tx, String(number))), ...(await dropTickerLines(tx, String(number))), ...(await dropFromMostRead(tx, String(number)))];
  await tx
    .updateTable('live.story')
    .set({ state: to, teaser: null, document: null, changed_at: sql`now()` })
    .where('number', '=', String(number))
    .execute();
  const search = await removeSearchRows(tx, [number]);
  const unused = await tx.deleteFrom('live.picture_use').where('number', '=', String(number)).returning('picture_id').execute();
  const pictures = await dropPictures(tx, unused.map((row) => row.picture_id));
  const names = [...(await dropBylines(tx, lists)), ...(await dropTopics(tx, lists))];
  // Pages that show the story are found by its number; lists without it are only out of date.
  return [...pictures, ...names, ...places, ...search, { key: `story:${String(number)}`, hard: true }, ...soft([...lists.map((key) => `list:${key}`), ...[...days].map((day) => `day:${day}`)])];
}

/** A name that stands over no released story any more has no page: it may have stood over this one alone. */
async function dropBylines(tx: Tx, lists: readonly string[]): Promise<PurgeKey[]> {
  const slugs = lists.filter((key) => key.startsWith('byline:')).map((key) => key.slice('byline:'.length));
  if (slugs.length === 0) return [];
  const gone = await tx
    .deleteFrom('live.byline')
    .where('slug', 'in', slugs)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('live.listing').select('number').where('live.listing.key', '=', sql<string>`'byline:' || live.byline.slug`))))
    .returning('slug')
    .execute();
  return gone.map(({ slug }) => ({ key: `byline:${slug}`, hard: true }));
}

/** Demo stories leave without a trace: their addresses become unknown again. */
export async function removeStory(tx: Tx, number: number): Promise<PurgeKey[]> {
  const keys = await withdrawStory(tx, number, 'unpublished');
  await tx.deleteFrom('live.address').where('number', '=', String(number)).execute();
  await tx.deleteFrom('live.story').where('number', '=', String(number)).execute();
  return keys;
}
