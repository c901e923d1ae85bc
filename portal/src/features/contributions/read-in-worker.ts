import { Worker } from 'node:worker_threads';
import type { DocumentReading } from './read-document.js';

const startMs = 60_000;
const readMs = 8000;

/** From sources (tests, development) the thread has to learn TypeScript first. */
const fromSource = `const { workerData } = require('node:worker_threads'); import('tsx/esm/api').then(({ register }) => { register(); return import(workerData.module); })`;

/**
 * Reads a document of a stranger's in a thread with a memory limit. One that takes longer than eight seconds, or more memory,
 * ends with its thread and is told as unreadable.
 */
export function readInWorker(bytes: Buffer): Promise<DocumentReading> {
  const module = new URL(import.meta.url.endsWith('.ts') ? './document.worker.ts' : './document.worker.js', import.meta.url);
  const options = { resourceLimits: { maxOldGenerationSizeMb: 192 }, workerData: { module: module.href, bytes: new Uint8Array(bytes) } };
  const worker = module.pathname.endsWith('.ts') ? new Worker(fromSource, { ...options, eval: true, execArgv: ['--conditions=source'] }) : new Worker(module, options);
  return new Promise((resolve, reject) => {
    let ready = false;
    const end = (): void => {
      clearTimeout(timer);
      void worker.terminate();
    };
    const late = (): void => {
      end();
      if (ready) resolve({ ok: false, reason: 'time-limit' });
      else reject(new Error('The thread that reads documents did not start.'));
    };
    let timer = setTimeout(late, startMs);
    worker.on('message', (message: 'ready' | DocumentReading) => {
      clearTimeout(timer);
      if (message === 'ready') {
        ready = true;
        timer = setTimeout(late, readMs);
        return;
      }
      end();
      resolve(message);
    });
    worker.on('error', (error) => {
      end();
      // Before it is ready a thread fails for reasons of ours; after that for reasons of the document's.
      if (ready) resolve({ ok: false, reason: error.message.slice(0, 200) });
      else reject(error);
    });
  });
}
