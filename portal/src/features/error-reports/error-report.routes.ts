import { Type } from '@sinclair/typebox';
import type { Role } from '@shironam/story';
import { normalise } from '@shironam/bangla';
import { parseCursor, writeCursor } from '../../http/cursor.js';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { settleErrorReport, trustErrorReport } from './error-report.actions.js';
import { countOpenReports, findErrorReports } from './error-report.store.js';

const pageSize = 50;
const desk: readonly Role[] = ['subeditor', 'editor', 'admin'];
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) });
const trays = ['open', 'suspected', 'settled', 'spam'] as const;
const listQuery = Type.Object({ tray: Type.Optional(Type.Union(trays.map((tray) => Type.Literal(tray)))), after: Type.Optional(Type.String({ maxLength: 200 })) }, { additionalProperties: false });
const settlement = Type.Object({ outcome: Type.Union((['corrected', 'explained', 'spam'] as const).map((one) => Type.Literal(one))), note: Type.String({ maxLength: 4000 }) }, { additionalProperties: false });

/** The queue of reported errors. How to reach a reporter is for editors and administrators. */
export function errorReportRoutes({ route, room }: StaffRoutes): void {
  const db = room.database.newsroom;
  route({
    method: 'GET', path: '/api/error-reports', name: 'api.error-reports.list', roles: desk, query: listQuery,
    handle: async ({ actor, query }) => {
      const found = await findErrorReports(db, { tray: query.tray ?? 'open', after: parseCursor(query.after), limit: pageSize + 1 });
      const last = found.length > pageSize ? found[pageSize - 1] : undefined;
      const head = actor.role === 'editor' || actor.role === 'admin';
      return {
        reports: found.slice(0, pageSize).map(({ contact, ...one }) => ({ ...one, receivedAt: one.receivedAt.toISOString(), decidedAt: one.decidedAt?.toISOString() ?? null, contact: head ? contact : null })),
        next: last === undefined ? null : writeCursor({ at: last.receivedAt, id: last.id }),
        waiting: await countOpenReports(db),
      };
    },
  });
  route({
    method: 'POST', path: '/api/error-reports/:id/settle', name: 'api.error-reports.settle', roles: desk, params: byId, body: settlement,
    handle: ({ actor, params, body }) => settleErrorReport(room, actor, params.id, body.outcome, normalise(body.note).trim()),
  });
  route({ method: 'POST', path: '/api/error-reports/:id/trust', name: 'api.error-reports.trust', roles: desk, params: byId, handle: ({ actor, params }) => trustErrorReport(room, actor, params.id) });
}
