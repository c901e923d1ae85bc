import { Type } from '@sinclair/typebox';
import { roles } from '@shironam/story';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { saveSectionAs } from './section.actions.js';
import { findSections } from './section.store.js';

const form = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 100 }), position: Type.Integer({ minimum: 0, maximum: 10_000 }), listed: Type.Boolean(), parentSlug: Type.Optional(Type.Union([Type.String({ maxLength: 60 }), Type.Null()])) },
  { additionalProperties: false },
);

export function sectionRoutes({ route, room }: StaffRoutes): void {
  const db = room.database.newsroom;
  route({ method: 'GET', path: '/api/sections', name: 'api.sections.list', roles, handle: async () => ({ sections: await findSections(db) }) });
  route({
    method: 'PUT', path: '/api/sections/:slug', name: 'api.sections.save', roles: ['editor', 'admin'], params: Type.Object({ slug: Type.String({ maxLength: 60 }) }), body: form,
    handle: async ({ actor, params, body }) => {
      await saveSectionAs(room, actor, { slug: params.slug, name: body.name, position: body.position, listed: body.listed, parentSlug: body.parentSlug ?? null });
      return { slug: params.slug };
    },
  });
}
