import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { adRoutes } from './features/ads/ads.js';
import { noteWithdrawals } from './features/backup/backup.js';
import { bylineRoutes } from './features/bylines/bylines.js';
import { callRoutes, contributionRoutes, readDocuments, removeOldContributions } from './features/contributions/contributions.js';
import { deskRoutes } from './features/desk/desk.js';
import { errorReportRoutes, removeOldReporters } from './features/error-reports/error-reports.js';
import { fillDemo } from './features/demo/demo.js';
import { frontRoutes } from './features/fronts/fronts.js';
import { countAction, countViews, foldCounts, ViewCounter } from './features/most-read/most-read.js';
import { createSetup, doorRoutes, findSessionActor, findTokenActor, peopleRoutes, sweepExpired } from './features/people/people.js';
import { makeAvif, pictureRoutes } from './features/pictures/pictures.js';
import { policyRoutes } from './features/policies/policies.js';
import { deliverOutbox, releaseDueSchedules } from './features/publishing/publishing.js';
import { foldWords, indexMissing, indexWords, nearRoutes } from './features/search/search.js';
import { sectionRoutes } from './features/sections/sections.js';
import { ensureSiteSettings, siteSettingRoutes } from './features/site-settings/site-settings.js';
import { thinRevisions } from './features/stories/stories.js';
import { topicRoutes } from './features/topics/topics.js';
import { tickerRoutes, withTicker } from './features/ticker/ticker.js';
import { wireDeskRoutes } from './features/wire-desk/wire-desk.js';
import { keepReads } from './http/kept-reads.js';
import { LiveChannel, readTick } from './http/live-channel.js';
import { Metrics } from './http/metrics.js';
import { buildNewsroomServer } from './http/newsroom-server.js';
import { PageCache } from './http/page-cache.js';
import { PageServer } from './http/page-server.js';
import { buildReaderServer } from './http/reader-server.js';
import type { FindActor } from './http/staff-routes.js';
import { sessionOf } from './http/session-cookie.js';
import { SurfaceRegistry } from './http/surfaces.js';
import { startJobs } from './platform/jobs/jobs.js';
import { portalFolder } from './platform/portal-folder.js';
import { noCdn } from './platform/purge/purge.js';
import { secretHash } from './platform/newsroom.js';
import type { Program, Progress } from './program.js';
import { notFoundPage, readerActions, readerFiles, readerHeaders, readerPages, unavailable } from './reader-pages.js';
import { PortInUse, type RoleName } from './roles.js';
import { Timetable } from './timetable.js';

/** What runs: its addresses, its surfaces (for the tests that walk them) and how to end it. */
export type Running = {
  siteUrl: string;
  newsroomUrl: string;
  setupUrl: string | null;
  surfaces: { reader: SurfaceRegistry; newsroom: SurfaceRegistry };
  reader: FastifyInstance | null;
  newsroom: FastifyInstance | null;
  close(): Promise<void>;
};

/** The composition root: program → roles. Everything concrete is chosen here. */
export async function startRoles(program: Program, roles: ReadonlySet<RoleName>, progress: Progress): Promise<Running> {
  const { config, room } = program;
  const surfaces = { reader: new SurfaceRegistry(), newsroom: new SurfaceRegistry() };
  const metrics = new Metrics();
  const closers: (() => Promise<void>)[] = [];
  const running: Running = { siteUrl: config.siteUrl, newsroomUrl: config.newsroomUrl, setupUrl: null, surfaces, reader: null, newsroom: null, close: () => closeAll(closers) };
  try {
    if (roles.has('newsroom') || roles.has('worker')) await noteWithdrawals(room, room.dataFolder);
    if (roles.has('newsroom')) await ensureSiteSettings(room, config.siteUrl);
    if (roles.has('newsroom')) await fillDemo(room, config.demo, progress);
    if (roles.has('reader')) {
      running.reader = await startReader(program, surfaces.reader, metrics, closers);
      running.siteUrl = addressOf(config.siteUrl, config.port, running.reader);
    }
    if (roles.has('newsroom')) {
      running.newsroom = await startNewsroom(program, surfaces.newsroom, metrics, closers);
      running.newsroomUrl = addressOf(config.newsroomUrl, config.newsroomPort, running.newsroom);
      const secret = await createSetup(room);
      running.setupUrl = secret === null ? null : `${running.newsroomUrl}/setup/${secret}`;
    }
    if (roles.has('worker')) {
      const timetable = new Timetable(room, (one) => releaseDueSchedules(one));
      timetable.start();
      closers.push(() => timetable.stop());
      closers.push(startWorker(program));
    }
    return running;
  } catch (error) {
    await running.close();
    throw error;
  }
}

/** Last opened, first closed. */
async function closeAll(closers: (() => Promise<void>)[]): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

/** The jobs take a moment to start; nobody waits for them. */
function startWorker({ room, owner }: Program): () => Promise<void> {
  const started = startJobs(
    owner,
    [
      { name: 'deliver-outbox', cron: '* * * * *', run: () => deliverOutbox(room, noCdn) },
      { name: 'fold-search-words', cron: '* * * * *', run: () => foldWords(room) },
      { name: 'index-missing', cron: '40 21 * * *', run: async () => void (await indexMissing(room)) },
      { name: 'thin-revisions', cron: '17 20 * * *', run: async () => void (await thinRevisions(room)) },
      { name: 'make-avif', cron: '* * * * *', run: async () => void (await makeAvif(room)) },
      { name: 'fold-counts', cron: '*/5 * * * *', run: () => foldCounts(room) },
      { name: 'read-documents', cron: '* * * * *', run: async () => void (await readDocuments(room)) },
      { name: 'remove-old-contributions', cron: '23 * * * *', run: async () => void (await Promise.all([removeOldContributions(room), removeOldReporters(room)])) },
      { name: 'sweep-expired', cron: '7 * * * *', run: () => sweepExpired(room) },
    ],
    room.log,
  ).catch((error: unknown) => {
    room.log.error({ err: error }, 'The jobs could not start.');
    return null;
  });
  return async () => (await started)?.stop();
}

async function startReader(program: Program, surfaces: SurfaceRegistry, metrics: Metrics, closers: (() => Promise<void>)[]): Promise<FastifyInstance> {
  const { config, database, room } = program;
  const cache = new PageCache();
  const channel = new LiveChannel(database.livePrimary, database.reader, cache, room.log);
  await channel.open();
  closers.push(() => channel.close());
  const headers = readerHeaders(config.siteUrl);
  const notFound = withTicker(notFoundPage);
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
  await listen(app, config.host, config.port, 'SHIRONAM_PORT');
  return app;
}

async function startNewsroom(program: Program, surfaces: SurfaceRegistry, metrics: Metrics, closers: (() => Promise<void>)[]): Promise<FastifyInstance> {
  const { config, room } = program;
  const db = room.database.newsroom;
  const findActor: FindActor = async (request) => {
    const bearer = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return findTokenActor(db, secretHash(bearer));
    const session = sessionOf(request.headers.cookie);
    return session === null ? null : findSessionActor(db, secretHash(session));
  };
  const app = await buildNewsroomServer({
    room,
    surfaces,
    metrics,
    newsroomUrl: config.newsroomUrl,
    trustedProxies: config.trustedProxies,
    appFolder: fileURLToPath(new URL('dist/newsroom', portalFolder)),
    findActor,
    doors: (instance) => doorRoutes(instance, room, surfaces, config.newsroomUrl.startsWith('https:')),
    routes: (staff) => {
      deskRoutes(staff, config.siteUrl);
      nearRoutes(staff, config.siteUrl);
      wireDeskRoutes(staff);
      pictureRoutes(staff);
      peopleRoutes(staff, config.newsroomUrl);
      sectionRoutes(staff);
      contributionRoutes(staff);
      callRoutes(staff);
      errorReportRoutes(staff);
      bylineRoutes(staff);
      topicRoutes(staff);
      frontRoutes(staff);
      tickerRoutes(staff);
      siteSettingRoutes(staff);
      policyRoutes(staff);
      adRoutes(staff);
    },
  });
  closers.push(() => app.close());
  await listen(app, config.host, config.newsroomPort, 'SHIRONAM_NEWSROOM_PORT');
  return app;
}

async function listen(app: FastifyInstance, host: string, port: number, variable: string): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new PortInUse(`Port ${String(port)} on ${host} is in use by another program: stop that one, or set ${variable} to a free port.`, { cause: error });
    if (code === 'EACCES') throw new PortInUse(`This user may not listen on port ${String(port)}: set ${variable} to a port above 1023.`, { cause: error });
    if (code === 'EADDRNOTAVAIL') throw new PortInUse(`This machine has no address ${host}: set SHIRONAM_HOST to one it has.`, { cause: error });
    throw error;
  }
}

/** With port 0 (tests) the real port is known only now. */
function addressOf(url: string, configured: number, app: FastifyInstance): string {
  if (configured !== 0) return url;
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? url.replace(/:0$/, `:${String(address.port)}`) : url;
}
