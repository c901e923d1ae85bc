import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));
const threads = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.worker.ts')).map((path) => basename(path, '.ts'));

describe('the built program (docs/decisions/0004)', () => {
  it.each(threads)('starts the thread %s from beside its code', async (name) => {
    const worker = new Worker(new URL(`../dist/program/${name}.js`, import.meta.url), { workerData: { bytes: new Uint8Array() } });
    try {
      expect(await once(worker, 'message')).toEqual(['ready']);
    } finally {
      await worker.terminate();
    }
  });

  it('is whole: every thread has a name of its own in the one flat folder', () => {
    expect(threads.length).toBeGreaterThan(3);
    expect(new Set(threads).size).toBe(threads.length);
  });
});
