import type { Kysely } from 'kysely';
import type { LiveSchema } from '../platform/database/schema.js';

/** The reader server's only view of the database: a connection whose user can SELECT `live` and nothing else. */
export type LiveReads = Kysely<LiveSchema>;

export type PageRequest = {
  /** Values of the route's `:name` parts, percent-decoded. */
  params: Readonly<Record<string, string>>;
  /** Query parameters the definition allows, decoded; others never reach a page. */
  query: Readonly<Record<string, string>>;
  /** The reader asked for less data (`Save-Data: on`). */
  dataSaver: boolean;
  now: Date;
};

export type PageResult = {
  status: number;
  contentType: string;
  body: string;
  /** Extra headers: location, link, x-robots-tag. */
  headers?: Readonly<Record<string, string>>;
  /** Keys this page must follow: a purge of one drops it at once. */
  follows: readonly string[];
  /** Rails it merely shows: a purge of one makes it stale; it is served and refreshed behind. */
  shows: readonly string[];
  /** The nearest instant at which a part changes by the clock alone; null for none. */
  freshUntil: Date | null;
  /** Numbers of the stories whose words stand in the body: checked against the kill list on every serve. */
  stories: readonly number[];
};

export type PageDefinition = {
  /** Name in the surface registry. */
  name: string;
  /** Fastify route pattern, such as `/:section/:number`. */
  route: string;
  /** Query parameters that choose a page; everything else in a query is ignored and never cached. */
  query?: readonly string[];
  /** Reads what the page shows and renders it. Nothing after the reads does I/O. */
  render(live: LiveReads, request: PageRequest): Promise<PageResult>;
};
