import { type Insertable, type Selectable, sql } from 'kysely';
import type { StoryContent, StoryState } from '@shironam/story';
import { PortalError } from '../../errors.js';
import type { Reads, Tx } from '../../platform/database/database.js';
import type { DatabaseSchema } from '../../platform/database/schema.js';

/** Where an imported story stood before: canonical, it still does; redirect, that address leads to the present one. The path is not percent-encoded. */
export type OldAddress = { path: string; kind: 'canonical' | 'redirect' };

export type StoryRow = {
  id: string;
  state: StoryState;
  content: StoryContent;
  contentHash: string;
  revision: number;
  version: number;
  wireItem: string | null;
  number: number | null;
  publishedAt: Date | null;
  precision: 'none' | 'day' | 'minute';
  releasedHash: string | null;
  updatedMarkAt: Date | null;
  embargoLifted: boolean;
  imported: boolean;
  importedSignoff: string[];
  /** What its source calls an imported story. */
  sourceId: string | null;
  oldAddress: OldAddress | null;
  demo: boolean;
  createdBy: string;
  createdAt: Date;
  savedAt: Date;
};

export type NewStory = {
  id: string;
  content: StoryContent;
  contentHash: string;
  wireItem: string | null;
  createdBy: string;
  imported?: boolean;
  importedSignoff?: string[];
  publishedAt?: Date | null;
  precision?: 'none' | 'day' | 'minute';
  demo?: boolean;
  source?: { name: string; id: string };
  oldAddress?: OldAddress | null;
  /** An archive's story enters as released; the release itself is the caller's. */
  released?: { number: number; version: number };
};

const columns = [
  'id', 'state', 'content', 'content_hash', 'revision', 'version', 'wire_item', 'number', 'published_at', 'published_precision', 'released_hash',
  'updated_mark_at', 'embargo_lifted', 'imported', 'imported_signoff', 'source_id', 'old_path', 'old_path_kind', 'demo', 'created_by', 'created_at', 'saved_at',
] as const;

/** Reads a story and locks its row until the transaction ends: every decision about it is made by one person at a time. */
export async function lockStory(tx: Tx, id: string): Promise<StoryRow> {
  const row = await tx.selectFrom('newsroom.story').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new PortalError('story.not-found');
  return toStory(row);
}

export async function loadStory(db: Reads, id: string): Promise<StoryRow> {
  const row = await db.selectFrom('newsroom.story').select(columns).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new PortalError('story.not-found');
  return toStory(row);
}

type SelectedRow = Pick<Selectable<DatabaseSchema['newsroom.story']>, (typeof columns)[number]>;

function toStory(row: SelectedRow): StoryRow {
  return {
    id: row.id,
    state: row.state,
    content: row.content,
    contentHash: row.content_hash,
    revision: row.revision,
    version: row.version,
    wireItem: row.wire_item,
    number: row.number === null ? null : Number(row.number),
    publishedAt: row.published_at,
    precision: row.published_precision,
    releasedHash: row.released_hash,
    updatedMarkAt: row.updated_mark_at,
    embargoLifted: row.embargo_lifted,
    imported: row.imported,
    importedSignoff: row.imported_signoff,
    sourceId: row.source_id,
    oldAddress: row.old_path === null || row.old_path_kind === null ? null : { path: row.old_path, kind: row.old_path_kind },
    demo: row.demo,
    createdBy: row.created_by,
    createdAt: row.created_at,
    savedAt: row.saved_at,
  };
}

/** Makes stories with their first revision: two statements, however many they are. */
export async function insertStories(tx: Tx, stories: readonly NewStory[]): Promise<void> {
  if (stories.length === 0) return;
  await sql`
    insert into newsroom.story (id, state, section, headline, content, content_hash, revision, version, wire_item, number, released_hash, published_at, published_precision,
      imported, imported_signoff, demo, source_name, source_id, old_path, old_path_kind, created_by)
    select id, state, section, headline, content, content_hash, 1, version, wire_item, number, released_hash, published_at, published_precision,
      imported, imported_signoff, demo, source_name, source_id, old_path, old_path_kind, created_by
    from json_to_recordset(${Buffer.from(JSON.stringify(stories.map(rowOf)))}::json) as made (id uuid, state text, section text, headline text, content jsonb, content_hash text,
      version int, wire_item uuid, number bigint, released_hash text, published_at timestamptz, published_precision text,
      imported boolean, imported_signoff text[], demo boolean, source_name text, source_id text, old_path text, old_path_kind text, created_by uuid)`.execute(tx);
  await insertRevisions(tx, stories.map((story) => story.id));
}

function rowOf(story: NewStory): Omit<Insertable<DatabaseSchema['newsroom.story']>, 'content' | 'revision'> & { content: StoryContent } {
  return {
    id: story.id,
    state: story.released === undefined ? 'draft' : 'published',
    section: story.content.section,
    headline: story.content.headline,
    content: story.content,
    content_hash: story.contentHash,
    version: story.released?.version ?? 0,
    wire_item: story.wireItem,
    number: story.released === undefined ? null : String(story.released.number),
    released_hash: story.released === undefined ? null : story.contentHash,
    published_at: story.publishedAt ?? null,
    published_precision: story.precision ?? 'minute',
    imported: story.imported ?? false,
    imported_signoff: story.importedSignoff ?? [],
    demo: story.demo ?? false,
    source_name: story.source?.name ?? null,
    source_id: story.source?.id ?? null,
    old_path: story.oldAddress?.path ?? null,
    old_path_kind: story.oldAddress?.kind ?? null,
    created_by: story.createdBy,
  };
}

export async function saveContent(tx: Tx, save: { storyId: string; revision: number; content: StoryContent; contentHash: string; savedBy: string; state: StoryState }): Promise<void> {
  await tx
    .updateTable('newsroom.story')
    .set({
      content: JSON.stringify(save.content),
      content_hash: save.contentHash,
      section: save.content.section,
      headline: save.content.headline,
      revision: save.revision,
      state: save.state,
      saved_at: sql`now()`,
    })
    .where('id', '=', save.storyId)
    .execute();
  await insertRevisions(tx, [save.storyId], save.savedBy);
}

/** The stories' present text as their present revision, copied where it lies; `savedBy`: who made the story where it is silent. */
async function insertRevisions(tx: Tx, ids: readonly string[], savedBy: string | null = null): Promise<void> {
  await sql`
    insert into newsroom.story_revision (story_id, revision, content, content_hash, saved_by)
    select id, revision, content, content_hash, coalesce(${savedBy}::uuid, created_by) from newsroom.story where id = any(${ids}::uuid[])`.execute(tx);
}

export type Revision = { revision: number; content: StoryContent; contentHash: string; savedBy: string };

/** A thinned revision is gone: null. */
export async function findRevision(db: Reads, storyId: string, revision: number): Promise<Revision | null> {
  const row = await db.selectFrom('newsroom.story_revision').selectAll().where('story_id', '=', storyId).where('revision', '=', revision).executeTakeFirst();
  return row === undefined ? null : { revision: row.revision, content: row.content, contentHash: row.content_hash, savedBy: row.saved_by };
}

export type StoryPatch = Partial<{
  state: StoryState;
  version: number;
  number: number;
  publishedAt: Date | null;
  precision: StoryRow['precision'];
  releasedHash: string;
  updatedMarkAt: Date;
  embargoLifted: boolean;
  importedSignoff: string[];
  oldAddress: OldAddress;
}>;

export async function patchStory(tx: Tx, id: string, patch: StoryPatch): Promise<void> {
  await tx
    .updateTable('newsroom.story')
    .set({
      ...(patch.state === undefined ? {} : { state: patch.state }),
      ...(patch.version === undefined ? {} : { version: patch.version }),
      ...(patch.number === undefined ? {} : { number: String(patch.number) }),
      ...(patch.publishedAt === undefined ? {} : { published_at: patch.publishedAt }),
      ...(patch.releasedHash === undefined ? {} : { released_hash: patch.releasedHash }),
      ...(patch.updatedMarkAt === undefined ? {} : { updated_mark_at: patch.updatedMarkAt }),
      ...(patch.embargoLifted === undefined ? {} : { embargo_lifted: patch.embargoLifted }),
      ...(patch.precision === undefined ? {} : { published_precision: patch.precision }),
      ...(patch.importedSignoff === undefined ? {} : { imported_signoff: patch.importedSignoff }),
      ...(patch.oldAddress === undefined ? {} : { old_path: patch.oldAddress.path, old_path_kind: patch.oldAddress.kind }),
    })
    .where('id', '=', id)
    .execute();
}

/** `at`: now where it is silent. */
export type NewVersion = { story: Pick<StoryRow, 'id'>; version: number; milestone: string; madeBy: string; note: string; at?: Date };

export function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  return insertVersions(tx, [version]);
}

/** A version is of the text that its story holds in this transaction: it is copied where it lies. */
export async function insertVersions(tx: Tx, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map(({ story, version, milestone, madeBy, note, at }) => ({ id: story.id, version, milestone, made_by: madeBy, note, made_at: at ?? null }));
  await sql`
    insert into newsroom.story_version (story_id, version, milestone, revision, content, content_hash, made_by, note, made_at)
    select id, made.version, made.milestone, story.revision, story.content, story.content_hash, made.made_by, made.note, coalesce(made.made_at, now())
    from json_to_recordset(${JSON.stringify(rows)}::json) as made (id uuid, version int, milestone text, made_by uuid, note text, made_at timestamptz) join newsroom.story as story using (id)`.execute(tx);
}
