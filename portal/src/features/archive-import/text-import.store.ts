import { storyPath, type StoryState } from '@shironam/story';
import type { Reads } from '../../platform/database/database.js';

/** The story that came from this source item, if it came before. */
export async function findImported(db: Reads, sourceName: string, sourceId: string): Promise<{ id: string; state: StoryState; path: string | null } | null> {
  const row = await db.selectFrom('newsroom.story').select(['id', 'state', 'number', 'section']).where('source_name', '=', sourceName).where('source_id', '=', sourceId).executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, state: row.state, path: row.number === null ? null : storyPath({ number: Number(row.number), section: { slug: row.section } }) };
}
