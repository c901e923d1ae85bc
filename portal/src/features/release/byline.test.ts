import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { release, type ReleaseSubject } from './release.js';

let press: TestPress;
beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
});
afterAll(() => press.close());

const released = async (role: string | null): Promise<{ role: string | null; written: string } | undefined> => {
  const byline: ReleaseSubject = { kind: 'byline', slug: 'sports-desk', name: 'ক্রীড়া ডেস্ক', bylineKind: 'desk', role, bio: '' };
  await press.room.database.transact((tx) => release(tx, [byline]));
  const { rows } = await sql<{ role: string | null; written: string }>`select role, xmin::text as written from live.byline where slug = 'sports-desk'`.execute(press.room.database.newsroom);
  return rows[0];
};

it('11: a name that is there as released is not written again; a changed one is', async () => {
  const first = await released(null);
  expect(await released(null)).toEqual(first);
  const changed = await released('ঢাকা');
  expect(changed?.role).toBe('ঢাকা');
  expect(changed?.written).not.toBe(first?.written);
  expect((await released(null))?.role).toBe(null);
});
