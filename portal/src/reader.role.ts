import type { FastifyInstance } from 'fastify';
import { frontPage } from './features/front-page/front-page.js';
import { countAction, countViews, ViewCounter } from './features/most-read/most-read.js';
import { indexWords } from './features/search/search.js';
import { withTicker } from './features/ticker/ticker.js';
import { keepReads } from './http/kept-reads.js';
import { LiveChannel, readTick } from './http/live-channel.js';
import type { Metrics } from './http/metrics.js';
import { PageCache } from './http/page-cache.js';
import { cacheKey, PageServer } from './http/page-server.js';
import { buildReaderServer } from './http/reader-server.js';
import type { SurfaceRegistry } from './http/surfaces.js';
import type { Program } from './program.js';
import { notFoundPage, readerActions, readerFiles, readerHeaders, readerPages, unavailable } from './reader-pages.js';
import { listen } from './roles.js';

/** The reader site: its page cache, the channel that purges it, and its server. */
export async function startReader(program: Program, surfaces: SurfaceRegistry, metrics: Metrics, closers: (() => Promise<void>)[]): Promise<FastifyInstance> {
  const { config, database, room } = program;
  const cache = new PageCache();
  const channel = new LiveChannel(database.livePrimary, database.reader, cache, room.log);
  await channel.open();
  closers.push(() => channel.close());
  const headers = readerHeaders(config.siteUrl);
  const notFound = withTicker(notFoundPage);
  const front = withTicker(frontPage);
  // Purges come from the primary, which is never behind them; a replica may be, and is asked.
  const liveTick = async (): Promise<number> => {
    await channel.caughtUp();
    return database.live === database.livePrimary ? cache.tick : readTick(database.live);
  };
  const pageServer = new PageServer({ live: database.live, liveTick, cache, kept: keepReads(database.live, cache), metrics, log: room.log, now: room.now, headers, notFound });
  metrics.watch('shironam_page_cache_pages', 'Pages in memory.', () => cache.size);
  metrics.watch('shironam_page_cache_bytes', 'Bytes of pages in memory.', () => cache.bytes);
  metrics.watch('shironam_page_cache_hits', 'Requests answered from memory since the start.', () => pageServer.hits);
  metrics.watch('shironam_listening', '1 while purges arrive by NOTIFY, 0 while they are polled.', () => (channel.listening ? 1 : 0));
  const counter = new ViewCounter((counts) => countViews(database.livePrimary, counts), room.log);
  closers.push(() => counter.close());
  metrics.watch('shironam_views_taken', 'Views of stories counted since the start.', () => counter.taken);
  metrics.watch('shironam_views_dropped', 'Views over the limits since the start, not counted.', () => counter.dropped);
  closers.push(() => indexWords(database.live).close());
  const app = await buildReaderServer({
    live: database.live,
    livePrimary: database.livePrimary,
    pageServer,
    pages: readerPages.map(withTicker),
    actions: [...readerActions, countAction(counter)],
    trustedProxies: config.trustedProxies,
    now: room.now,
    notFound,
    unavailable,
    files: readerFiles(),
    objects: room.objects,
    surfaces,
    metrics,
    headers,
    log: room.log,
  });
  closers.push(() => app.close());
  // Who comes first after a start waits for no render; what the newsroom needs is read from the disk after that.
  await pageServer.prepare({ key: cacheKey('/', false), definition: front, params: {}, query: {}, dataSaver: false });
  await listen(app, config.host, config.port, 'SHIRONAM_PORT');
  return app;
}
