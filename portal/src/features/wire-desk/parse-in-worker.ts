import type { Worker } from 'node:worker_threads';
import type { WireParse } from '@shironam/wire';
import { startThread } from '../../platform/thread.js';

const limitMs = 2000;

type Pending = { resolve(parsed: WireParse): void; reject(error: Error): void; timer: NodeJS.Timeout };

/**
 * Parses wire bytes in a worker thread with a memory limit. A parse that takes over two seconds is killed with its
 * thread, and its file quarantined; the next one gets a new thread (reliability.md §0.2).
 */
export class WireReader {
  #worker: Promise<Worker> | null = null;
  #pending: Pending | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** One file at a time. Rejects only when the thread itself cannot start: that is no fault of the file. */
  parse(bytes: Uint8Array): Promise<WireParse> {
    const turn = this.#queue.then(() => this.#parseNow(bytes));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.#queue;
    await (await this.#worker)?.terminate();
    this.#worker = null;
  }

  async #parseNow(bytes: Uint8Array): Promise<WireParse> {
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#drop('parser-time-limit'), limitMs);
      this.#pending = { resolve, reject, timer };
      worker.postMessage(bytes);
    });
  }

  async #start(): Promise<Worker> {
    const worker = await startThread('parse.worker', import.meta.url);
    worker.on('message', (parsed: WireParse) => this.#settle(parsed));
    worker.on('error', (error) => this.#drop(`parser-failed: ${error.message}`));
    return worker;
  }

  #settle(parsed: WireParse): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending === null) return;
    clearTimeout(pending.timer);
    pending.resolve(parsed);
  }

  #drop(reason: string): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.then((one) => one.terminate());
    this.#settle({ items: [], quarantined: [{ reason }] });
  }
}
