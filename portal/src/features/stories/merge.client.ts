import { furtherFields, type StoryContent } from '@shironam/story';
import type { Conflict } from './saving.client.js';

export type Side = 'theirs' | 'yours';
export type FieldName = keyof StoryContent;
/** One field in which two texts differ. `side` is set where only one of them changed it: nothing to choose there. */
export type Difference = { field: FieldName; side: Side | null };

const fieldNames: readonly FieldName[] = ['section', 'kicker', 'headline', 'summary', 'bylines', 'picture', 'blocks', 'sources', 'topics', ...furtherFields];

/** The fields in which the stored text and the one on the screen differ. */
export function differencesOf({ base, theirs, yours }: Conflict): Difference[] {
  return fieldNames
    .filter((field) => !isSame(theirs[field], yours[field]))
    .map((field) => ({ field, side: sideOf(base, theirs, yours, field) }));
}

function sideOf(base: StoryContent | null, theirs: StoryContent, yours: StoryContent, field: FieldName): Side | null {
  if (base === null) return null;
  if (isSame(base[field], yours[field])) return 'theirs';
  return isSame(base[field], theirs[field]) ? 'yours' : null;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The text made of the chosen sides; a field in which both are the same is theirs. */
export function chosenContent({ theirs, yours }: Conflict, choices: ReadonlyMap<FieldName, Side>): StoryContent {
  const chosen: Partial<Record<FieldName, unknown>> = {};
  for (const field of fieldNames) {
    const value = (choices.get(field) === 'yours' ? yours : theirs)[field];
    if (value !== undefined) chosen[field] = value;
  }
  return chosen as StoryContent;
}
