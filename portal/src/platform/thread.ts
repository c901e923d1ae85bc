import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** From sources (tests, development) the thread has to learn TypeScript first. */
const fromSource = `const { workerData } = require('node:worker_threads'); import('tsx/esm/api').then(({ register }) => { register(); return import(workerData); })`;

/**
 * Starts a module in a thread of its own and answers when it has sent its first message, `ready`. The thread keeps no process alive.
 *
 * @param name the module without its ending.
 * @param besides the `import.meta.url` of the module that asks, in the same folder.
 */
export async function startThread(name: string, besides: string): Promise<Worker> {
  const source = besides.endsWith('.ts');
  const own = new URL(`./${name}.${source ? 'ts' : 'js'}`, besides);
  const limits = { resourceLimits: { maxOldGenerationSizeMb: 256 } };
  const worker = source ? new Worker(fromSource, { ...limits, eval: true, execArgv: ['--conditions=source'], env: {}, workerData: own.href }) : new Worker(own, limits);
  worker.unref();
  await once(worker, 'message');
  return worker;
}
