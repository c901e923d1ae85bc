import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalError } from '../errors.js';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
};

export function contentTypeOf(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream';
}

type Coding = 'br' | 'gzip' | 'identity';

const pack: Record<Coding, (plain: Buffer) => Promise<Buffer>> = {
  br: (plain) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (plain) => promisify(gzip)(plain, { level: 8 }),
  identity: (plain) => Promise.resolve(plain),
};

/** Serves a flat folder of built files whose names hold their content's hash. Each is read and packed once, when it is first asked for. */
export function serveFiles(folder: string): (request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply) => Promise<FastifyReply> {
  const names = new Set(listFolder(folder));
  const packed = new Map<string, Promise<Buffer>>();
  return async (request, reply) => {
    const name = request.params['*'];
    if (!names.has(name)) throw new PortalError('request.not-found');
    const accepts = request.headers['accept-encoding'] ?? '';
    const coding: Coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : 'identity';
    const key = `${coding} ${name}`;
    const body = packed.get(key) ?? readFile(join(folder, name)).then(pack[coding]);
    packed.set(key, body);
    void reply.header('content-type', contentTypeOf(name)).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
    if (coding !== 'identity') void reply.header('content-encoding', coding);
    return reply.send(await body);
  };
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch (error) {
    // Before the first build there is no app; the page says so.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
