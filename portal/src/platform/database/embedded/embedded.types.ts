import type { DatabaseStartError } from './start-error.js';

/** Goes straight into a `pg` Pool or Client; `host` is the folder of the local socket. */
export interface DatabaseConnection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** The part of a pino logger that is needed here. */
export interface EmbeddedLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface DatabaseExit {
  code: number | null;
  signal: string | null;
  restarted: boolean;
  /** Why this try to start it again failed; more follow. */
  error?: DatabaseStartError;
}

/** The user the database server runs as; `switchTo` is set only where we are root, which PostgreSQL refuses to be. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
  switchTo?: { uid: number; gid: number };
}
