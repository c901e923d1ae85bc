import { TypeBoxError } from '@sinclair/typebox';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { errors, type ErrorCode, type Issue, PortalError } from '../errors.js';

/** The one place where an error becomes an answer. What is not ours is logged whole and answered without a word of its inside. */
export function replyError(log: Logger) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const { code, issues, beside } = explain(error);
    const { status, bn } = errors[code];
    if (code === 'request.busy') log.warn({ reason: error.message, route: request.routeOptions.url }, 'The database does not answer.');
    else if (status >= 500) log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'A request failed.');
    void reply
      .code(status)
      .header('cache-control', 'no-store')
      .send({ error: { code, message: bn, ...(issues.length > 0 ? { issues } : {}) }, ...beside });
  };
}

type Explained = { code: ErrorCode; issues: readonly Issue[]; beside: Readonly<Record<string, unknown>> };

function explain(error: FastifyError): Explained {
  if (error instanceof PortalError) return { code: error.code, issues: error.issues, beside: error.beside };
  if (error.validation !== undefined) {
    return { code: 'request.invalid', issues: error.validation.map((one) => ({ path: pathOf(one.instancePath, one.params), message: one.message ?? '' })), beside: {} };
  }
  if (error instanceof TypeBoxError) return { code: 'request.invalid', issues: [], beside: {} };
  if (error.statusCode === 413) return { code: 'request.too-large', issues: [], beside: {} };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return { code: 'request.invalid', issues: [{ path: '', message: error.message }], beside: {} };
  return { code: isDatabaseDown(error) ? 'request.busy' : 'request.failed', issues: [], beside: {} };
}

function pathOf(instancePath: string, params: Record<string, unknown>): string {
  const missing = params['missingProperty'] ?? params['additionalProperty'];
  return [...instancePath.split('/').filter(Boolean), ...(typeof missing === 'string' ? [missing] : [])].join('.');
}

/** Class 08 (connection), 57P0x (shutdown), 53 (resources), and the socket's own codes. */
export function isDatabaseDown(error: { code?: string | undefined; message: string }): boolean {
  return /^(08|53|57P)/.test(error.code ?? '') || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(error.code ?? '') || error.message.startsWith('Connection terminated');
}
