import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ObjectStore } from '../platform/objects/objects.js';
import type { LiveReads } from './page.js';
import type { SurfaceRegistry } from './surfaces.js';

/** What an action of a reader works with: the reader's user may SELECT `live` and EXECUTE the functions of `inbox`, nothing else. */
export type ReaderRoom = { live: LiveReads; objects: ObjectStore; log: Logger; now(): Date };

export type SentFile = { field: string; name: string; type: string; bytes: Buffer };

export type ActionRequest = {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** Fields of a form, each once (the first of a name holds); empty for what takes no form. */
  fields: Readonly<Record<string, string>>;
  files: readonly SentFile[];
  /** The body of what takes JSON. */
  body: unknown;
  /** The reader's address, as the trusted proxies tell it; for quotas only, never stored as it is. */
  network: string;
  userAgent: string;
  dataSaver: boolean;
};

export type ActionResult = { status: number; contentType: string; body: string; headers?: Readonly<Record<string, string>> };

/** Something a reader does or asks for alone: a form sent, a page behind a secret link, a count. Its answer is never cached. */
export type ReaderAction = {
  /** Name in the surface registry. */
  name: string;
  method: 'GET' | 'POST';
  route: string;
  class: 'public' | 'token';
  takes: 'nothing' | 'form' | 'json';
  /** Of the whole body; 64 KiB where absent. */
  maxBytes?: number;
  maxFiles?: number;
  run(room: ReaderRoom, request: ActionRequest): Promise<ActionResult>;
};

const defaultBytes = 64 * 1024;

/** Lets the reader server take forms. Call once, before the actions. */
export async function takeForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart);
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, firstOfEach(new URLSearchParams(String(body))));
  });
}

export function actionRoute(app: FastifyInstance, room: ReaderRoom, surfaces: SurfaceRegistry, headers: Readonly<Record<string, string>>, action: ReaderAction): void {
  surfaces.register({ name: action.name, method: action.method, route: action.route, class: action.class, roles: [] });
  app.route({
    method: action.method,
    url: action.route,
    bodyLimit: action.maxBytes ?? defaultBytes,
    handler: async (request, reply) => {
      const result = await action.run(room, await readRequest(request, action));
      return reply
        .code(result.status)
        .headers({ ...headers, 'cache-control': 'no-store', 'surrogate-control': 'no-store', ...(action.class === 'token' ? { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } : {}), ...result.headers })
        .type(result.contentType)
        .send(result.body);
    },
  });
}

async function readRequest(request: FastifyRequest, action: ReaderAction): Promise<ActionRequest> {
  const { fields, files } = action.takes === 'form' ? await readForm(request, action) : { fields: {}, files: [] };
  return {
    params: request.params as Record<string, string>,
    query: firstOfEach(new URLSearchParams(request.url.split('?')[1] ?? '')),
    fields,
    files,
    body: action.takes === 'json' ? request.body : undefined,
    network: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    dataSaver: request.headers['save-data'] === 'on',
  };
}

async function readForm(request: FastifyRequest, action: ReaderAction): Promise<{ fields: Record<string, string>; files: SentFile[] }> {
  // JSON sent to a form could hold anything where text is expected.
  const encoded = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  if (!request.isMultipart()) return { fields: encoded ? ((request.body ?? {}) as Record<string, string>) : {}, files: [] };
  const fields: Record<string, string> = {};
  const files: SentFile[] = [];
  const limit = action.maxBytes ?? defaultBytes;
  for await (const part of request.parts({ limits: { fileSize: limit, files: action.maxFiles ?? 0, fields: 60, fieldSize: limit, parts: 80 } })) {
    if (part.type === 'field') fields[part.fieldname] ??= String(part.value);
    else {
      const bytes = await part.toBuffer();
      if (bytes.length > 0) files.push({ field: part.fieldname, name: part.filename, type: part.mimetype, bytes });
    }
  }
  return { fields, files };
}

/** A name sent twice counts once: what is checked is what is used. */
function firstOfEach(all: URLSearchParams): Record<string, string> {
  const first: Record<string, string> = {};
  for (const [name, value] of all) first[name] ??= value;
  return first;
}
