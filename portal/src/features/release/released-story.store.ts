/** What a story is for readers: its document, its lists, its address and its pictures in `live`. */
import { sql } from 'kysely';
import type { ReleasedStory, Teaser } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';
import { dropSlots } from './front.store.js';
import { dropFromMostRead } from './most-read.store.js';
import { type PurgeKey, soft } from './purge-key.js';
import { dropTickerLines } from './ticker-line.store.js';

export type StorySubject = { kind: 'story'; document: ReleasedStory; teaser: Teaser; publishedAt: Date | null; listings: readonly string[] };

/** Undated stories sort behind every dated one. */
const undated = new Date('0001-01-01T00:00:00Z');

/** Writes a story's document, teaser, lists, address and pictures. */
export async function writeStory(tx: Tx, subject: StorySubject): Promise<PurgeKey[]> {
  const { document } = subject;
  const number = String(document.number);
  const before = await listingKeys(tx, number);
  const sortAt = subject.publishedAt ?? undated;
  const row = {
    number,
    story_id: document.storyId,
    state: 'published' as const,
    section: document.section.slug,
    published_at: subject.publishedAt,
    sort_at: sortAt,
    changed_at: sql<Date>`now()` as unknown as Date,
    teaser: JSON.stringify(subject.teaser),
    document: JSON.stringify(document),
  };
  await tx.insertInto('live.story').values(row).onConflict((on) => on.column('number').doUpdateSet(row)).execute();
  await tx.deleteFrom('live.listing').where('number', '=', number).execute();
  await tx
    .insertInto('live.listing')
    .values(subject.listings.map((key) => ({ key, sort_at: sortAt, number })))
    .execute();
  const address = { path: `/${document.section.slug}/${number}`, number, kind: 'canonical' as const };
  await tx.updateTable('live.address').set({ kind: 'redirect' }).where('number', '=', number).where('kind', '=', 'canonical').where('path', '!=', address.path).execute();
  await tx.insertInto('live.address').values(address).onConflict((on) => on.column('path').doUpdateSet(address)).execute();
  const dropped = await writePictures(tx, number, document);
  const lists = new Set([...before, ...subject.listings]);
  return [...soft([`story:${number}`, ...[...lists].map((key) => `list:${key}`)]), ...dropped];
}

/** A picture is public for as long as a released story shows it, and not a moment longer. */
async function writePictures(tx: Tx, number: string, document: ReleasedStory | null): Promise<PurgeKey[]> {
  const shown = document === null ? [] : [...(document.picture === undefined ? [] : [document.picture]), ...Object.values(document.pictures)];
  const before = await tx.deleteFrom('live.picture_use').where('number', '=', number).returning('picture_id').execute();
  for (const picture of new Map(shown.map((one) => [one.id, one])).values()) {
    const row = { id: picture.id, document: JSON.stringify(picture) };
    await tx.insertInto('live.picture').values(row).onConflict((on) => on.column('id').doUpdateSet(row)).execute();
    await tx.insertInto('live.picture_use').values({ picture_id: picture.id, number }).execute();
  }
  if (before.length === 0) return [];
  const gone = await tx
    .deleteFrom('live.picture')
    .where('id', 'in', before.map((row) => row.picture_id))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('live.picture_use').select('number').whereRef('live.picture_use.picture_id', '=', 'live.picture.id'))))
    .returning('id')
    .execute();
  return gone.map(({ id }) => ({ key: `picture:${id}`, hard: true }));
}

/** Takes a story's words away; its row keeps number and state. */
export async function withdrawStory(tx: Tx, number: number, to: 'unpublished' | 'killed'): Promise<PurgeKey[]> {
  const lists = await listingKeys(tx, String(number));
  await tx.deleteFrom('live.listing').where('number', '=', String(number)).execute();
  const places = [...(await dropSlots(tx, String(number))), ...(await dropTickerLines(tx, String(number))), ...(await dropFromMostRead(tx, String(number)))];
  await tx
    .updateTable('live.story')
    .set({ state: to, teaser: null, document: null, changed_at: sql`now()` })
    .where('number', '=', String(number))
    .execute();
  const pictures = await writePictures(tx, String(number), null);
  const bylines = await dropBylines(tx, lists);
  // Pages that show the story are found by its number; lists without it are only out of date.
  return [...pictures, ...bylines, ...places, { key: `story:${String(number)}`, hard: true }, ...soft(lists.map((key) => `list:${key}`))];
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

async function listingKeys(tx: Tx, number: string): Promise<string[]> {
  const rows = await tx.selectFrom('live.listing').select('key').where('number', '=', number).execute();
  return rows.map((row) => row.key);
}
