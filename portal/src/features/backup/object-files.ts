import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was still being written when its process died: the store writes beside the place, under a fresh name. */
const unfinished = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The keys of all objects of a folder store, one at a time. A store that has no folder yet is empty. */
export async function* listObjects(root: string, below = ''): AsyncGenerator<string> {
  const folder = await opendir(join(root, below)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (folder === null) return;
  for await (const entry of folder) {
    const key = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* listObjects(root, key);
    else if (entry.isFile() && !unfinished.test(entry.name)) yield key;
  }
}
