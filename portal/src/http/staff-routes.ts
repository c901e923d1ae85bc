import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from '@sinclair/typebox';
import type { Role } from '@shironam/story';
import { PortalError } from '../errors.js';
import type { Actor, Newsroom } from '../platform/newsroom.js';
import type { SurfaceRegistry } from './surfaces.js';

export type NewsroomRequest<B, P, Q> = { actor: Actor; body: B; params: P; query: Q; raw: FastifyRequest; reply: FastifyReply };

type RouteSpec<B extends TSchema | undefined, P extends TSchema | undefined, Q extends TSchema | undefined> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  name: string;
  roles: readonly Role[];
  status?: number;
  body?: B;
  params?: P;
  query?: Q;
  /** Ours to read: multipart uploads. */
  maxBytes?: number;
  handle(request: NewsroomRequest<B extends TSchema ? Static<B> : undefined, P extends TSchema ? Static<P> : undefined, Q extends TSchema ? Static<Q> : undefined>): Promise<unknown>;
};

export type StaffRoutes = {
  room: Newsroom;
  route<B extends TSchema | undefined = undefined, P extends TSchema | undefined = undefined, Q extends TSchema | undefined = undefined>(spec: RouteSpec<B, P, Q>): void;
};

export type FindActor = (request: FastifyRequest) => Promise<Actor | null>;

/** How staff routes are made: each is registered as a surface, and who may use it is decided before its body is read. */
export function staffRoutes(app: FastifyInstance, room: Newsroom, surfaces: SurfaceRegistry, findActor: FindActor): StaffRoutes {
  return {
    room,
    route: (spec) => {
      surfaces.register({ name: spec.name, method: spec.method, route: spec.path, class: 'staff', roles: spec.roles });
      const actors = new WeakMap<FastifyRequest, Actor>();
      app.route({
        method: spec.method,
        url: spec.path,
        schema: {
          ...(spec.body === undefined ? {} : { body: spec.body }),
          ...(spec.params === undefined ? {} : { params: spec.params }),
          ...(spec.query === undefined ? {} : { querystring: spec.query }),
        },
        ...(spec.maxBytes === undefined ? {} : { bodyLimit: spec.maxBytes }),
        onRequest: async (request) => {
          const actor = await findActor(request);
          if (actor === null) throw new PortalError('sign-in.needed');
          if (!spec.roles.includes(actor.role)) throw new PortalError('person.role');
          actors.set(request, actor);
        },
        handler: async (request, reply) => {
          const actor = actors.get(request);
          if (actor === undefined) throw new Error('A staff route ran without an actor.');
          const parts = { actor, body: request.body, params: request.params, query: request.query, raw: request, reply };
          const answer = await spec.handle(parts as Parameters<typeof spec.handle>[0]);
          if (reply.sent) return reply;
          return reply.code(spec.status ?? (answer === undefined ? 204 : 200)).send(answer);
        },
      });
    },
  };
}
