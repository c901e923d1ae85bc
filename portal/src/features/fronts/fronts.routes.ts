import { Type } from '@sinclair/typebox';
import type { Role } from '@shironam/story';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { clearSlot, placeStory, setTopics } from './fronts.actions.js';
import { presentFront } from './fronts.presenter.js';
import { mostTopics } from './fronts.rules.js';

const editors: readonly Role[] = ['editor', 'admin'];
const front = Type.Object({ front: Type.String({ maxLength: 60 }) });
const slot = Type.Object({ front: Type.String({ maxLength: 60 }), position: Type.Integer({ minimum: 1, maximum: 50 }) });
const storyId = Type.String({ format: 'uuid' });

export function frontRoutes({ route, room }: StaffRoutes): void {
  route({ method: 'GET', path: '/api/fronts/:front', name: 'api.fronts.get', roles: editors, params: front, handle: ({ params }) => presentFront(room, params.front) });
  route({
    method: 'PUT', path: '/api/fronts/:front/slots/:position', name: 'api.fronts.place', roles: editors, params: slot,
    body: Type.Object({ storyId, locked: Type.Optional(Type.Boolean()), until: Type.Optional(Type.Union([Type.String({ format: 'date-time' }), Type.Null()])) }, { additionalProperties: false }),
    handle: async ({ actor, params, body }) => {
      const until = body.until === undefined || body.until === null ? null : new Date(body.until);
      await placeStory(room, actor, params.front, { storyId: body.storyId, position: params.position, until, locked: body.locked ?? false });
      return presentFront(room, params.front);
    },
  });
  route({
    method: 'POST', path: '/api/fronts/:front/slots/:position/clear', name: 'api.fronts.clear', roles: editors, params: slot, body: Type.Object({ storyId }, { additionalProperties: false }),
    handle: async ({ actor, params, body }) => {
      await clearSlot(room, actor, params.front, params.position, body.storyId);
      return presentFront(room, params.front);
    },
  });
  route({
    method: 'PUT', path: '/api/fronts/:front/topics', name: 'api.fronts.topics', roles: editors, params: front,
    body: Type.Object({ topics: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: mostTopics }) }, { additionalProperties: false }),
    handle: async ({ actor, params, body }) => {
      await setTopics(room, actor, params.front, body.topics);
      return presentFront(room, params.front);
    },
  });
}
