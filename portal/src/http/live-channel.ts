import pg from 'pg';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { LiveReads } from './page.js';
import type { PageCache, Purge } from './page-cache.js';

const pollMs = 250;
/** Also while LISTEN stands: a connection can die without a word. */
const heartbeatMs = 1000;
const rereadMs = 2000;

/**
 * Brings the purges of every release into this process: by NOTIFY, and by polling the clock while LISTEN is down.
 * Both only say that there is something to read; what, is always read from `live.purge`.
 */
export class LiveChannel {
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #closed = false;

  constructor(
    private readonly live: LiveReads,
    private readonly connection: pg.PoolConfig,
    private readonly cache: PageCache,
    private readonly log: Logger,
  ) {}

  async open(): Promise<void> {
    this.cache.clear(await readTick(this.live));
    await this.#listen();
    this.#beat();
  }

  get listening(): boolean {
    return this.#client !== null;
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#client?.end();
    this.#client = null;
    await this.#reading;
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({ ...this.connection, connectionTimeoutMillis: rereadMs });
    client.on('notification', () => void this.read());
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, null));
    try {
      await client.connect();
      await client.query('listen shironam_live');
      this.#client = client;
    } catch (error) {
      this.#lose(client, error);
    }
  }

  #lose(client: pg.Client, error: unknown): void {
    if (this.#closed || (this.#client !== client && this.#client !== null)) return;
    if (this.#client !== null) this.log.warn({ err: error }, 'LISTEN is down; purges are polled.');
    this.#client = null;
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
  }

  #beat(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(
      () => {
        void (async () => {
          await this.read();
          if (this.#client === null && !this.#closed) await this.#listen();
          this.#beat();
        })();
      },
      this.#client === null ? pollMs : heartbeatMs,
    );
    this.#timer.unref();
  }

  /** Ends when the purges that were announced so far are in: a page that is read before them would be out of date when it is done. */
  caughtUp(): Promise<void> {
    return this.#reading ?? Promise.resolve();
  }

  /** Reads all purges after the last one seen. Calls during a read lead to one more read, not to many. */
  read(): Promise<void> {
    if (this.#reading !== null) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#readAll().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#readOnce();
      } catch (error) {
        // The database is down: what is cached is served, and the next beat tries again.
        if (!this.#closed) this.log.debug({ err: error }, 'Purges could not be read.');
        return;
      }
    } while (this.#again);
  }

  async #readOnce(): Promise<void> {
    const seen = this.cache.tick;
    const { rows } = await sql<{ tick: string; key: string; hard: boolean }>`select tick, key, hard from live.purge where tick > ${String(seen)} order by tick`.execute(this.live);
    const first = rows[0];
    if (first === undefined) return;
    const purges: Purge[] = rows.map((row) => ({ tick: Number(row.tick), key: row.key, hard: row.hard }));
    if (Number(first.tick) > seen + 1) this.cache.clear(Number(first.tick) - 1);
    this.cache.purge(purges);
  }
}

/** The tick of the last release that this connection sees. */
export async function readTick(live: LiveReads): Promise<number> {
  const { rows } = await sql<{ n: string }>`select n from live.clock`.execute(live);
  return Number(rows[0]?.n ?? 0);
}
