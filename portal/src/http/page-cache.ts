import type { PageResult } from './page.js';

export type Encoding = 'br' | 'gzip' | 'identity';
export type Variant = { body: Buffer; headers: string[]; etag: string };

/** A rendered page in memory. Its fields are laid out for the serve path, which reads them on every request. */
export type CachedPage = {
  key: string;
  tick: number;
  result: PageResult;
  plain: Buffer;
  variants: { br: Variant | null; gzip: Variant | null; identity: Variant | null };
  /** Milliseconds since the epoch; Infinity where only a purge changes the page. */
  freshUntil: number;
  /** 'dropped' pages are kept only for the hour when the database is down. */
  state: 'fresh' | 'stale' | 'dropped';
  hits: number;
  bytes: number;
  killEpoch: number;
};

export type Purge = { tick: number; key: string; hard: boolean };

/**
 * The page cache (DESIGN §4). It knows which page follows and shows which keys, when each key was last purged, and
 * which stories were killed. It renders nothing and does no I/O.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #byKey = new Map<string, Set<CachedPage>>();
  readonly #purgedAt = new Map<string, number>();
  readonly #killed = new Set<number>();
  /** Purges at or below this tick are no longer remembered one by one. */
  #forgottenTick = 0;
  #seenTick = 0;
  #bytes = 0;
  /** Moves on whenever a story is killed, so that a serve compares one number. */
  killEpoch = 0;

  constructor(
    private readonly maxBytes = 96 * 1024 * 1024,
    private readonly maxKeys = 20_000,
  ) {}

  get size(): number {
    return this.#pages.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get tick(): number {
    return this.#seenTick;
  }

  /** A page that may be served now, or undefined. */
  find(key: string): CachedPage | undefined {
    const page = this.#pages.get(key);
    if (page === undefined || page.state === 'dropped') return undefined;
    if (page.killEpoch !== this.killEpoch && !this.#clearOfKills(page)) return undefined;
    return page;
  }

  /** For the hour when the database is down: also a dropped page, but never one that holds a killed story. */
  findAny(key: string): CachedPage | undefined {
    const page = this.#pages.get(key);
    return page !== undefined && this.#clearOfKills(page) ? page : undefined;
  }

  #clearOfKills(page: CachedPage): boolean {
    if (page.result.stories.some((number) => this.#killed.has(number))) {
      this.#remove(page);
      return false;
    }
    page.killEpoch = this.killEpoch;
    return true;
  }

  /**
   * Stores a page that was rendered from what the database said at `page.tick` or later. Refused (false) when one of
   * the keys it follows was purged after that tick: it may hold the old text, and is to be rendered again.
   */
  store(page: CachedPage): boolean {
    const { follows, shows } = page.result;
    if (follows.some((key) => this.isPurgedAfter(key, page.tick))) return false;
    if (shows.some((key) => this.isPurgedAfter(key, page.tick))) page.state = 'stale';
    const before = this.#pages.get(page.key);
    if (before !== undefined) this.#remove(before);
    page.killEpoch = this.killEpoch;
    this.#pages.set(page.key, page);
    this.#bytes += page.bytes;
    for (const key of [...follows, ...shows]) {
      const pages = this.#byKey.get(key);
      if (pages === undefined) this.#byKey.set(key, new Set([page]));
      else pages.add(page);
    }
    this.#evict();
    return true;
  }

  /** Whether what was read at this tick may be older than the last purge of the key, as far as this process has heard. */
  isPurgedAfter(key: string, tick: number): boolean {
    return tick < this.#forgottenTick || (this.#purgedAt.get(key) ?? 0) > tick;
  }

  /** Applies purges in the order of their ticks. Twice is the same as once. */
  purge(purges: readonly Purge[]): void {
    for (const { tick, key, hard } of purges) {
      this.#seenTick = Math.max(this.#seenTick, tick);
      this.#purgedAt.delete(key);
      this.#purgedAt.set(key, tick);
      if (hard && key.startsWith('story:')) this.#kill(Number(key.slice('story:'.length)));
      else if (key.startsWith('story:')) this.#killed.delete(Number(key.slice('story:'.length)));
      for (const page of this.#byKey.get(key) ?? []) if (page.tick < tick) this.#touch(page, key, hard);
    }
    this.#forget();
  }

  #touch(page: CachedPage, key: string, hard: boolean): void {
    if (hard) this.#remove(page);
    else if (page.result.follows.includes(key)) page.state = 'dropped';
    else if (page.state === 'fresh') page.state = 'stale';
  }

  #kill(number: number): void {
    this.#killed.add(number);
    this.killEpoch += 1;
  }

  #forget(): void {
    for (const [key, tick] of this.#purgedAt) {
      if (this.#purgedAt.size <= this.maxKeys) return;
      this.#purgedAt.delete(key);
      this.#forgottenTick = Math.max(this.#forgottenTick, tick);
    }
  }

  /** After a gap in the purge stream nothing in memory can be trusted. */
  clear(tick: number): void {
    for (const page of this.#pages.values()) page.state = 'dropped';
    this.#seenTick = tick;
    this.#forgottenTick = tick;
  }

  /** A variant was made after the page was stored: its bytes count too. */
  grow(page: CachedPage, bytes: number): void {
    page.bytes += bytes;
    if (this.#pages.get(page.key) !== page) return;
    this.#bytes += bytes;
    this.#evict();
  }

  #remove(page: CachedPage): void {
    if (this.#pages.get(page.key) !== page) return;
    this.#pages.delete(page.key);
    this.#bytes -= page.bytes;
    for (const key of [...page.result.follows, ...page.result.shows]) {
      const pages = this.#byKey.get(key);
      pages?.delete(page);
      if (pages?.size === 0) this.#byKey.delete(key);
    }
  }

  /** Oldest first; a page that was asked for since the last look gets a second turn. */
  #evict(): void {
    for (const page of this.#pages.values()) {
      if (this.#bytes <= this.maxBytes) return;
      if (page.hits > 0 && page.state !== 'dropped') {
        page.hits = 0;
        this.#pages.delete(page.key);
        this.#pages.set(page.key, page);
      } else this.#remove(page);
    }
  }
}
