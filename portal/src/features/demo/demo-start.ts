import type { Newsroom } from '../../platform/newsroom.js';
import { findDemoState, hasStories } from './demo.store.js';

/** Fills an empty site with demo stories, once. After a removal they never come back. Only a start that fills reads what they are. */
export async function fillDemo(room: Newsroom, wish: 'on' | 'off' | 'first-start', progress: (line: string) => void): Promise<void> {
  const db = room.database.newsroom;
  if (wish === 'off' || (await findDemoState(db)) !== null || (await hasStories(db))) return;
  const { tellDemo } = await import('./demo.actions.js');
  await tellDemo(room, progress);
}
