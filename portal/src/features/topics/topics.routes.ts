import { Type } from '@sinclair/typebox';
import { roles } from '@shironam/story';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { findTopics } from './topic.store.js';
import { mergeTopics, renameTopic } from './topics.actions.js';

const slugOf = Type.Object({ slug: Type.String({ maxLength: 80 }) });
const names = Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), aliases: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 }) }, { additionalProperties: false });

export function topicRoutes({ route, room }: StaffRoutes): void {
  route({
    method: 'GET', path: '/api/topics', name: 'api.topics.list', roles, query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }, { additionalProperties: false }),
    handle: async ({ query }) => ({ topics: await findTopics(room.database.newsroom, query.q ?? '') }),
  });
  route({ method: 'PUT', path: '/api/topics/:slug', name: 'api.topics.save', roles: ['editor', 'admin'], params: slugOf, body: names, handle: ({ actor, params, body }) => renameTopic(room, actor, params.slug, body) });
  route({
    method: 'POST', path: '/api/topics/:slug/merge', name: 'api.topics.merge', roles: ['editor', 'admin'], params: slugOf, body: Type.Object({ into: Type.String({ maxLength: 80 }) }, { additionalProperties: false }),
    handle: ({ actor, params, body }) => mergeTopics(room, actor, params.slug, body.into),
  });
}
