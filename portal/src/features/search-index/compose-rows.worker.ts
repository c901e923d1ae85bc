import { parentPort } from 'node:worker_threads';
import type { ReleasedStory } from '@shironam/story';
import type { RowsAnswer, RowsQuestion } from './compose-rows.js';
import { gatherRows } from './search-rows.rules.js';

parentPort?.on('message', ({ id, stories }: RowsQuestion) => {
  const rows = gatherRows(JSON.parse(stories) as ReleasedStory[]);
  parentPort?.postMessage({ id, rows } satisfies RowsAnswer, [rows.rows.buffer as ArrayBuffer, rows.words.buffer as ArrayBuffer]);
});
parentPort?.postMessage('ready');
