import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { statementName } from './prepared.js';

let press: TestPress;
beforeAll(async () => {
  press = await openTestPress([]);
});
afterAll(() => press.close());

describe('prepared statements', () => {
  it('are planned once for a connection, and answer by their parameters', async () => {
    await press.room.database.newsroom.connection().execute(async (one) => {
      const twice = async (n: number): Promise<unknown> => (await sql<{ twice: number }>`select ${n}::int * 2 as twice`.execute(one)).rows[0]?.twice;
      const plainly = async (n: number): Promise<unknown> => (await sql<{ more: number }>`select ${n}::int + 2 as more`.execute(one)).rows[0]?.more;
      expect([await twice(2), await plainly(3), await plainly(4), await plainly(40)]).toEqual([4, 5, 6, 42]);
      const { rows } = await sql<{ statement: string; calls: string }>`select statement, generic_plans + custom_plans as calls from pg_prepared_statements where statement like 'select $1::int +%'`.execute(one);
      expect(rows).toEqual([{ statement: 'select $1::int + 2 as more', calls: '3' }]);
    });
  });

  it('are not made of what reads every column there is: it still works when a migration adds one', async () => {
    await press.room.database.newsroom.connection().execute(async (one) => {
      await sql`reset role`.execute(one);
      await sql`create temp table growing (a int)`.execute(one);
      const read = (): Promise<unknown> => sql`select * from growing where a is distinct from ${1}`.execute(one).then(({ rows }) => rows);
      for (let i = 0; i < 7; i += 1) expect(await read()).toEqual([]);
      await sql`alter table growing add column b int default 3`.execute(one);
      await sql`insert into growing (a) values (2)`.execute(one);
      expect(await read()).toEqual([{ a: 2, b: 3 }]);
    });
  });

  it('have the same name for the same text, none for long ones', () => {
    expect(statementName('select 1')).toBe(statementName('select 1'));
    expect(statementName('select 1')).not.toBe(statementName('select 2'));
    expect(statementName(`select ${'1, '.repeat(1500)}2`)).toBeUndefined();
  });

  it('are made of what counts rows, and of none that asks for every column', () => {
    expect(statementName('select a, count(*) from t group by a')).toBeDefined();
    for (const text of ['select * from t', 'select a, * from t', 'select t.* from t', 'delete from t returning *', 'insert into t (a) values ($1) returning\n *']) expect([text, statementName(text)]).toEqual([text, undefined]);
  });
});
