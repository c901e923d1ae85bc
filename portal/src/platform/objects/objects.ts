import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where picture files live. Keys are our own: lower-case letters, digits, `-`, `.`, `/`. */
export type ObjectStore = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Buffer>;
  stream(key: string): Promise<{ size: number; body: Readable } | null>;
  remove(key: string): Promise<void>;
};

const keyForm = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/;

/** A folder. A file is written beside its place, synced, then renamed, so that a half-written one is never seen. */
export function folderObjects(root: string): ObjectStore {
  const place = (key: string): string => {
    if (!keyForm.test(key)) throw new Error(`"${key}" is not an object key.`);
    return join(root, key);
  };
  return {
    put: async (key, bytes) => {
      const path = place(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o750 });
      const beside = `${path}.${randomUUID()}`;
      const file = await open(beside, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      } finally {
        await file.close();
      }
      await rename(beside, path);
    },
    get: (key) => readFile(place(key)),
    stream: async (key) => {
      const path = place(key);
      const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return found === null ? null : { size: found.size, body: createReadStream(path) };
    },
    remove: (key) => rm(place(key), { force: true }),
  };
}
