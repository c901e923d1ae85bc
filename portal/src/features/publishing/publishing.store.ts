import { sql } from 'kysely';
import { type ChangedPart, changedParts, type Correction, type CorrectionKind, type StoryChange } from '@shironam/story';
import type { Reads, Tx } from '../../platform/database/database.js';

/** `at` is when it was made; now where it is silent. */
export async function insertCorrection(tx: Tx, correction: { storyId: string; kind: CorrectionKind; note: string; madeBy: string; at?: Date }): Promise<void> {
  const { storyId, kind, note, madeBy, at } = correction;
  await tx.insertInto('newsroom.correction').values({ story_id: storyId, kind, note, made_by: madeBy, ...(at === undefined ? {} : { at }) }).execute();
}

/** The corrections of each of these stories that has any, oldest first. */
export async function findCorrections(db: Reads, storyIds: readonly string[]): Promise<Map<string, Correction[]>> {
  const found = new Map<string, Correction[]>();
  if (storyIds.length === 0) return found;
  const rows = await db.selectFrom('newsroom.correction').select(['story_id', 'kind', 'note', 'at']).where('story_id', 'in', storyIds).orderBy('id').execute();
  for (const row of rows) found.set(row.story_id, [...(found.get(row.story_id) ?? []), { kind: row.kind, note: row.note, at: row.at.toISOString() }]);
  return found;
}

/** The parts that the log of changes names, by the field of the content that holds them. */
const partsByField: ReadonlyMap<string, ChangedPart> = new Map(changedParts.map((part) => [part === 'text' ? 'blocks' : part, part]));

/** As many later releases as the log holds, the newest: a live story may have hundreds. */
const changesKept = 50;

/**
 * What every release after the first changed of what readers had before it, oldest first. Versions are compared where they lie, block ids left out:
 * none of their text leaves the database. A release that changed nothing that readers see is left out, unless it carries a correction.
 */
export async function findChanges(db: Reads, storyIds: readonly string[]): Promise<Map<string, StoryChange[]>> {
  const found = new Map<string, StoryChange[]>();
  if (storyIds.length === 0) return found;
  const fields = [...partsByField.keys()];
  const { rows } = await sql<{ story_id: string; milestone: string; made_at: Date; fields: string[] }>`
    select story_id, milestone, made_at, fields
    from (
      select story_id, version, milestone, made_at, array(select field from unnest(${fields}::text[]) as field where content -> field is distinct from before -> field) as fields,
        row_number() over (partition by story_id order by version desc) as age
      from (
        select story_id, version, milestone, made_at, said.content, lag(said.content) over (partition by story_id order by version) as before
        from newsroom.story_version, lateral (select story_version.content || jsonb_build_object('blocks', (select jsonb_agg(block - 'id') from jsonb_array_elements(content -> 'blocks') as block)) as content) as said
        where story_id = any(${[...storyIds]}::uuid[]) and milestone in ('imported', 'published', 'updated', 'corrected')
      ) as released
      where before is not null and (milestone = 'corrected' or content <> before)
    ) as changed
    where age <= ${changesKept} order by story_id, version`.execute(db);
  for (const { story_id: id, milestone, made_at, fields: changed } of rows) {
    const parts = changed.flatMap((field) => partsByField.get(field) ?? []);
    if (milestone !== 'corrected' && parts.length === 0) continue;
    found.set(id, [...(found.get(id) ?? []), { kind: milestone === 'corrected' ? 'corrected' : 'updated', at: made_at.toISOString(), parts }]);
  }
  return found;
}

export async function insertReviewTask(tx: Tx, storyId: string, kind: 'urgent-release' | 'late-schedule' | 'wire-killed', reason: string): Promise<void> {
  await tx.insertInto('newsroom.review_task').values({ story_id: storyId, kind, reason, done_by: null }).execute();
}

export type ReviewTask = { id: string; storyId: string; headline: string; kind: string; reason: string; createdAt: Date };

export async function findReviewTasks(db: Reads): Promise<ReviewTask[]> {
  const rows = await db
    .selectFrom('newsroom.review_task as t')
    .innerJoin('newsroom.story as s', 's.id', 't.story_id')
    .select(['t.id', 't.story_id', 's.headline', 't.kind', 't.reason', 't.created_at'])
    .where('t.done_at', 'is', null)
    .orderBy('t.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({ id: row.id, storyId: row.story_id, headline: row.headline, kind: row.kind, reason: row.reason, createdAt: row.created_at }));
}

/** False where the task is unknown or done already. */
export async function finishReviewTask(tx: Tx, id: string, doneBy: string): Promise<boolean> {
  const row = await tx
    .updateTable('newsroom.review_task')
    .set({ done_at: sql`now()`, done_by: doneBy })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function upsertSchedule(tx: Tx, schedule: { storyId: string; at: Date; contentHash: string; setBy: string }): Promise<void> {
  const row = { story_id: schedule.storyId, at: schedule.at, content_hash: schedule.contentHash, set_by: schedule.setBy };
  await tx.insertInto('newsroom.schedule').values(row).onConflict((on) => on.column('story_id').doUpdateSet(row)).execute();
}

export async function deleteSchedule(tx: Tx, storyId: string): Promise<void> {
  await tx.deleteFrom('newsroom.schedule').where('story_id', '=', storyId).execute();
}

export async function findSchedule(db: Reads, storyId: string): Promise<{ at: Date; contentHash: string; setBy: string } | null> {
  const row = await db.selectFrom('newsroom.schedule').select(['at', 'content_hash', 'set_by']).where('story_id', '=', storyId).executeTakeFirst();
  return row === undefined ? null : { at: row.at, contentHash: row.content_hash, setBy: row.set_by };
}

export type DueSchedule = { storyId: string; at: Date; contentHash: string; setBy: string; lateMs: number };

/**
 * Claims one due schedule by deleting its row: the delete is the compare-and-set, so two workers never both get it,
 * and a worker that dies before its commit has claimed nothing. Due is decided by the database's clock.
 */
export async function claimDueSchedule(tx: Tx): Promise<DueSchedule | null> {
  const { rows } = await sql<{ story_id: string; at: Date; content_hash: string; set_by: string; late_ms: number }>`
    delete from newsroom.schedule where story_id = (
      select story_id from newsroom.schedule where at <= clock_timestamp() order by at limit 1 for update skip locked
    ) returning story_id, at, content_hash, set_by, extract(epoch from clock_timestamp() - at)::float8 * 1000 as late_ms`.execute(tx);
  const row = rows[0];
  return row === undefined ? null : { storyId: row.story_id, at: row.at, contentHash: row.content_hash, setBy: row.set_by, lateMs: row.late_ms };
}

/** Milliseconds until the next schedule is due by the database's clock; null where none waits. */
export async function msUntilNextSchedule(db: Reads): Promise<number | null> {
  const { rows } = await sql<{ ms: number | null }>`select extract(epoch from min(at) - clock_timestamp())::float8 * 1000 as ms from newsroom.schedule`.execute(db);
  return rows[0]?.ms ?? null;
}

/** One row per story, version and channel: what leaves the house leaves once. */
export async function insertOutbox(tx: Tx, rows: { storyId: string; version: number; channels: readonly string[] }): Promise<void> {
  await tx
    .insertInto('newsroom.outbox')
    .values(rows.channels.map((channel) => ({ story_id: rows.storyId, version: rows.version, channel, payload: '{}', last_error: null })))
    .onConflict((on) => on.columns(['story_id', 'version', 'channel']).doNothing())
    .execute();
}
