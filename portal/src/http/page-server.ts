import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { Logger } from 'pino';
import { isDatabaseDown } from './error-reply.js';
import type { Metrics } from './metrics.js';
import type { KeptReads } from './kept-reads.js';
import type { LiveReads, PageDefinition, PageResult } from './page.js';
import { type CachedPage, type Encoding, PageCache, type Variant } from './page-cache.js';
import { Turns } from './turns.js';

const compressBr = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** A page asked for this often is compressed again, harder, off the event loop. */
const hotHits = 50;
const missQuality = 5;
const hotQuality = 10;
/** A page up to this size is compressed at once when it is rendered: that takes less than to hand it to a thread and wait behind the next render. */
const atOnceBytes = 160 * 1024;
const maxRefreshes = 4;
const renderTries = 4;

export type PageServerOptions = {
  live: LiveReads;
  /** The tick that `live` is at, or one it has passed: asked before a page is read. */
  liveTick(): Promise<number>;
  cache: PageCache;
  kept: KeptReads;
  metrics: Metrics;
  log: Logger;
  now(): Date;
  /** What an unknown address answers: always the same bytes, so that a draft looks like nothing. */
  notFound: PageDefinition;
  /** Headers of every page: security policy and the like. */
  headers: Readonly<Record<string, string>>;
};

export type PageAddress = { key: string; definition: PageDefinition; params: Record<string, string>; query: Record<string, string>; dataSaver: boolean };

/** Serves pages: from memory by one lookup, else by one render however many ask. */
export class PageServer {
  readonly #rendering = new Map<string, Promise<CachedPage>>();
  readonly #refreshing = new Set<string>();
  readonly #turns = new Turns();
  readonly #compressing = new WeakMap<CachedPage, Map<Encoding, Promise<Variant>>>();
  readonly #encodings = new Map<string, Encoding>();
  readonly #baseHeaders: string[];
  /** Served from memory since the start; read by /metrics. */
  hits = 0;

  constructor(private readonly options: PageServerOptions) {
    this.#baseHeaders = Object.entries(options.headers).flat();
  }

  /** The hot path. False when the page is not in memory, or is due by the clock. */
  serveCached(request: IncomingMessage, response: ServerResponse): boolean {
    const { headers } = request;
    const page = this.options.cache.find(cacheKey(request.url ?? '/', headers['save-data'] === 'on'));
    if (page === undefined || page.state !== 'fresh' || page.freshUntil <= Date.now()) return false;
    const variant = page.variants[this.#encodingOf(headers['accept-encoding'])];
    if (variant === null) return false;
    this.hits += 1;
    page.hits += 1;
    if (page.hits === hotHits) void this.#compressHarder(page);
    this.#write(request.method, headers['if-none-match'], response, page, variant);
    return true;
  }

  /** Serves a page by its address: a stale one at once with a refresh behind, a missing one by rendering it. */
  async serve(request: IncomingMessage, response: ServerResponse, address: PageAddress): Promise<void> {
    const page = this.#usable(address) ?? (await this.#renderOnce(address));
    const encoding = this.#encodingOf(request.headers['accept-encoding']);
    const variant = page.variants[encoding] ?? (await this.#compressOnce(page, encoding));
    page.hits += 1;
    this.#write(request.method, request.headers['if-none-match'], response, page, variant);
  }

  /** Renders a page before anybody asks. That it cannot be rendered now is no fault: whoever asks for it hears of it. */
  async prepare(address: PageAddress): Promise<void> {
    try {
      await this.#compressOnce(await this.#renderOnce(address), 'br');
    } catch (error) {
      this.options.log.warn({ err: error, page: address.key }, 'A page could not be prepared.');
    }
  }

  #usable(address: PageAddress): CachedPage | undefined {
    const page = this.options.cache.find(address.key);
    if (page === undefined || page.freshUntil <= this.options.now().getTime()) return undefined;
    if (page.state === 'stale') this.#refresh(address);
    return page;
  }

  /** One publication moves many rails; the queue is bounded, so that it never empties the archive's cache. */
  #refresh(address: PageAddress): void {
    if (this.#refreshing.size >= maxRefreshes || this.#refreshing.has(address.key)) return;
    this.#refreshing.add(address.key);
    void this.prepare(address).finally(() => this.#refreshing.delete(address.key));
  }

  #renderOnce(address: PageAddress): Promise<CachedPage> {
    const under = this.#rendering.get(address.key);
    if (under !== undefined) return under;
    const rendering = this.#renderOrLast(address).finally(() => this.#rendering.delete(address.key));
    this.#rendering.set(address.key, rendering);
    return rendering;
  }

  async #renderOrLast(address: PageAddress): Promise<CachedPage> {
    try {
      return await this.#render(address);
    } catch (error) {
      const last = this.options.cache.findAny(address.key);
      if (last === undefined || !isDatabaseDown(error as Error)) throw error;
      this.options.log.warn({ err: error, page: address.key }, 'The database is down; the last copy of a page is served.');
      return last;
    }
  }

  async #render(address: PageAddress): Promise<CachedPage> {
    const { cache, metrics, notFound } = this.options;
    const stop = metrics.renderSeconds.startTimer();
    for (let tries = 1; ; tries += 1) {
      const page = await this.#turns.take(() => this.#read(address));
      if (page.result.status === 404 && address.definition !== notFound) return this.#lost(address.dataSaver);
      if (cache.store(page) || tries >= renderTries) {
        stop();
        return page;
      }
    }
  }

  async #read({ key, definition, params, query, dataSaver }: PageAddress): Promise<CachedPage> {
    const { live, liveTick, cache, kept, metrics, now } = this.options;
    // The tick is noted before anything the page shows is read: what was purged later than it may have been read old.
    // What is kept is good as of the last purge heard, which may be before the tick that the database tells.
    const told = await liveTick();
    kept.noteLiveTick(told);
    const tick = Math.min(told, cache.tick);
    metrics.renders.inc({ page: definition.name });
    return newPage(key, tick, await definition.render(live, { params, query, dataSaver, now: now() }));
  }

  #lost(dataSaver: boolean): Promise<CachedPage> {
    const address = notFoundAddress(this.options.notFound, dataSaver);
    const page = this.#usable(address);
    return page === undefined ? this.#renderOnce(address) : Promise.resolve(page);
  }

  /** However many ask for a coding of a page at once, it is made once. */
  #compressOnce(page: CachedPage, encoding: Encoding): Promise<Variant> {
    const under = this.#compressing.get(page) ?? new Map<Encoding, Promise<Variant>>();
    this.#compressing.set(page, under);
    const making = under.get(encoding) ?? this.#makeVariant(page, encoding).finally(() => under.delete(encoding));
    under.set(encoding, making);
    return making;
  }

  async #makeVariant(page: CachedPage, encoding: Encoding): Promise<Variant> {
    const variant = this.#variant(page, encoding, await compressed(page.plain, encoding));
    page.variants[encoding] = variant;
    this.options.cache.grow(page, variant.body.length);
    return variant;
  }

  async #compressHarder(page: CachedPage): Promise<void> {
    const body = await compressBr(page.plain, brotliOptions(page.plain, hotQuality));
    if (page.variants.br !== null && body.length < page.variants.br.body.length) page.variants.br = this.#variant(page, 'br', body);
  }

  #variant(page: CachedPage, encoding: Encoding, body: Buffer): Variant {
    const etag = `"${createHash('sha256').update(page.plain).digest('base64url').slice(0, 22)}-${encoding}"`;
    const headers = [
      ...this.#baseHeaders,
      'content-type', page.result.contentType,
      'vary', 'Save-Data, Accept-Encoding',
      'etag', etag,
      // Header bytes are ASCII; a topic's key is Bangla.
      'surrogate-key', encodeURI([...page.result.follows, ...page.result.shows].join('\n')).replaceAll('%0A', ' '),
      ...Object.entries(page.result.headers ?? {}).flat(),
      ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
    ];
    return { body, etag, headers: [...headers, 'content-length', String(body.length)] };
  }

  #write(method: string | undefined, known: string | undefined, response: ServerResponse, page: CachedPage, variant: Variant): void {
    if (known !== undefined && page.result.status === 200 && (known === variant.etag || known.includes(variant.etag))) {
      response.writeHead(304, [...this.#baseHeaders, 'etag', variant.etag, 'vary', 'Save-Data, Accept-Encoding']);
      response.end();
      return;
    }
    response.writeHead(page.result.status, variant.headers);
    response.end(method === 'HEAD' ? undefined : variant.body);
  }

  #encodingOf(accepts: string | undefined): Encoding {
    if (accepts === undefined) return 'identity';
    const known = this.#encodings.get(accepts);
    if (known !== undefined) return known;
    const encoding = chooseEncoding(accepts);
    // Readers' browsers send a handful of values; a flood of made-up ones is not remembered.
    if (this.#encodings.size < 500) this.#encodings.set(accepts, encoding);
    return encoding;
  }
}

export function notFoundAddress(definition: PageDefinition, dataSaver: boolean): PageAddress {
  // No address has a space in it, so no request can ask for this key.
  return { key: cacheKey('not found', dataSaver), definition, params: {}, query: {}, dataSaver };
}

export function cacheKey(url: string, dataSaver: boolean): string {
  return dataSaver ? `saver ${url}` : url;
}

/** RFC 9110 §12.5.3, for the codings we make: one is refused by `;q=0`, br wins over gzip. */
export function chooseEncoding(accepts: string): Encoding {
  const offered = new Map<string, number>();
  for (const part of accepts.toLowerCase().split(',').slice(0, 20)) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
    const q = parameters.find((one) => one.startsWith('q='));
    offered.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const takes = (name: string): boolean => (offered.get(name) ?? offered.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

function newPage(key: string, tick: number, result: PageResult): CachedPage {
  const plain = Buffer.from(result.body);
  return {
    key,
    tick,
    result: { ...result, body: '' },
    plain,
    variants: { br: null, gzip: null, identity: null },
    freshUntil: result.freshUntil?.getTime() ?? Infinity,
    state: 'fresh',
    hits: 0,
    bytes: plain.length,
    killEpoch: -1,
  };
}

async function compressed(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return plain;
  const atOnce = plain.length <= atOnceBytes;
  if (encoding === 'gzip') return atOnce ? gzipSync(plain, { level: 6 }) : compressGzip(plain, { level: 6 });
  return atOnce ? brotliCompressSync(plain, brotliOptions(plain, missQuality)) : compressBr(plain, brotliOptions(plain, missQuality));
}

function brotliOptions(plain: Buffer, quality: number): BrotliOptions {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } };
}
