import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './prepared.js';
import type { DatabaseSchema, LiveSchema } from './schema.js';

declare const inTransaction: unique symbol;

/** A transaction handle. Everything that writes takes one; inside a transaction no other handle is in scope (DESIGN §2, rule 3). */
export type Tx = Transaction<DatabaseSchema> & { readonly [inTransaction]: true };

/** For reads outside a transaction; a Tx serves too. */
export type Reads = Kysely<DatabaseSchema>;

export type DatabaseTarget = { owner: pg.PoolConfig; reader: pg.PoolConfig; replica: pg.PoolConfig | null };

export type Database = {
  /** The newsroom's connection: every schema, but the audit log is insert-only. */
  newsroom: Reads;
  /** The reader server's connection: SELECT on `live`, nothing else. */
  live: Kysely<LiveSchema>;
  /** The same rights on the primary: the stream of purges never comes from a replica. */
  livePrimary: Kysely<LiveSchema>;
  reader: pg.PoolConfig;
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Opening a connection costs both sides more than keeping one: readers come in bursts, minutes apart on a quiet site. */
const idleMs = 300_000;

const newsroomRole = 'shironam_newsroom';

/** The pool waits for what this returns, which its types do not say. */
function workAsNewsroom(client: pg.ClientBase): void {
  return client.query(`set role ${newsroomRole}`) as unknown as void;
}

/** Pages find what they show by keys: one plan serves every value. */
function readByKeys(client: pg.ClientBase): void {
  return client.query('set plan_cache_mode = force_generic_plan') as unknown as void;
}

/** A search that takes longer is given up: no query may hold up the others. */
const searchTimeoutMs = 1500;

/**
 * Vectors lie apart from their rows, which the planner does not know: it must never read them one by one, takes the index whatever it
 * thinks, and plans for the words at hand.
 */
function searchOnly(client: pg.ClientBase): void {
  return client.query(
    `set statement_timeout = ${String(searchTimeoutMs)}; set enable_seqscan = off; set enable_indexscan = off; set jit = off; set plan_cache_mode = force_custom_plan`,
  ) as unknown as void;
}

const searchReads = new WeakMap<Kysely<LiveSchema>, Kysely<LiveSchema>>();

/** The few connections that search the text of what `live` reads; others wait for one of them. */
export function searching(live: Kysely<LiveSchema>): Kysely<LiveSchema> {
  const reads = searchReads.get(live);
  if (reads === undefined) throw new TypeError('Text is searched beside the connections of `Database.live`, and of no others.');
  return reads;
}

/** Opens the pools. Connections are made on first use; a lost one is replaced by the next query. */
export function openDatabase(target: DatabaseTarget, onConnectionLost: (error: Error) => void): Database {
  // Grants bind the program too: it works as a role that cannot change the audit log.
  const ownerPool = new pg.Pool({ max: 12, Client: PreparingClient, ...target.owner, onConnect: workAsNewsroom });
  const readerPool = { max: 8, Client: PreparingClient, statement_timeout: 10_000, idleTimeoutMillis: idleMs };
  const primaryPool = new pg.Pool({ ...readerPool, ...target.reader, onConnect: readByKeys });
  const replicaPool = target.replica === null ? null : new pg.Pool({ ...readerPool, ...target.replica, onConnect: readByKeys });
  const searchPool = new pg.Pool({ ...readerPool, max: 4, ...(target.replica ?? target.reader), onConnect: searchOnly });
  for (const pool of [ownerPool, primaryPool, replicaPool, searchPool]) {
    pool?.on('error', onConnectionLost);
    // The pool listens only to idle connections; one that dies between two queries of a transaction would end the program.
    pool?.on('connect', (client) => client.on('error', onConnectionLost));
  }
  const newsroom = new Kysely<DatabaseSchema>({ dialect: new PostgresDialect({ pool: ownerPool }) });
  const livePrimary = new Kysely<LiveSchema>({ dialect: new PostgresDialect({ pool: primaryPool }) });
  const live = replicaPool === null ? livePrimary : new Kysely<LiveSchema>({ dialect: new PostgresDialect({ pool: replicaPool }) });
  const search = new Kysely<LiveSchema>({ dialect: new PostgresDialect({ pool: searchPool }) });
  searchReads.set(live, search);
  return {
    newsroom,
    live,
    livePrimary,
    reader: target.reader,
    transact: (work) => newsroom.transaction().execute((tx) => work(tx as Tx)),
    close: async () => {
      await Promise.all([newsroom.destroy(), search.destroy(), livePrimary.destroy(), ...(live === livePrimary ? [] : [live.destroy()])]);
    },
  };
}
