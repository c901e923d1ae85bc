import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveSchema } from '../../platform/database/schema.js';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { parseSpan, partAt, partLength } from './sitemaps.rules.js';
import { findFirstOfParts, findUndatedParts, loadSpan } from './sitemaps.store.js';

let press: TestPress;
let owner: pg.Client;
let live: Kysely<LiveSchema>;

/** 300,000 dated entries of ten years, one every quarter of an hour or so, and 20,000 undated ones in three of seven parts. */
beforeAll(async () => {
  press = await openTestPress(['reader']);
  owner = new pg.Client(press.program.owner);
  await owner.connect();
  // Which parts there are is read from the lists alone; their stories would only take time to write.
  await owner.query('alter table live.listing drop constraint listing_number_fkey');
  await owner.query(`insert into live.listing (key, sort_at, number) select 'all', timestamptz '2026-01-01' - n * interval '17 minutes', 1000000 - n from generate_series(1, 300000) n`);
  await owner.query(`insert into live.listing (key, sort_at, number) select 'section:' || case when n % 2 = 0 then 'national' else 'sports' end, timestamptz '0001-01-01T00:00:00Z', n from generate_series(1, 9999) n union all select 'section:sports', timestamptz '0001-01-01T00:00:00Z', n from generate_series(30000, 34999) n`);
  await owner.query('vacuum (analyze) live.listing');
  live = new Kysely<LiveSchema>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...press.room.database.reader, max: 1 }) }) });
}, 240_000);
afterAll(async () => {
  await live.destroy();
  await owner.end();
  await press.close();
});

/** Index entries and rows that the tables' indexes gave, as PostgreSQL counts them for this connection. */
async function entriesRead(work: () => Promise<unknown>): Promise<number> {
  const count = async (): Promise<number> => {
    const { rows } = await sql<{ n: string }>`select coalesce(sum(pg_stat_get_xact_tuples_returned(indexrelid)), 0) + coalesce(sum(distinct pg_stat_get_xact_tuples_returned(indrelid)), 0) as n from pg_index where indrelid = 'live.listing'::regclass`.execute(live);
    return Number(rows[0]?.n);
  };
  await sql`begin`.execute(live);
  const before = await count();
  await work();
  const after = await count();
  await sql`rollback`.execute(live);
  return after - before;
}

describe('the sitemaps of 300,000 stories', () => {
  it('2. name every part by one look for each, and count nothing', async () => {
    let firsts: Date[] = [];
    const read = await entriesRead(async () => { firsts = await findFirstOfParts(live); });
    const days = Math.ceil((300_000 * 17) / 1440);
    expect(firsts.length).toBeGreaterThan(days / 11);
    expect(firsts.length).toBeLessThan(days / 9);
    expect(new Set(firsts.map((at) => JSON.stringify(partAt(at)))).size).toBe(firsts.length);
    expect(read).toBeGreaterThan(firsts.length - 1);
    expect(read).toBeLessThan(3 * firsts.length);
  });
  it('2. find the undated ones without walking them', async () => {
    let parts: number[] = [];
    const read = await entriesRead(async () => { parts = await findUndatedParts(live); });
    expect(parts).toEqual([1, 2, 30_000 / partLength + 1]);
    expect(read).toBeLessThan(100);
  });
  it('2. read a part as one range', async () => {
    const span = parseSpan({ of: '2022-03', part: 2 });
    if (span === null) throw new Error('No span.');
    expect(await entriesRead(() => loadSpan(live, span))).toBeLessThan(1_000);
  });
});
