import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WireParse } from '@shironam/wire';

const limitMs = 2000;
const firstLimitMs = 8000;

type Pending = { resolve(parsed: WireParse): void; timer: NodeJS.Timeout };

/**
 * Parses wire bytes in a worker thread with a memory limit. A parse that takes over two seconds is killed with its
 * thread, and its file quarantined; the next one gets a new thread (reliability.md §0.2).
 */
export class WireReader {
  #worker: Worker | null = null;
  #warm = false;
  #pending: Pending | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  parse(bytes: Uint8Array): Promise<WireParse> {
    const turn = this.#queue.then(() => this.#parseNow(bytes));
    this.#queue = turn;
    return turn;
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #parseNow(bytes: Uint8Array): Promise<WireParse> {
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      // Loading the thread's code is not the file's fault.
      const timer = setTimeout(() => this.#drop('parser-time-limit'), this.#warm ? limitMs : firstLimitMs);
      this.#pending = { resolve, timer };
      worker.postMessage(bytes);
    });
  }

  #start(): Worker {
    const source = fileURLToPath(import.meta.url).endsWith('.ts');
    const worker = new Worker(new URL(source ? './parse-worker.ts' : './parse-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      ...(source ? { execArgv: ['--conditions=source', '--import', 'tsx'] } : {}),
    });
    worker.unref();
    worker.on('message', (parsed: WireParse) => {
      this.#warm = true;
      this.#settle(parsed);
    });
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
    this.#warm = false;
    void worker?.terminate();
    this.#settle({ items: [], quarantined: [{ reason }] });
  }
}
