/** The one door: the only file whose SQL writes `live.*` (DESIGN §3). */
import { sql } from 'kysely';
import type { ReleasedStory, Teaser } from '@shironam/story';
import type { Tx } from '../../platform/database/database.js';

/** What a release changes for readers. */
export type ReleaseSubject =
  | { kind: 'story'; document: ReleasedStory; teaser: Teaser; publishedAt: Date | null; listings: readonly string[] }
  | { kind: 'withdrawal'; number: number; to: 'unpublished' | 'killed' }
  | { kind: 'removal'; number: number }
  | { kind: 'section'; slug: string; name: string; position: number; listed: boolean; parentSlug: string | null }
  | { kind: 'byline'; slug: string; name: string; bylineKind: string; role: string | null }
  | { kind: 'setting'; key: string; value: unknown }
  | { kind: 'front'; front: string; numbers: readonly number[] };

export type PurgeKey = { key: string; hard: boolean };

/** Undated stories sort behind every dated one. */
const undated = new Date('0001-01-01T00:00:00Z');

/**
 * Writes one or more subjects into `live` under one tick. The clock row is taken last: it makes ticks follow the
 * order of commits, and it is held until the commit.
 */
export async function release(tx: Tx, subjects: readonly ReleaseSubject[]): Promise<{ tick: number }> {
  const keys = new Map<string, boolean>();
  for (const subject of subjects) {
    for (const { key, hard } of await write(tx, subject)) keys.set(key, hard || keys.get(key) === true);
  }
  const { rows } = await sql<{ n: string }>`update live.clock set n = n + 1 returning n`.execute(tx);
  const tick = Number(rows[0]?.n);
  await tx
    .insertInto('live.purge')
    .values([...keys].map(([key, hard]) => ({ tick: String(tick), key, hard })))
    .execute();
  await sql`select pg_notify('shironam_live', ${String(tick)})`.execute(tx);
  return { tick };
}

/** A public number for a story's first release; a sequence of its own, so that gaps tell nothing of drafts. */
export async function nextStoryNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: string }>`select nextval('live.story_number') as n`.execute(tx);
  return Number(rows[0]?.n);
}

async function write(tx: Tx, subject: ReleaseSubject): Promise<PurgeKey[]> {
  switch (subject.kind) {
    case 'story':
      return writeStory(tx, subject);
    case 'withdrawal':
      return withdrawStory(tx, subject.number, subject.to);
    case 'removal':
      return removeStory(tx, subject.number);
    case 'section': {
      const row = { slug: subject.slug, name: subject.name, position: subject.position, listed: subject.listed, parent_slug: subject.parentSlug };
      await tx.insertInto('live.section').values(row).onConflict((on) => on.column('slug').doUpdateSet(row)).execute();
      return soft(['sections', `section:${subject.slug}`]);
    }
    case 'byline': {
      const row = { slug: subject.slug, name: subject.name, kind: subject.bylineKind, role: subject.role };
      await tx.insertInto('live.byline').values(row).onConflict((on) => on.column('slug').doUpdateSet(row)).execute();
      return soft([`byline:${subject.slug}`]);
    }
    case 'setting': {
      const row = { key: subject.key, value: JSON.stringify(subject.value) };
      await tx.insertInto('live.setting').values(row).onConflict((on) => on.column('key').doUpdateSet(row)).execute();
      return soft(['setting']);
    }
    case 'front':
      await tx.deleteFrom('live.front_slot').where('front', '=', subject.front).execute();
      if (subject.numbers.length > 0) {
        await tx
          .insertInto('live.front_slot')
          .values(subject.numbers.map((number, position) => ({ front: subject.front, position, number: String(number) })))
          .execute();
      }
      return soft([`front:${subject.front}`]);
  }
}

async function writeStory(tx: Tx, subject: Extract<ReleaseSubject, { kind: 'story' }>): Promise<PurgeKey[]> {
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

async function withdrawStory(tx: Tx, number: number, to: 'unpublished' | 'killed'): Promise<PurgeKey[]> {
  const lists = await listingKeys(tx, String(number));
  await tx.deleteFrom('live.listing').where('number', '=', String(number)).execute();
  await tx.deleteFrom('live.front_slot').where('number', '=', String(number)).execute();
  await tx
    .updateTable('live.story')
    .set({ state: to, teaser: null, document: null, changed_at: sql`now()` })
    .where('number', '=', String(number))
    .execute();
  const pictures = await writePictures(tx, String(number), null);
  const bylines = await dropBylines(tx, lists);
  // Pages that show the story are found by its number; lists without it are only out of date.
  return [...pictures, ...bylines, { key: `story:${String(number)}`, hard: true }, ...soft(lists.map((key) => `list:${key}`))];
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
async function removeStory(tx: Tx, number: number): Promise<PurgeKey[]> {
  const keys = await withdrawStory(tx, number, 'unpublished');
  await tx.deleteFrom('live.address').where('number', '=', String(number)).execute();
  await tx.deleteFrom('live.story').where('number', '=', String(number)).execute();
  return keys;
}

async function listingKeys(tx: Tx, number: string): Promise<string[]> {
  const rows = await tx.selectFrom('live.listing').select('key').where('number', '=', number).execute();
  return rows.map((row) => row.key);
}

function soft(keys: readonly string[]): PurgeKey[] {
  return keys.map((key) => ({ key, hard: false }));
}

/** Forgets purges that every reader process has long applied; one that was away for longer starts from an empty cache. */
export async function forgetOldPurges(tx: Tx): Promise<void> {
  await sql`delete from live.purge where tick < (select n - 100000 from live.clock)`.execute(tx);
}
