import { Type } from '@sinclair/typebox';
import type { Role } from '@shironam/story';
import { normalise } from '@shironam/bangla';
import { PortalError } from '../../errors.js';
import { parseCursor, writeCursor } from '../../http/cursor.js';
import type { StaffRoutes } from '../../http/staff-routes.js';
import type { Actor } from '../../platform/newsroom.js';
import { renderPreview } from '../pictures/pictures.js';
import { placeName } from '../places/places.js';
import { acceptContribution, assignContribution, declineContribution, findNearContribution, markSpam, reopenContribution, trustContribution } from './contribution.actions.js';
import { maySeePerson, mayStep } from './contribution.rules.js';
import { type Contribution, countWaiting, findContributions, findFile, type FileBytes, loadContribution } from './contribution.store.js';

const pageSize = 50;
const desk: readonly Role[] = ['subeditor', 'editor', 'admin'];
const uuid = Type.String({ format: 'uuid' });
const byId = Type.Object({ id: uuid });
const byFile = Type.Object({ id: uuid, file: uuid });
const trays = ['open', 'suspected', 'accepted', 'declined', 'spam', 'withdrawn'] as const;
const listQuery = Type.Object(
  { tray: Type.Optional(Type.Union(trays.map((tray) => Type.Literal(tray)))), topic: Type.Optional(Type.String({ maxLength: 100 })), assignee: Type.Optional(uuid), after: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
);
const acceptance = Type.Object(
  { section: Type.String({ minLength: 1, maxLength: 60 }), pictures: Type.Optional(Type.Array(Type.Object({ file: uuid, caption: Type.String({ maxLength: 1000 }), credit: Type.String({ maxLength: 200 }) }, { additionalProperties: false }), { maxItems: 10 })) },
  { additionalProperties: false },
);

/** The queue of readers' writing: for those who decide on it, not for reporters. */
export function contributionRoutes(staff: StaffRoutes): void {
  const { route, room } = staff;
  const db = room.database.newsroom;
  route({
    method: 'GET', path: '/api/contributions', name: 'api.contributions.list', roles: desk, query: listQuery,
    handle: async ({ query }) => {
      const { after, tray, ...filter } = query;
      const found = await findContributions(db, { tray: tray ?? 'open', ...filter, after: parseCursor(after), limit: pageSize + 1 });
      const last = found.length > pageSize ? found[pageSize - 1] : undefined;
      return {
        contributions: found.slice(0, pageSize).map((one) => ({ ...one, receivedAt: one.receivedAt.toISOString() })),
        next: last === undefined ? null : writeCursor({ at: last.receivedAt, id: last.id }),
        waiting: await countWaiting(db),
      };
    },
  });
  route({
    method: 'GET', path: '/api/contributions/:id', name: 'api.contributions.read', roles: desk, params: byId,
    handle: async ({ actor, params }) => {
      const contribution = await loadContribution(db, params.id);
      const near = mayStep('accept', contribution) ? await findNearContribution(room, contribution) : [];
      return { ...presentContribution(actor, contribution), near: near.map(({ storyId, headline, duplicate }) => ({ storyId, headline, duplicate })) };
    },
  });
  route({
    method: 'GET', path: '/api/contributions/:id/files/:file', name: 'api.contributions.file', roles: desk, params: byFile,
    handle: async ({ params, reply }) => {
      const file = await loadFile(staff, params.id, params.file);
      return reply
        .headers({ 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
        .send(file.bytes);
    },
  });
  route({
    method: 'GET', path: '/api/contributions/:id/files/:file/preview', name: 'api.contributions.preview', roles: desk, params: byFile,
    handle: async ({ params, reply }) => {
      const file = await loadFile(staff, params.id, params.file);
      return reply.header('content-type', 'image/webp').header('cache-control', 'private, max-age=3600').send(await renderPreview(file.bytes));
    },
  });
  stepRoutes(staff);
}

function stepRoutes({ route, room }: StaffRoutes): void {
  route({
    method: 'POST', path: '/api/contributions/:id/assign', name: 'api.contributions.assign', roles: desk, params: byId, body: Type.Object({ person: Type.Union([uuid, Type.Null()]) }, { additionalProperties: false }),
    handle: ({ actor, params, body }) => assignContribution(room, actor, params.id, body.person),
  });
  route({
    method: 'POST', path: '/api/contributions/:id/accept', name: 'api.contributions.accept', roles: desk, params: byId, body: acceptance, status: 201,
    handle: ({ actor, params, body }) => acceptContribution(room, actor, params.id, { section: body.section, pictures: body.pictures ?? [] }),
  });
  route({
    method: 'POST', path: '/api/contributions/:id/decline', name: 'api.contributions.decline', roles: desk, params: byId, body: Type.Object({ reply: Type.String({ maxLength: 4000 }) }, { additionalProperties: false }),
    handle: ({ actor, params, body }) => declineContribution(room, actor, params.id, normalise(body.reply).trim()),
  });
  const plain = { 'mark-spam': markSpam, trust: trustContribution, reopen: reopenContribution };
  for (const [verb, act] of Object.entries(plain)) {
    route({ method: 'POST', path: `/api/contributions/:id/${verb}`, name: `api.contributions.${verb}`, roles: desk, params: byId, handle: ({ actor, params }) => act(room, actor, params.id) });
  }
}

async function loadFile({ room }: StaffRoutes, id: string, file: string): Promise<FileBytes> {
  const found = await findFile(room.database.newsroom, id, file);
  if (found === null) throw new PortalError('contribution.not-found');
  return found;
}

/** Whoever does not need to call the writer does not see how; the name and the identity line are for print. */
function presentContribution(actor: Actor, contribution: Contribution): Record<string, unknown> {
  const { person, receivedAt, decidedAt, ...rest } = contribution;
  const reach = { phone: person.phone, email: person.email, guardian: person.guardian };
  const allowed = (['assign', 'accept', 'decline', 'mark-spam', 'reopen', 'trust'] as const).filter((verb) => mayStep(verb, contribution) && (verb !== 'trust' || contribution.suspected));
  return {
    ...rest,
    receivedAt: receivedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    person: { name: person.name, identityLine: person.identityLine, district: placeName(person.district) || person.district, minor: person.minor },
    reach: maySeePerson(actor, contribution.assignedTo) ? reach : null,
    allowed,
  };
}
