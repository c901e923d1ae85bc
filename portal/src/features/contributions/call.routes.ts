import { Type } from '@sinclair/typebox';
import type { Role } from '@shironam/story';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { findSetting } from '../site-settings/site-settings.js';
import { findReplies, saveCall, saveReplies } from './call.actions.js';

const desk: readonly Role[] = ['subeditor', 'editor', 'admin'];
const heads: readonly Role[] = ['editor', 'admin'];

const callForm = Type.Object(
  {
    topics: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 30 }),
    email: Type.Union([Type.String({ maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+$' }), Type.Null()]),
    text: Type.String({ maxLength: 1000 }),
    deadline: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
    wordLimit: Type.Union([Type.Integer({ minimum: 50, maximum: 20_000 }), Type.Null()]),
    sections: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 }),
  },
  { additionalProperties: false },
);
const repliesForm = Type.Object(
  { replies: Type.Array(Type.Object({ title: Type.String({ maxLength: 120 }), text: Type.String({ maxLength: 4000 }) }, { additionalProperties: false }), { maxItems: 40 }) },
  { additionalProperties: false },
);

export function callRoutes({ route, room }: StaffRoutes): void {
  route({ method: 'GET', path: '/api/call', name: 'api.call.read', roles: desk, handle: async () => ({ call: await findSetting(room.database.newsroom, 'call') }) });
  route({ method: 'PUT', path: '/api/call', name: 'api.call.save', roles: heads, body: callForm, handle: ({ actor, body }) => saveCall(room, actor, body) });
  route({ method: 'GET', path: '/api/canned-replies', name: 'api.canned-replies.read', roles: desk, handle: async () => ({ replies: await findReplies(room) }) });
  route({ method: 'PUT', path: '/api/canned-replies', name: 'api.canned-replies.save', roles: heads, body: repliesForm, handle: ({ actor, body }) => saveReplies(room, actor, body.replies) });
}
