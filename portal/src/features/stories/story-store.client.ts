import type { StoryContent } from '@shironam/story';
import { ApiError, request } from '../../newsroom-app/api.js';
import type { SaveConflict, SavedStory, Story } from '../../newsroom-app/api-types.js';
import { contentOfStory, settledContent } from './fields.client.js';
import type { SaveAnswer } from './saving.client.js';

type Created = { answer: SaveAnswer; id: string | null; sources: string[] };

/** Creates a story; gives its id, and the sources the server has for it, with the answer. Whatever the server says is an answer. */
export async function createStory(content: StoryContent, wireItem: string | null): Promise<Created> {
  try {
    const body = wireItem === null ? content : { ...content, wireItem };
    const { id, revision } = await request<SavedStory & { id: string }>('POST', '/api/stories', body);
    return { answer: { kind: 'stored', revision }, id, sources: wireItem === null ? content.sources : await findSources(id) };
  } catch (error) {
    return { answer: answerOf(error, content), id: null, sources: [] };
  }
}

/** The sources of a story just made; none when the line breaks in between (they are still stored, and come with the story). */
async function findSources(id: string): Promise<string[]> {
  try {
    return (await request<Story>('GET', `/api/stories/${encodeURIComponent(id)}`)).sources;
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

/** Stores a story's text over the revision it was made from. Whatever the server says is an answer. */
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
  return { kind: 'conflict', conflict: { base: base === null ? null : settledContent(contentOfStory(base)), theirs: settledContent(contentOfStory(theirs)), theirRevision: theirs.revision, yours } };
}
