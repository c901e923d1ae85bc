import { Type } from '@sinclair/typebox';
import { type Role, storyPath } from '@shironam/story';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { putUpLine, takeDownLine } from './ticker.actions.js';
import { standingLines, type TickerLine } from './ticker.rules.js';
import { findLines } from './ticker.store.js';

const editors: readonly Role[] = ['editor', 'admin'];
const nullable = <T extends Parameters<typeof Type.Optional>[0]>(type: T) => Type.Optional(Type.Union([type, Type.Null()]));

export function tickerRoutes({ route, room }: StaffRoutes): void {
  route({
    method: 'GET', path: '/api/ticker-lines', name: 'api.ticker.list', roles: editors,
    handle: async () => ({ lines: standingLines(await findLines(room.database.newsroom), room.now()).map(presentLine) }),
  });
  route({
    method: 'POST', path: '/api/ticker-lines', name: 'api.ticker.put-up', roles: editors, status: 201,
    body: Type.Object({ text: nullable(Type.String({ maxLength: 1000 })), storyId: nullable(Type.String({ format: 'uuid' })), expiresAt: Type.String({ format: 'date-time' }) }, { additionalProperties: false }),
    handle: ({ actor, body }) => {
      const text = body.text?.trim() ?? '';
      return putUpLine(room, actor, { text: text === '' ? null : text, storyId: body.storyId ?? null, expiresAt: new Date(body.expiresAt) });
    },
  });
  route({
    method: 'POST', path: '/api/ticker-lines/:id/take-down', name: 'api.ticker.take-down', roles: editors, params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    handle: ({ actor, params }) => takeDownLine(room, actor, params.id),
  });
}

function presentLine({ id, text, story, madeAt, expiresAt }: TickerLine): unknown {
  return { id, text, path: story === null ? null : storyPath(story), madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
