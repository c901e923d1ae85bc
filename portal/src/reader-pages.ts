import type { PageDefinition } from './http/page.js';

export function readerPages(_siteUrl: string): readonly PageDefinition[] {
  return [];
}
export function notFoundPage(_siteUrl: string): PageDefinition {
  return { name: 'not-found', route: '*', render: async () => ({ status: 404, contentType: 'text/html; charset=utf-8', body: 'not found', follows: [], shows: [], freshUntil: null, stories: [] }) };
}
export function unavailablePage(): { body: string; contentType: string } {
  return { body: 'unavailable', contentType: 'text/plain' };
}
export function readerFiles(): readonly { path: string; bytes: Buffer; contentType: string }[] {
  return [];
}
export function readerHeaders(_siteUrl: string): Readonly<Record<string, string>> {
  return {};
}
