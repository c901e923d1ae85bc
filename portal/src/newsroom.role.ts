import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { adRoutes } from './features/ads/ads.js';
import { bylineRoutes } from './features/bylines/bylines.js';
import { callRoutes, contributionRoutes } from './features/contributions/contributions.js';
import { deskRoutes } from './features/desk/desk.js';
import { errorReportRoutes } from './features/error-reports/error-reports.js';
import { frontRoutes } from './features/fronts/fronts.js';
import { doorRoutes, findSessionActor, findTokenActor, peopleRoutes } from './features/people/people.js';
import { pictureRoutes } from './features/pictures/pictures.js';
import { policyRoutes } from './features/policies/policies.js';
import { nearRoutes } from './features/search/search.js';
import { sectionRoutes } from './features/sections/sections.js';
import { siteSettingRoutes } from './features/site-settings/site-settings.js';
import { topicRoutes } from './features/topics/topics.js';
import { tickerRoutes } from './features/ticker/ticker.js';
import { wireDeskRoutes } from './features/wire-desk/wire-desk.js';
import type { Metrics } from './http/metrics.js';
import { buildNewsroomServer } from './http/newsroom-server.js';
import type { FindActor } from './http/staff-routes.js';
import { sessionOf } from './http/session-cookie.js';
import type { SurfaceRegistry } from './http/surfaces.js';
import { portalFolder } from './platform/portal-folder.js';
import { secretHash } from './platform/newsroom.js';
import type { Program } from './program.js';
import { listen } from './roles.js';

export { createSetup } from './features/people/people.js';

/** The newsroom: its app, its API and the doors to them. */
export async function startNewsroom(program: Program, surfaces: SurfaceRegistry, metrics: Metrics, closers: (() => Promise<void>)[]): Promise<FastifyInstance> {
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
