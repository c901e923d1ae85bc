import type { Worker } from 'node:worker_threads';
import type { ReleasedStory } from '@shironam/story';
import { startThread } from '../../platform/thread.js';
import { composeSearchRow, type SearchRow } from './search-row.rules.js';

export type RowsQuestion = { id: number; stories: readonly ReleasedStory[] };
export type RowsAnswer = { id: number; rows: SearchRow[] };

/** Fewer stories than these are done sooner than they are sent. */
const fewestForThread = 10;

const asked = new Map<number, { resolve(rows: SearchRow[]): void; reject(reason: unknown): void }>();
let thread: Promise<Worker> | null = null;
let next = 0;

/**
 * The index rows of stories. Those of many are composed in a thread of their own, so that the database and the reading of an archive go
 * on meanwhile; if that fails, they are composed here, and the next call starts another thread.
 */
export async function composeSearchRows(stories: readonly ReleasedStory[]): Promise<SearchRow[]> {
  if (stories.length < fewestForThread) return stories.map(composeSearchRow);
  try {
    return await ask(stories);
  } catch {
    return stories.map(composeSearchRow);
  }
}

async function ask(stories: readonly ReleasedStory[]): Promise<SearchRow[]> {
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
