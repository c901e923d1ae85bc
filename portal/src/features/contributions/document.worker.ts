import { parentPort, workerData } from 'node:worker_threads';
import { type DocumentReading, readDocument } from './read-document.js';

parentPort?.postMessage('ready');
readDocument(Buffer.from((workerData as { bytes: Uint8Array }).bytes)).then(
  (reading: DocumentReading) => parentPort?.postMessage(reading),
  (error: unknown) => parentPort?.postMessage({ ok: false, reason: error instanceof Error ? error.message.slice(0, 200) : 'unreadable' }),
);
