import { parentPort } from 'node:worker_threads';
import type { RowsAnswer, RowsQuestion } from './compose-rows.js';
import { composeSearchRow } from './search-row.rules.js';

parentPort?.on('message', ({ id, stories }: RowsQuestion) => parentPort?.postMessage({ id, rows: stories.map(composeSearchRow) } satisfies RowsAnswer));
parentPort?.postMessage('ready');
