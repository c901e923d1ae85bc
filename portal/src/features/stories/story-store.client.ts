import type { StoryContent } from '@shironam/story';
import { ApiError, request } from '../../newsroom-app/api.js';
import type { SaveConflict, SavedStory } from '../../newsroom-app/api-types.js';
import { contentOfStory } from './fields.client.js';
import type { SaveAnswer } from './saving.client.js';

/** Creates a story; gives its id with the answer. Never throws. */
export async function createStory(content: StoryContent, wireItem: string | null): Promise<{ answer: SaveAnswer; id: string | null }> {
  try {
    const body = wireItem === null ? content : { ...content, wireItem };
    const { id, revision } = await request<SavedStory>('POST', '/api/stories', body);
    return { answer: { kind: 'stored', revision }, id: id ?? null };
  } catch (error) {
    return { answer: answerOf(error, content), id: null };
  }
}

/** Stores a story's text over the revision it was made from. Never throws. */
export async function replaceStory(id: string, content: StoryContent, baseRevision: number): Promise<SaveAnswer> {
  try {
    const { revision } = await request<SavedStory>('PUT', `/api/stories/${encodeURIComponent(id)}`, { ...content, baseRevision });
    return { kind: 'stored', revision };
  } catch (error) {
    return answerOf(error, content);
  }
}

function answerOf(error: unknown, yours: StoryContent): SaveAnswer {
  if (!(error instanceof ApiError)) throw error;
  if (error.code === 'story.conflict') return conflictOf(error.body as SaveConflict, yours);
  if (error.status === 401) return { kind: 'signed-out' };
  if (error.status === 0 || error.status === 429 || error.status >= 500) return { kind: 'offline' };
  const issues = error.issues.map(({ path, message }) => `${path}: ${message}`);
  return { kind: 'refused', message: [error.message, ...issues].filter(Boolean).join(' · ') };
}

function conflictOf({ base, theirs }: SaveConflict, yours: StoryContent): SaveAnswer {
  return { kind: 'conflict', conflict: { base: base === null ? null : contentOfStory(base), theirs: contentOfStory(theirs), theirRevision: theirs.revision, yours } };
}
