import type { FastifyInstance, FastifyReply } from 'fastify';
import { Type } from '@sinclair/typebox';
import { type Role, roles } from '@shironam/story';
import { PortalError } from '../../errors.js';
import { sessionCookie, sessionOf } from '../../http/session-cookie.js';
import type { StaffRoutes } from '../../http/staff-routes.js';
import type { SurfaceRegistry } from '../../http/surfaces.js';
import { type Newsroom, secretHash } from '../../platform/newsroom.js';
import { acceptInvitation, invitePerson, type SignedIn, signIn, signOut } from './people.actions.js';
import { findEmail, findInvitation, findPeople } from './person.store.js';

const account = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    email: Type.String({ minLength: 3, maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+$' }),
    password: Type.String({ maxLength: 1000 }),
    initials: Type.String({ maxLength: 10 }),
  },
  { additionalProperties: false },
);
const byToken = Type.Object({ token: Type.String({ maxLength: 100 }) });
const credentials = Type.Object({ email: Type.String({ maxLength: 254 }), password: Type.String({ maxLength: 1000 }) }, { additionalProperties: false });

/** The doors: the only newsroom routes that answer without a session. Each needs a secret of its own. */
export function doorRoutes(app: FastifyInstance, room: Newsroom, surfaces: SurfaceRegistry, secure: boolean): void {
  const answer = (reply: FastifyReply, signedIn: SignedIn): unknown => {
    void reply.header('set-cookie', sessionCookie(signedIn.session, secure));
    return signedIn.actor;
  };
  const door = (method: 'GET' | 'POST', path: string, name: string): void => surfaces.register({ name, method, route: path, class: 'token', roles: [] });

  door('POST', '/api/setup/:token', 'api.setup');
  app.post<{ Params: { token: string }; Body: { name: string; email: string; password: string; initials: string } }>('/api/setup/:token', { schema: { params: byToken, body: account } }, async (request, reply) =>
    answer(reply, await acceptInvitation(room, 'setup', request.params.token, request.body)),
  );
  door('GET', '/api/invitations/:token', 'api.invitations.read');
  app.get<{ Params: { token: string } }>('/api/invitations/:token', { schema: { params: byToken } }, async (request) => {
    const invitation = await findInvitation(room.database.newsroom, secretHash(request.params.token));
    if (invitation === null) throw new PortalError('invitation.not-valid');
    return { name: invitation.name, role: invitation.role, kind: invitation.kind };
  });
  door('POST', '/api/invitations/:token/accept', 'api.invitations.accept');
  app.post<{ Params: { token: string }; Body: { name: string; email: string; password: string; initials: string } }>('/api/invitations/:token/accept', { schema: { params: byToken, body: account } }, async (request, reply) =>
    answer(reply, await acceptInvitation(room, 'invitation', request.params.token, request.body)),
  );
  door('POST', '/api/sign-in', 'api.sign-in');
  app.post<{ Body: { email: string; password: string } }>('/api/sign-in', { schema: { body: credentials } }, async (request, reply) =>
    answer(reply, await signIn(room, request.body.email, request.body.password, request.ip)),
  );
  door('POST', '/api/sign-out', 'api.sign-out');
  app.post('/api/sign-out', async (request, reply) => {
    const session = sessionOf(request.headers.cookie);
    if (session !== null) await signOut(room, session);
    return reply.header('set-cookie', sessionCookie('', secure)).code(204).send();
  });
}

export function peopleRoutes({ route, room }: StaffRoutes, newsroomUrl: string): void {
  route({ method: 'GET', path: '/api/me', name: 'api.me', roles, handle: async ({ actor }) => ({ ...actor, email: await findEmail(room.database.newsroom, actor.id) }) });
  route({
    method: 'GET', path: '/api/people', name: 'api.people.list', roles: ['editor', 'admin'] satisfies Role[],
    handle: async () => ({ people: (await findPeople(room.database.newsroom)).map((one) => ({ ...one, disabledAt: one.disabledAt?.toISOString() ?? null })) }),
  });
  route({
    method: 'POST', path: '/api/invitations', name: 'api.invitations.create', roles: ['admin'], status: 201,
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), role: Type.Union(roles.map((role) => Type.Literal(role))) }, { additionalProperties: false }),
    handle: async ({ actor, body }) => {
      const { secret, expiresAt } = await invitePerson(room, actor, body.name, body.role);
      return { url: `${newsroomUrl}/invite/${secret}`, expiresAt: expiresAt.toISOString() };
    },
  });
}
