import { parentPort } from 'node:worker_threads';
import { parseWire } from '@shironam/wire';

parentPort?.on('message', (bytes: Uint8Array) => parentPort?.postMessage(parseWire(bytes)));
parentPort?.postMessage('ready');
