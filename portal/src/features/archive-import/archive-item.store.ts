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
    .where('i.source_id', 'in', ids)
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
  await tx
    .insertInto('newsroom.archive_item')
    .values(rows.map((row) => ({ source, source_id: row.id, item_hash: row.itemHash, outcome: row.outcome, note: row.note, story_id: row.storyId, story_hash: row.storyHash })))
    .onConflict((on) => on.columns(['source', 'source_id']).doUpdateSet(({ ref }) => ({
      item_hash: ref('excluded.item_hash'),
      outcome: ref('excluded.outcome'),
      note: ref('excluded.note'),
      story_id: ref('excluded.story_id'),
      story_hash: ref('excluded.story_hash'),
    })))
    .execute();
}

/** Which of these paths lead to a story already, and to which. */
export async function findTakenPaths(db: Reads, paths: readonly string[]): Promise<Map<string, number>> {
  if (paths.length === 0) return new Map();
  const rows = await db.selectFrom('live.address').select(['path', 'number']).where('path', 'in', paths).execute();
  return new Map(rows.map((row) => [row.path, Number(row.number)]));
}
