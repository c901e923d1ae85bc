import type { FastifyInstance } from 'fastify';
import type { Role } from '@shironam/story';

/** Who may get an answer of a surface. `token` is for pages behind a secret link. */
export type SurfaceClass = 'public' | 'token' | 'staff';

export type Surface = {
  name: string;
  method: string;
  /** Route pattern as the router knows it. */
  route: string;
  class: SurfaceClass;
  /** For staff surfaces: the roles that may use it. The authorisation matrix is made of these. */
  roles: readonly Role[];
};

/** Every route, feed and file that gives an answer is registered here; a test walks the routers and fails on one that is not. */
export class SurfaceRegistry {
  readonly #surfaces = new Map<string, Surface>();

  register(surface: Surface): void {
    const key = `${surface.method} ${surface.route}`;
    if (this.#surfaces.has(key)) throw new Error(`The surface ${key} is registered twice.`);
    this.#surfaces.set(key, surface);
  }

  find(method: string, route: string): Surface | undefined {
    return this.#surfaces.get(`${method} ${route}`);
  }

  all(): readonly Surface[] {
    return [...this.#surfaces.values()];
  }
}

/**
 * Makes a server refuse to start while one of its routes is not a registered surface: a new one is covered by the leak
 * and kill tests the day it is added. Call it before the first route.
 */
export function requireSurfaces(app: FastifyInstance, surfaces: SurfaceRegistry): void {
  const routes: { method: string; route: string }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one, route: url });
  });
  app.addHook('onReady', async () => {
    const strangers = routes.filter(({ method, route }) => surfaces.find(method, route) === undefined);
    if (strangers.length > 0) throw new Error(`Not registered as surfaces: ${strangers.map((one) => `${one.method} ${one.route}`).join(', ')}`);
  });
}
