import { createHook } from 'node:async_hooks';

const kept: object[] = [];

/**
 * Keeps one of Node's tick objects alive for the life of the process. Without any, a full collection of garbage that
 * comes at a quiet moment also collects the hidden class of these objects; after a few of them V8 holds `nextTick`,
 * which every answer calls several times, for megamorphic and never again optimises what it makes: 4 to 8 µs of a
 * cached page's 30 (`npm run bench:serve`). Call once, early.
 */
export function keepTickShape(): void {
  const hook = createHook({
    init: (_id, type, _trigger, resource) => {
      if (type === 'TickObject') kept.push(resource);
    },
  });
  hook.enable();
  process.nextTick(() => undefined);
  hook.disable();
}
