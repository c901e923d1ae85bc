import type { FastifyInstance } from 'fastify';
import { fillDemo } from './features/demo/demo.js';
import { ensureSiteSettings } from './features/site-settings/site-settings.js';
import { Metrics } from './http/metrics.js';
import { SurfaceRegistry } from './http/surfaces.js';
import type { Program, Progress } from './program.js';
import type { RoleName } from './roles.js';

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

/**
 * The composition root: program → roles. Everything concrete is chosen here and in the roles, whose code is read when their turn comes: the
 * readers' first, the rest when the first page is there.
 */
export async function startRoles(program: Program, roles: ReadonlySet<RoleName>, progress: Progress): Promise<Running> {
  const { config, room } = program;
  const surfaces = { reader: new SurfaceRegistry(), newsroom: new SurfaceRegistry() };
  const metrics = new Metrics();
  const closers: (() => Promise<void>)[] = [];
  const running: Running = { siteUrl: config.siteUrl, newsroomUrl: config.newsroomUrl, setupUrl: null, surfaces, reader: null, newsroom: null, close: () => closeAll(closers) };
  try {
    if (roles.has('newsroom')) await ensureSiteSettings(room, config.siteUrl);
    if (roles.has('newsroom')) await fillDemo(room, config.demo, progress);
    if (roles.has('reader')) {
      const { startReader } = await import('./reader.role.js');
      running.reader = await startReader(program, surfaces.reader, metrics, closers);
      running.siteUrl = addressOf(config.siteUrl, config.port, running.reader);
    }
    if (roles.has('newsroom') || roles.has('worker')) await (await import('./features/backup/backup.js')).noteWithdrawals(room);
    if (roles.has('newsroom')) {
      const { startNewsroom, createSetup } = await import('./newsroom.role.js');
      running.newsroom = await startNewsroom(program, surfaces.newsroom, metrics, closers);
      running.newsroomUrl = addressOf(config.newsroomUrl, config.newsroomPort, running.newsroom);
      const secret = await createSetup(room);
      running.setupUrl = secret === null ? null : `${running.newsroomUrl}/setup/${secret}`;
    }
    if (roles.has('worker')) {
      const { startWorker } = await import('./worker.role.js');
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

/** With port 0 (tests) the real port is known only now. */
function addressOf(url: string, configured: number, app: FastifyInstance): string {
  if (configured !== 0) return url;
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? url.replace(/:0$/, `:${String(address.port)}`) : url;
}
