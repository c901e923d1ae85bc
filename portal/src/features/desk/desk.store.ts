import { sql } from 'kysely';
import { type StoryState, storyStates } from '@shironam/story';
import type { Reads } from '../../platform/database/database.js';
import { containing } from '../../platform/database/like-pattern.js';

export type ListedStory = {
  id: string;
  state: StoryState;
  section: string;
  headline: string;
  revision: number;
  version: number;
  number: number | null;
  bylines: { name: string; kind: string }[];
  savedAt: Date;
  createdBy: { id: string; name: string };
};

export type StoryFilter = { state?: StoryState; section?: string; q?: string; createdBy?: string; after: { at: Date; id: string } | null; limit: number };

/** Newest save first, below a keyset cursor. */
export async function findStories(db: Reads, filter: StoryFilter): Promise<ListedStory[]> {
  let query = db
    .selectFrom('newsroom.story as s')
    .innerJoin('newsroom.person as p', 'p.id', 's.created_by')
    .select(['s.id', 's.state', 's.section', 's.headline', 's.revision', 's.version', 's.number', 's.saved_at', 's.created_by', 'p.name'])
    .select(sql<{ name: string; kind: string }[]>`s.content->'bylines'`.as('bylines'))
    .orderBy('s.saved_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(filter.limit);
  if (filter.state !== undefined) query = query.where('s.state', '=', filter.state);
  if (filter.section !== undefined) query = query.where('s.section', '=', filter.section);
  if (filter.createdBy !== undefined) query = query.where('s.created_by', '=', filter.createdBy);
  if (filter.q !== undefined && filter.q !== '') query = query.where('s.headline', 'like', containing(filter.q));
  const { after } = filter;
  if (after !== null) query = query.where((where) => where(where.refTuple('s.saved_at', 's.id'), '<', where.tuple(after.at, after.id)));
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    section: row.section,
    headline: row.headline,
    revision: row.revision,
    version: row.version,
    number: row.number === null ? null : Number(row.number),
    bylines: row.bylines,
    savedAt: row.saved_at,
    createdBy: { id: row.created_by, name: row.name },
  }));
}

export async function countStories(db: Reads): Promise<Record<StoryState, number>> {
  const rows = await db.selectFrom('newsroom.story').select(['state', db.fn.countAll<string>().as('n')]).groupBy('state').execute();
  const counts = Object.fromEntries(storyStates.map((state) => [state, 0])) as Record<StoryState, number>;
  for (const row of rows) counts[row.state] = Number(row.n);
  return counts;
}

export type StoryHistory = { versions: { version: number; milestone: string; at: Date; by: string; note: string }[]; savedBy: string };

export async function findHistory(db: Reads, storyId: string): Promise<StoryHistory> {
  const versions = await db
    .selectFrom('newsroom.story_version as v')
    .innerJoin('newsroom.person as p', 'p.id', 'v.made_by')
    .select(['v.version', 'v.milestone', 'v.made_at', 'p.name', 'v.note'])
    .where('v.story_id', '=', storyId)
    .orderBy('v.version')
    .execute();
  const last = await db
    .selectFrom('newsroom.story_revision as r')
    .innerJoin('newsroom.person as p', 'p.id', 'r.saved_by')
    .select('p.name')
    .where('r.story_id', '=', storyId)
    .orderBy('r.revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { versions: versions.map((row) => ({ version: row.version, milestone: row.milestone, at: row.made_at, by: row.name, note: row.note })), savedBy: last?.name ?? '' };
}
