import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ObjectStore } from '../platform/objects/objects.js';
import { isDatabaseDown } from './error-reply.js';
import type { Metrics } from './metrics.js';
import type { LiveReads, PageDefinition } from './page.js';
import { cacheKey, notFoundAddress, type PageAddress, type PageServer } from './page-server.js';
import { contentTypeOf } from './static-files.js';
import { actionRoute, type ReaderAction, takeForms } from './reader-action.js';
import { noSchemaCompilers } from './schema-compilers.js';
import { requireSurfaces, type SurfaceRegistry } from './surfaces.js';

export type ReaderServer = {
  live: LiveReads;
  /** What readers send is written on the primary, never on a replica. */
  livePrimary: LiveReads;
  pageServer: PageServer;
  pages: readonly PageDefinition[];
  actions: readonly ReaderAction[];
  trustedProxies: readonly string[];
  now(): Date;
  notFound: PageDefinition;
  /** Plain words for the hour when nothing can be rendered. */
  unavailable: { body: string; contentType: string };
  files: readonly { path: string; bytes: Buffer; contentType: string }[];
  objects: ObjectStore;
  surfaces: SurfaceRegistry;
  metrics: Metrics;
  headers: Readonly<Record<string, string>>;
  log: Logger;
};

/** A form with pictures may take minutes over a cheap phone's connection; what takes none is cut off sooner (reader-action.ts). */
const slowestFormMs = 300_000;
/** Longer than proxies in front keep a connection without a request (60 s): it is theirs to let go of, and no request meets a closing door. */
const silentMs = 75_000;

/**
 * The reader server: a raw lookup in the page cache in front of Fastify (DESIGN §1). It sets no cookie and drops
 * `Cookie` before any code sees it.
 */
export async function buildReaderServer(options: ReaderServer): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: 64 * 1024,
    schemaController: noSchemaCompilers,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    serverFactory: (handler) => openServer(frontDoor(options, handler)),
  });
  requireSurfaces(app, options.surfaces);
  await takeForms(app);
  for (const page of options.pages) pageRoute(app, options, page);
  for (const action of options.actions) actionRoute(app, { ...options, live: options.livePrimary }, options.surfaces, options.headers, action);
  fileRoutes(app, options);
  app.setNotFoundHandler(async (request, reply) => {
    reply.hijack();
    await servePage(options, request, reply, notFoundAddress(options.notFound, saves(request.raw)));
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    reply.hijack();
    answerFailure(options, request, reply, error);
  });
  return app;
}

/** A hijacked reply is past Fastify's own error handling: a failure is answered here, so that no reader waits for ever. */
async function servePage(options: ReaderServer, request: FastifyRequest, reply: FastifyReply, address: PageAddress): Promise<void> {
  try {
    await options.pageServer.serve(request.raw, reply.raw, address);
  } catch (error) {
    answerFailure(options, request, reply, error as Error);
  }
}

function answerFailure({ log, headers, unavailable }: ReaderServer, request: FastifyRequest, reply: FastifyReply, error: Error & { statusCode?: number }): void {
  const bad = error.statusCode !== undefined && error.statusCode < 500;
  if (!bad) log.error({ err: error, route: request.routeOptions.url }, 'A page failed.');
  if (reply.raw.headersSent) return void reply.raw.destroy();
  const status = error.statusCode === 413 ? 413 : bad ? 400 : isDatabaseDown(error) ? 503 : 500;
  reply.raw.writeHead(status, { ...headers, 'content-type': unavailable.contentType, 'cache-control': 'no-store', ...(status === 503 ? { 'retry-after': '10' } : {}) });
  reply.raw.end(unavailable.body);
}

/** The server under Fastify. `silent`: after how many milliseconds without a byte either way a connection is closed. */
export function openServer(listener: RequestListener, silent = silentMs): Server {
  // One clock for a silent connection, moved on by its bytes. Node's own is set and cleared around every answer: 4 % of a cached page's CPU.
  const server = createServer({ requestTimeout: slowestFormMs, headersTimeout: 10_000, keepAliveTimeout: 0 }, listener);
  server.timeout = silent;
  return server;
}

function frontDoor({ pageServer }: ReaderServer, handler: RequestListener): RequestListener {
  return (request, response) => {
    if ((request.method === 'GET' || request.method === 'HEAD') && pageServer.serveCached(request, response)) return;
    // The lookup above reads three headers; nothing behind this line ever sees a cookie.
    delete request.headers.cookie;
    handler(request, response);
  };
}

function saves(request: IncomingMessage): boolean {
  return request.headers['save-data'] === 'on';
}

function pageRoute(app: FastifyInstance, options: ReaderServer, definition: PageDefinition): void {
  options.surfaces.register({ name: definition.name, method: 'GET', route: definition.route, class: 'public', roles: [] });
  app.get(definition.route, async (request, reply) => {
    const params = request.params as Record<string, string>;
    const query = allowedQuery(definition, request);
    const address = { key: cacheKey(canonicalUrl(request, query), saves(request.raw)), definition, params, query, dataSaver: saves(request.raw) };
    reply.hijack();
    await servePage(options, request, reply, address);
  });
}

function allowedQuery(definition: PageDefinition, request: FastifyRequest): Record<string, string> {
  const given = request.query as Record<string, unknown>;
  const allowed: Record<string, string> = {};
  for (const name of definition.query ?? []) {
    const value = given[name];
    if (typeof value === 'string' && value !== '' && value.length <= 300) allowed[name] = value;
  }
  return allowed;
}

/** The address without what does not choose a page, so that a made-up query is never cached under a key of its own. */
function canonicalUrl(request: FastifyRequest, query: Record<string, string>): string {
  const path = request.url.split('?', 1)[0] ?? '/';
  const search = new URLSearchParams(query).toString();
  const canonical = path.length > 1 ? path.replace(/\/+$/, '') : path;
  return search === '' ? canonical : `${canonical}?${search}`;
}

/** A file runs nothing and shows nothing of others; the pages' whole policy on each face and picture would weigh more than some of them. */
function fileHeadersOf(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name === 'x-content-type-options' || name === 'strict-transport-security');
  return { ...Object.fromEntries(kept), 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
}

function fileRoutes(app: FastifyInstance, options: ReaderServer): void {
  const { surfaces, metrics, objects, live } = options;
  const fileHeaders = fileHeadersOf(options.headers);
  const open = (route: string, name: string): void => surfaces.register({ name, method: 'GET', route, class: 'public', roles: [] });
  open('/healthz', 'reader.healthz');
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }));
  open('/metrics', 'reader.metrics');
  app.get('/metrics', async (_request, reply) => reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4').send(await metrics.text()));
  open('/media/:picture/:file', 'reader.media');
  app.get<{ Params: { picture: string; file: string } }>('/media/:picture/:file', async (request, reply) => {
    const { picture, file } = request.params;
    const found = await findPublicRendition(live, picture, file);
    const object = found ? await objects.stream(`renditions/${picture}/${file}`) : null;
    if (object === null) return reply.callNotFound();
    return reply.headers({ ...fileHeaders, 'content-type': contentTypeOf(file), 'content-length': object.size, 'cache-control': 'public, max-age=300, s-maxage=31536000', 'surrogate-key': `picture:${picture}` }).send(object.body);
  });
  for (const file of options.files.filter(({ path }) => !path.startsWith('/assets/'))) {
    open(file.path, `reader.file ${file.path}`);
    app.get(file.path, async (_request, reply) => reply.headers({ ...fileHeaders, 'content-type': file.contentType, 'cache-control': 'public, max-age=86400' }).send(file.bytes));
  }
  open('/assets/:file', 'reader.assets');
  const files = new Map(options.files.map((file) => [file.path, file]));
  app.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const file = files.get(`/assets/${request.params.file}`);
    if (file === undefined) return reply.callNotFound();
    return reply.headers({ ...fileHeaders, 'content-type': file.contentType, 'cache-control': 'public, max-age=31536000, immutable', 'access-control-allow-origin': '*' }).send(file.bytes);
  });
}

/** A rendition is public only while a released story shows its picture. */
async function findPublicRendition(live: LiveReads, picture: string, file: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(picture)) return false;
  const row = await live.selectFrom('live.picture').select('document').where('id', '=', picture).executeTakeFirst();
  return row?.document.renditions.some((one) => one.path === `${picture}/${file}`) ?? false;
}
