import type { Worker } from 'node:worker_threads';
import type { ReleasedStory } from '@shironam/story';
import { startThread } from '../../platform/thread.js';
import { gatherRows, type SearchRows } from './search-rows.rules.js';

/** `stories`: their documents as one JSON text, which passes between threads without being taken apart. */
export type RowsQuestion = { id: number; stories: string };
export type RowsAnswer = { id: number; rows: SearchRows };

/** Fewer stories than these are done sooner than they are sent. */
const fewestForThread = 10;

const asked = new Map<number, { resolve(rows: SearchRows): void; reject(reason: unknown): void }>();
let thread: Promise<Worker> | null = null;
let next = 0;

/**
 * The index rows of stories. Those of many are composed in a thread of their own, so that the database and the reading of an archive go
 * on meanwhile; if that fails, they are composed here, and the next call starts another thread.
 *
 * @param text the stories as JSON, where the caller has it already.
 */
export async function composeSearchRows(stories: readonly ReleasedStory[], text?: string): Promise<SearchRows> {
  if (stories.length < fewestForThread) return gatherRows(stories);
  try {
    return await ask(text ?? JSON.stringify(stories));
  } catch {
    return gatherRows(stories);
  }
}

async function ask(stories: string): Promise<SearchRows> {
  thread ??= start();
  const worker = await thread;
  return new Promise((resolve, reject) => {
    const id = ++next;
    asked.set(id, { resolve, reject });
    // Whoever waits for rows keeps the process alive; the idle thread does not.
    worker.ref();
    worker.postMessage({ id, stories } satisfies RowsQuestion);
  });
}

async function start(): Promise<Worker> {
  try {
    const worker = await startThread('compose-rows.worker', import.meta.url);
    worker.on('error', forget);
    worker.on('exit', () => forget(new Error('The thread that composes index rows ended.')));
    worker.on('message', ({ id, rows }: RowsAnswer) => {
      asked.get(id)?.resolve(rows);
      asked.delete(id);
      if (asked.size === 0) worker.unref();
    });
    return worker;
  } catch (error) {
    thread = null;
    throw error;
  }
}

function forget(reason: unknown): void {
  thread = null;
  for (const { reject } of asked.values()) reject(reason);
  asked.clear();
}
