import type { StoryContent } from '@shironam/story';

/** A text the server has not acknowledged, as kept on this computer. `at` is when it was kept (ISO 8601). */
export type UnsavedText = { at: string; baseRevision: number | null; content: StoryContent };

const prefix = 'shironam.unsaved.';

/** The name under which a text is kept: one per person and story, or per wire item for a story not stored yet. */
export function unsavedName(personId: string, storyId: string | null, wireId: string | null): string {
  return `${prefix}${personId}.${storyId ?? `new.${wireId ?? ''}`}`;
}

/** Keeps a text, or forgets it with null. False when this browser refused (full, or storage is off). */
export function keepUnsaved(name: string, text: UnsavedText | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(text));
    return true;
  } catch {
    // The text is still on the screen and on its way to the server; the caller shows that this copy is missing.
    return false;
  }
}

/** The text kept under that name, or null. What cannot be read is treated as none. */
export function findUnsaved(name: string): UnsavedText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isUnsavedText(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isUnsavedText(value: unknown): value is UnsavedText {
  if (typeof value !== 'object' || value === null) return false;
  const { at, content } = value as Partial<UnsavedText>;
  return typeof at === 'string' && typeof content === 'object' && Array.isArray(content.blocks) && Array.isArray(content.bylines);
}
