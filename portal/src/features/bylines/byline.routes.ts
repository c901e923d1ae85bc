import { Type } from '@sinclair/typebox';
import { roles } from '@shironam/story';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { describeByline } from './byline.actions.js';
import { findBylines } from './byline.store.js';

const form = Type.Object({ role: Type.String({ maxLength: 200 }), bio: Type.String({ maxLength: 1000 }) }, { additionalProperties: false });

export function bylineRoutes({ route, room }: StaffRoutes): void {
  route({
    method: 'GET', path: '/api/bylines', name: 'api.bylines.list', roles, query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }, { additionalProperties: false }),
    handle: async ({ query }) => ({ bylines: await findBylines(room.database.newsroom, query.q ?? '') }),
  });
  route({
    method: 'PUT', path: '/api/bylines/:slug', name: 'api.bylines.save', roles: ['editor', 'admin'], params: Type.Object({ slug: Type.String({ maxLength: 80 }) }), body: form,
    handle: ({ actor, params, body }) => describeByline(room, actor, params.slug, body),
  });
}
