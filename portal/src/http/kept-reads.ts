import type { LiveReads } from './page.js';
import type { PageCache } from './page-cache.js';

/**
 * What this process has read of `live` and nobody has purged since: the site's settings, the teasers of stories. A page
 * made of them costs few queries, and a publication reads again only what it changed. The rule is the page cache's own:
 * a value read at tick n is good for as long as no key it follows is purged after n.
 */
export class KeptReads {
  readonly #kept = new Map<string, { value: unknown; tick: number; follows: readonly string[] }>();
  readonly #reading = new Map<string, { value: Promise<unknown>; tick: number; follows: readonly string[] }>();
  /** What `live` said last: a replica may be behind the purges, and then what it reads is as old as this. */
  #liveTick = 0;

  constructor(
    private readonly cache: PageCache,
    private readonly maxEntries = 8000,
  ) {}

  noteLiveTick(tick: number): void {
    this.#liveTick = tick;
  }

  /** The value under a name, or the one that `read` brings; readers at the same moment share one read. */
  get<T>(name: string, follows: readonly string[], read: () => Promise<T>): Promise<T> {
    const kept = this.find<T>(name);
    if (kept !== undefined) return Promise.resolve(kept);
    const under = this.#reading.get(name);
    if (under !== undefined && this.#good(under)) return under.value as Promise<T>;
    const tick = this.#tick();
    const value = read().finally(() => {
      if (this.#reading.get(name)?.value === value) this.#reading.delete(name);
    });
    this.#reading.set(name, { value, tick, follows });
    return value.then((found) => {
      this.#keep(name, found, tick, follows);
      return found;
    });
  }

  find<T>(name: string): T | undefined {
    const kept = this.#kept.get(name);
    if (kept === undefined) return undefined;
    if (this.#good(kept)) return kept.value as T;
    this.#kept.delete(name);
    return undefined;
  }

  /**
   * Of several things of one kind, each following its own key (`story:7`, `topic:tista`): reads those that are not kept, all at once. What
   * `read` does not bring is nothing readers may see.
   */
  async ofMany<I extends number | string, T>(what: string, kind: 'story' | 'topic', ids: readonly I[], read: (missing: readonly I[]) => Promise<ReadonlyMap<I, T>>): Promise<Map<I, T>> {
    const found = new Map<I, T>();
    const missing = ids.filter((id) => {
      const kept = this.find<T>(`${what}:${String(id)}`);
      if (kept !== undefined) found.set(id, kept);
      return kept === undefined;
    });
    if (missing.length === 0) return found;
    const tick = this.#tick();
    for (const [id, value] of await read(missing)) {
      this.#keep(`${what}:${String(id)}`, value, tick, [`${kind}:${String(id)}`]);
      found.set(id, value);
    }
    return found;
  }

  #tick(): number {
    return Math.min(this.cache.tick, this.#liveTick);
  }

  #good({ tick, follows }: { tick: number; follows: readonly string[] }): boolean {
    return !follows.some((key) => this.cache.isPurgedAfter(key, tick));
  }

  #keep(name: string, value: unknown, tick: number, follows: readonly string[]): void {
    // A slow read may end after a later one; what it brings is the older.
    if (!this.#good({ tick, follows }) || (this.#kept.get(name)?.tick ?? -1) > tick) return;
    this.#kept.delete(name);
    this.#kept.set(name, { value, tick, follows });
    if (this.#kept.size <= this.maxEntries) return;
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }
}

const keptOf = new WeakMap<LiveReads, KeptReads>();

/** From now on what is read through this connection may be kept. Without it (commands, tests of a store) every read is a read. */
export function keepReads(live: LiveReads, cache: PageCache): KeptReads {
  const kept = new KeptReads(cache);
  keptOf.set(live, kept);
  return kept;
}

/** A value that follows some keys, read once until one of them is purged. */
export function readKept<T>(live: LiveReads, name: string, follows: readonly string[], read: () => Promise<T>): Promise<T> {
  return keptOf.get(live)?.get(name, follows, read) ?? read();
}

/** What pages show of stories (`what`: teaser, feed entry …), each kept until its story is released again or withdrawn. */
export async function readStoriesKept<T>(live: LiveReads, what: string, numbers: readonly number[], read: (missing: readonly number[]) => Promise<ReadonlyMap<number, T>>): Promise<ReadonlyMap<number, T>> {
  if (numbers.length === 0) return new Map();
  return keptOf.get(live)?.ofMany(what, 'story', numbers, read) ?? read(numbers);
}

/** What pages show of topics, by the last part of their address, each kept until its name or where it leads changes. */
export async function readTopicsKept<T>(live: LiveReads, what: string, slugs: readonly string[], read: (missing: readonly string[]) => Promise<ReadonlyMap<string, T>>): Promise<ReadonlyMap<string, T>> {
  if (slugs.length === 0) return new Map();
  return keptOf.get(live)?.ofMany(what, 'topic', slugs, read) ?? read(slugs);
}
