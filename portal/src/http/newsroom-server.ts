import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { PortalError } from '../errors.js';
import type { Newsroom } from '../platform/newsroom.js';
import { replyError } from './error-reply.js';
import type { Metrics } from './metrics.js';
import { type FindActor, staffRoutes, type StaffRoutes } from './staff-routes.js';
import { requireSurfaces, type SurfaceRegistry } from './surfaces.js';
import { compileSchema } from './request-schema.js';
import { noSchemaCompilers } from './schema-compilers.js';
import { serveFiles } from './static-files.js';

export type NewsroomServer = {
  room: Newsroom;
  surfaces: SurfaceRegistry;
  metrics: Metrics;
  newsroomUrl: string;
  trustedProxies: readonly string[];
  /** Folder of the built app. */
  appFolder: string;
  findActor: FindActor;
  /** Routes that answer without a session. */
  doors(app: FastifyInstance): void;
  routes(staff: StaffRoutes): void;
};

/** The pages of the app: all of them are its one document, and the app shows the right screen. */
export const appPages = ['/', '/sign-in', '/setup/:token', '/invite/:token', '/stories/new', '/stories/:id', '/front', '/wire', '/wire/:id', '/pictures', '/people', '/topics', '/bylines', '/settings', '/policies', '/policies/:slug', '/ads', '/contributions', '/contributions/call', '/contributions/:id', '/error-reports'];

export async function buildNewsroomServer(options: NewsroomServer): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    requestTimeout: 60_000,
    schemaController: noSchemaCompilers,
  });
  requireSurfaces(app, options.surfaces);
  app.setErrorHandler(replyError(options.room.log));
  app.setValidatorCompiler(({ schema, httpPart }) => compileSchema(schema as object, httpPart));
  // A transition without a form is sent with an empty body by many clients.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, null);
    void app.getDefaultJsonParser('error', 'error')(_request, String(body), done);
  });
  app.addHook('onRequest', refuseForeignOrigins(options.newsroomUrl));
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'permissions-policy': 'camera=(), microphone=(), geolocation=()' });
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (options.newsroomUrl.startsWith('https:')) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
  await app.register(multipart);
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Shironam newsroom', version: '0.1.0' }, components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }, security: [{ token: [] }] } });
  publicRoutes(app, options);
  options.doors(app);
  options.routes(staffRoutes(app, options.room, options.surfaces, options.findActor));
  await appRoutes(app, options);
  return app;
}

/** Every unsafe request must come from the newsroom's own pages, or carry a token (which no foreign page has). */
function refuseForeignOrigins(newsroomUrl: string) {
  const own = new URL(newsroomUrl).origin;
  return async (request: FastifyRequest): Promise<void> => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (request.headers.authorization !== undefined && request.headers.cookie === undefined) return;
    const site = request.headers['sec-fetch-site'];
    if (request.headers.origin !== own || (site !== undefined && site !== 'same-origin')) throw new PortalError('request.foreign-origin');
  };
}

function publicRoutes(app: FastifyInstance, { surfaces, metrics }: NewsroomServer): void {
  const open = (route: string, name: string): void => surfaces.register({ name, method: 'GET', route, class: 'public', roles: [] });
  open('/healthz', 'newsroom.healthz');
  app.get('/healthz', async () => ({ ok: true }));
  open('/metrics', 'newsroom.metrics');
  app.get('/metrics', async (_request, reply) => reply.type('text/plain; version=0.0.4').send(await metrics.text()));
  open('/api/openapi.json', 'newsroom.openapi');
  app.get('/api/openapi.json', async () => app.swagger());
}

/** The app's one document at its addresses, and for a person at any other, where the app says that nothing is there; a script gets its error as JSON. */
async function appRoutes(app: FastifyInstance, { surfaces, appFolder }: NewsroomServer): Promise<void> {
  const page = (await readFile(join(appFolder, 'index.html'), 'utf8').catch(() => null)) ?? '<!doctype html><title>Shironam</title><p>npm run build';
  const sendPage = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64');
    return reply.type('text/html; charset=utf-8').header('content-security-policy', appPolicy(nonce)).send(page.replaceAll('%NONCE%', nonce));
  };
  for (const route of appPages) {
    surfaces.register({ name: `newsroom.app ${route}`, method: 'GET', route, class: 'public', roles: [] });
    app.get(route, async (_request, reply) => sendPage(reply));
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || !/text\/html/.test(request.headers.accept ?? '') || /^\/(api|assets)\//.test(request.url)) throw new PortalError('request.not-found');
    return sendPage(reply.code(404));
  });
  surfaces.register({ name: 'newsroom.app files', method: 'GET', route: '/assets/*', class: 'public', roles: [] });
  app.get<{ Params: { '*': string } }>('/assets/*', serveFiles(join(appFolder, 'assets')));
}

function appPolicy(nonce: string): string {
  return [
    "default-src 'none'", `script-src 'self' 'nonce-${nonce}'`, `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
    "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'", 'trusted-types default',
  ].join('; ');
}
