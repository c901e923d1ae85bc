import { createHook } from 'node:async_hooks';
import { setFlagsFromString } from 'node:v8';

/**
 * What V8 is told for a server that runs for weeks: its own choices are for programs that run for seconds. Each was measured by CPU per cached page
 * (`npm run bench:serve`). Call once, before anything is served.
 */
export function setEngine(): void {
  for (const flag of flags) setFlagsFromString(flag);
  keepTickShape();
}

const flags = [
  // What young objects a server leaves alive is little: threads that share it out cost more than they take over, above all on few cores.
  '--no-parallel-scavenge',
  // After a quiet minute V8 shrinks the place of young objects to 1 MB and doubles it only after that many survivors: until then a page takes 5 to 10 µs more.
  '--semi-space-growth-factor=16',
  // A server has more kinds of streams and sockets than the four that V8 tells apart at one place before it looks every one up.
  '--max-valid-polymorphic-map-count=10',
  // The way of a request through Node's http is longer than what is compiled as one piece by default.
  '--max-inlined-bytecode-size-cumulative=2400',
];

const kept: object[] = [];

/**
 * Keeps one of Node's tick objects alive for the life of the process. Without any, a full collection of garbage that
 * comes at a quiet moment also collects the hidden class of these objects; after a few of them V8 holds `nextTick`,
 * which every answer calls several times, for megamorphic and never again optimises what it makes: 4 to 8 µs of a
 * cached page's 30.
 */
function keepTickShape(): void {
  const hook = createHook({
    init: (_id, type, _trigger, resource) => {
      if (type === 'TickObject') kept.push(resource);
    },
  });
  hook.enable();
  process.nextTick(() => undefined);
  hook.disable();
}
