import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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

type File = { type: string; plain: Buffer; br: Buffer; gzip: Buffer };

/** Serves a flat folder of built files with names that hold their content's hash, from memory, compressed once. */
export function serveFiles(folder: string): (request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply) => FastifyReply {
  const files = new Map<string, File>();
  for (const name of listFolder(folder)) {
    const plain = readFileSync(join(folder, name));
    files.set(name, { type: contentTypeOf(name), plain, br: brotliCompressSync(plain), gzip: gzipSync(plain) });
  }
  return (request, reply) => {
    const file = files.get(request.params['*']);
    if (file === undefined) throw new PortalError('request.not-found');
    const accepts = request.headers['accept-encoding'] ?? '';
    void reply.header('content-type', file.type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
    if (/\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(file.br);
    if (/\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(file.gzip);
    return reply.send(file.plain);
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
