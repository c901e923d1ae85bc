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
  /** Something of the form was over a limit and is not here: the form is shown again with what came. */
  overfull: boolean;
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
  maxFileBytes?: number;
  run(room: ReaderRoom, request: ActionRequest): Promise<ActionResult>;
};

const defaultBytes = 64 * 1024;
/** Of all fields together: no form of ours asks for more text. */
const maxFieldBytes = 1024 * 1024;
/** A sender over the limit is still heard out, so that a browser gets its answer; far over it the connection ends. */
const heardOut = 4;
/** A body may come over a slow phone, but only where files are asked for. */
const slowestBodyMs = 30_000;

class TooLarge extends Error {
  readonly statusCode = 413;
}

/** Lets the reader server take forms. Call once, before the actions. */
export async function takeForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    if (body.length > maxFieldBytes) done(new TooLarge('The form is too large.'));
    else done(null, firstOfEach(new URLSearchParams(String(body))));
  });
}

export function actionRoute(app: FastifyInstance, room: ReaderRoom, surfaces: SurfaceRegistry, headers: Readonly<Record<string, string>>, action: ReaderAction): void {
  surfaces.register({ name: action.name, method: action.method, route: action.route, class: action.class, roles: [] });
  app.route({
    method: action.method,
    url: action.route,
    bodyLimit: action.maxBytes ?? defaultBytes,
    onRequest: (request, _reply, done) => {
      const announced = Number(request.headers['content-length'] ?? 0);
      if (announced > heardOut * (action.maxBytes ?? defaultBytes)) return done(new TooLarge('The body is too large.'));
      if (action.maxFiles === undefined) endWhenSlow(request);
      done();
    },
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
  const { fields, files, overfull } = action.takes === 'form' ? await readForm(request, action) : { fields: {}, files: [], overfull: false };
  return {
    params: request.params as Record<string, string>,
    query: firstOfEach(new URLSearchParams(request.url.split('?')[1] ?? '')),
    fields,
    files,
    overfull,
    body: action.takes === 'json' ? request.body : undefined,
    network: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    dataSaver: request.headers['save-data'] === 'on',
  };
}

type Form = { fields: Record<string, string>; files: SentFile[]; overfull: boolean };

async function readForm(request: FastifyRequest, action: ReaderAction): Promise<Form> {
  // JSON sent to a form could hold anything where text is expected.
  const encoded = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  if (!request.isMultipart()) return { fields: encoded ? ((request.body ?? {}) as Record<string, string>) : {}, files: [], overfull: false };
  const form: Form = { fields: {}, files: [], overfull: false };
  const limit = action.maxBytes ?? defaultBytes;
  let size = 0;
  const parts = request.parts({ limits: { fileSize: action.maxFileBytes ?? limit, files: action.maxFiles ?? 0, fields: 60, fieldSize: Math.min(limit, maxFieldBytes), parts: 80 } });
  endWhenEndless(request, limit);
  try {
    for await (const part of parts) {
      if (part.type === 'field') {
        size += Buffer.byteLength(String(part.value));
        if (part.valueTruncated || part.fieldnameTruncated || size > limit) form.overfull = true;
        else form.fields[part.fieldname] ??= String(part.value);
      } else if (size > limit) {
        part.file.resume();
      } else {
        const bytes = await part.toBuffer();
        size += bytes.length;
        if (part.file.truncated || size > limit) form.overfull = true;
        else if (bytes.length > 0) form.files.push({ field: part.fieldname, name: part.filename, type: part.mimetype, bytes });
      }
    }
  } catch (error) {
    if (!isFormLimit(error)) throw error;
    form.overfull = true;
  }
  return form;
}

function isFormLimit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^FST_(FILES|FIELDS|PARTS)_LIMIT$/.test(String(error.code));
}

function endWhenSlow(request: FastifyRequest): void {
  const timer = setTimeout(() => request.raw.destroy(), slowestBodyMs);
  timer.unref();
  request.raw.once('close', () => clearTimeout(timer));
}

/** A body that names no length is counted as it comes. */
function endWhenEndless(request: FastifyRequest, limit: number): void {
  let seen = 0;
  request.raw.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > heardOut * limit) request.raw.destroy();
  });
}

/** A name sent twice counts once: what is checked is what is used. */
function firstOfEach(all: URLSearchParams): Record<string, string> {
  const first: Record<string, string> = {};
  for (const [name, value] of all) first[name] ??= value;
  return first;
}
