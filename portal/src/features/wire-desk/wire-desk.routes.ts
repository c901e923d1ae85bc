import { Type } from '@sinclair/typebox';
import { roles } from '@shironam/story';
import { PortalError } from '../../errors.js';
import { parseCursor, writeCursor } from '../../http/cursor.js';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { findItem, findItems, findQuarantined, findStoriesOf } from './wire-desk.store.js';

const pageSize = 50;
const word = Type.Optional(Type.String({ maxLength: 200 }));
const listQuery = Type.Object({ status: word, kind: word, q: word, after: word }, { additionalProperties: false });

export function wireDeskRoutes({ route, room }: StaffRoutes): void {
  const db = room.database.newsroom;
  route({
    method: 'GET', path: '/api/wire-items', name: 'api.wire-items.list', roles, query: listQuery,
    handle: async ({ query }) => {
      const { after, ...filter } = query;
      const items = await findItems(db, { ...filter, after: parseCursor(after), limit: pageSize + 1 });
      const last = items.length > pageSize ? items[pageSize - 1] : undefined;
      return {
        items: items.slice(0, pageSize).map((item) => ({ ...item, receivedAt: item.receivedAt.toISOString() })),
        next: last === undefined ? null : writeCursor({ at: last.receivedAt, id: last.id }),
      };
    },
  });
  route({
    method: 'GET', path: '/api/wire-items/:id', name: 'api.wire-items.read', roles, params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    handle: async ({ params }) => {
      const found = await findItem(db, params.id);
      if (found === null) throw new PortalError('wire.not-found');
      return { ...found, versions: found.versions.map((one) => ({ ...one, receivedAt: one.receivedAt.toISOString() })), stories: await findStoriesOf(db, params.id) };
    },
  });
  route({
    method: 'GET', path: '/api/wire-quarantine', name: 'api.wire-quarantine.list', roles,
    handle: async () => ({ quarantined: (await findQuarantined(db)).map((one) => ({ ...one, receivedAt: one.receivedAt.toISOString() })) }),
  });
}
