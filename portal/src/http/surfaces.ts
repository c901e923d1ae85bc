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
