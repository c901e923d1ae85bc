import { sql } from 'kysely';
import type { StoryState } from '@shironam/story';
import type { Reads, Tx } from '../../platform/database/database.js';

/** What the ledger knows of an item, with its story as it is now. */
export type KnownItem = { id: string; itemHash: string; story: { id: string; hash: string; now: { state: StoryState; hash: string } } | null };

/** The items of these ids that came before, by id. */
export async function findItems(db: Reads, source: string, ids: readonly string[]): Promise<Map<string, KnownItem>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('newsroom.archive_item as i')
    .leftJoin('newsroom.story as s', 's.id', 'i.story_id')
    .select(['i.source_id', 'i.item_hash', 'i.story_id', 'i.story_hash', 's.state', 's.content_hash'])
    .where('i.source', '=', source)
    .where(sql<boolean>`i.source_id = any(${ids}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.source_id, {
    id: row.source_id,
    itemHash: row.item_hash,
    story: row.story_id === null || row.story_hash === null || row.state === null || row.content_hash === null ? null : { id: row.story_id, hash: row.story_hash, now: { state: row.state, hash: row.content_hash } },
  }]));
}

export type LedgerRow = { id: string; itemHash: string; outcome: 'imported' | 'refused'; note: string; storyId: string | null; storyHash: string | null };

/** Writes what became of items; one that came before is written anew. */
export async function saveItems(tx: Tx, source: string, rows: readonly LedgerRow[]): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row) => ({ source_id: row.id, item_hash: row.itemHash, outcome: row.outcome, note: row.note, story_id: row.storyId, story_hash: row.storyHash }));
  await sql`
    insert into newsroom.archive_item (source, source_id, item_hash, outcome, note, story_id, story_hash)
    select ${source}, source_id, item_hash, outcome, note, story_id, story_hash
    from json_to_recordset(${JSON.stringify(given)}::json) as item (source_id text, item_hash text, outcome text, note text, story_id uuid, story_hash text)
    on conflict (source, source_id) do update set item_hash = excluded.item_hash, outcome = excluded.outcome, note = excluded.note, story_id = excluded.story_id, story_hash = excluded.story_hash`.execute(tx);
}

/** Which of these paths lead to a story already, and to which. */
export async function findTakenPaths(db: Reads, paths: readonly string[]): Promise<Map<string, number>> {
  if (paths.length === 0) return new Map();
  const rows = await db.selectFrom('live.address').select(['path', 'number']).where(sql<boolean>`path = any(${paths}::text[])`).execute();
  return new Map(rows.map((row) => [row.path, Number(row.number)]));
}
