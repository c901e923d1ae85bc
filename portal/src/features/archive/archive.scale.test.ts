import { fromDhakaTime } from '@shironam/bangla';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveSchema } from '../../platform/database/schema.js';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { loadList } from '../reader-shell/reader-shell.js';
import { daysOf, spanOfDay } from './archive.rules.js';
import { findBeside, findDaysWithStories, findEnds } from './archive.store.js';

let press: TestPress;
let owner: pg.Client;
const seen: CompiledQuery[] = [];
let live: Kysely<LiveSchema>;

/** 100,000 stories of a little over a year, one every six minutes, in two lists. */
beforeAll(async () => {
  press = await openTestPress(['reader']);
  owner = new pg.Client(press.program.owner);
  await owner.connect();
  await owner.query(`
    insert into live.story (number, story_id, state, section, published_at, sort_at, teaser, document)
    select 500000 - n, gen_random_uuid(), 'published', 'national', now() - n * interval '6 minutes', now() - n * interval '6 minutes',
      jsonb_build_object('number', 500000 - n, 'storyId', n, 'section', '{"slug":"national","name":"জাতীয়"}'::jsonb, 'headline', 'খবর', 'bylines', '[]'::jsonb, 'publishedAt', to_char((now() - n * interval '6 minutes') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'precision', 'minute'), '{}'
    from generate_series(1, 100000) n`);
  await owner.query(`insert into live.listing (key, sort_at, number) select key, sort_at, number from live.story, unnest(array['all', 'section:national']) as key`);
  // One topic in six: a subject of 16,000 stories.
  await owner.query(`insert into live.listing (key, sort_at, number) select 'topic:long', sort_at, number from live.story where number % 6 = 0`);
  await owner.query(`insert into live.topic (slug, name) values ('long', 'দীর্ঘ')`);
  await owner.query('vacuum (analyze) live.listing, live.story');
  live = new Kysely<LiveSchema>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...press.room.database.reader, max: 1 }) }), log: ({ query }) => { seen.push(query); } });
}, 240_000);
afterAll(async () => {
  await live.destroy();
  await owner.end();
  await press.close();
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Shared Hit Blocks': number; 'Shared Read Blocks': number; Plans?: Plan[] };

/** What one call reads, as PostgreSQL counts it: blocks of 8 KB, and the tables it walked whole. */
async function costOf(work: () => Promise<unknown>): Promise<{ blocks: number; walked: string[] }> {
  seen.length = 0;
  await work();
  let blocks = 0;
  const walked: string[] = [];
  const walk = (plan: Plan): void => { if (plan['Node Type'] === 'Seq Scan') walked.push(plan['Relation Name'] ?? ''); plan.Plans?.forEach(walk); };
  for (const { sql, parameters } of [...seen]) {
    const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, buffers, format json) ${sql}`, [...parameters]);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (plan === undefined) throw new Error('No plan.');
    blocks += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    walk(plan);
  }
  return { blocks, walked };
}

describe('an archive of 100,000 stories', () => {
  const today = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);
  const long = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 10);
  it.each([
    ['the first page of a section', 300, () => loadList(live, { key: 'section:national', limit: 25, undated: 'kept' })],
    ['the last numbered page of the longest list', 500, () => loadList(live, { key: 'all', limit: 51, offset: 49 * 50, undated: 'left-out' })],
    ['the last page of what is older than a day', 500, () => loadList(live, { key: 'section:national', limit: 25, offset: 49 * 24, undated: 'kept', before: fromDhakaTime(long) })],
    ['a day three hundred days ago', 500, () => loadList(live, { key: 'section:national', limit: 61, offset: 0, undated: 'left-out', span: spanOfDay(long) })],
    ['a month as a calendar', 300, () => findDaysWithStories(live, 'all', daysOf(long.slice(0, 7)).map((day) => ({ day, ...spanOfDay(day) })))],
    ['the days beside a day', 20, () => findBeside(live, 'all', spanOfDay(long))],
    ['the ends of a list', 20, () => findEnds(live, 'all')],
  ] as const)('6. reads a bounded number of blocks for %s, and walks no table', async (_what, most, work) => {
    const { blocks, walked } = await costOf(work);
    expect(walked).toEqual([]);
    expect(blocks).toBeGreaterThan(0);
    expect(blocks).toBeLessThan(most);
  });
  it('reader-shell 8: goes on behind page 50, down to the first story, at addresses of the calendar', async () => {
    const numbersOn = (page: string): number[] => [...page.matchAll(/<h2><a href="\/(?:lite\/)?national\/(\d+)"/g)].map(([, number]) => Number(number));
    let path = '/lite/topic/long?page=50';
    const walked: string[] = [];
    let lowest = Math.min(...numbersOn(await (await press.reader(path)).text()));
    for (;;) {
      const next = /<a rel="next" href="([^"]+)">/.exec(await (await press.reader(path)).text())?.[1]?.replaceAll('&amp;', '&');
      if (next === undefined) break;
      const page = await (await press.reader(next)).text();
      const numbers = numbersOn(page);
      // Each step begins at or above where the last one ended: no story falls between.
      expect(Math.max(...numbers), next).toBeGreaterThanOrEqual(lowest - 6);
      expect(/<link rel="canonical" href="([^"]+)"/.exec(page)?.[1]).toMatch(new RegExp(`^http.*${next.slice('/lite'.length).replace('?', '\\?')}$`));
      walked.push(next);
      const last = `${next}&page=50`;
      path = (await press.reader(last)).status === 200 ? last : next;
      if (path === next) break;
      lowest = Math.min(...numbersOn(await (await press.reader(path)).text()));
    }
    expect(walked.length).toBeGreaterThan(1);
    for (const step of walked) expect(step).toMatch(/^\/lite\/topic\/long\?before=\d{4}-\d\d-\d\d$/);
  });
  it('reader-shell 7, 8: a part that is none is a 404; the longest list goes on in the archive', async () => {
    expect(await (await press.reader('/latest?page=50')).text()).toMatch(/<a rel="next" href="\/archive\/\d{4}\/\d\d\/\d\d">/);
    expect(await (await press.reader('/national?page=50')).text()).toMatch(/<a rel="next" href="\/national\?before=\d{4}-\d\d-\d\d">/);
    for (const odd of ['/national?page=51', '/national?before=2026-02-30', '/national?before=9999-01-01', '/national?before=1801-01-01', '/topic/long?before=x', `/national?before=${long}&page=51`]) expect([odd, (await press.reader(odd)).status]).toEqual([odd, 404]);
    const old = await press.reader(`/national?before=${long}`);
    expect([old.status, old.headers.get('surrogate-key')]).toEqual([200, expect.stringMatching(/^section:national .*list:section:national/)]);
    expect(await old.text()).toMatch(/<nav class="pager"[^>]*><a href="\/national">/);
    const day = await (await press.reader(`/archive/${long.replaceAll('-', '/')}?section=national`)).text();
    expect(day).toContain(`href="/archive/${long.replaceAll('-', '/')}?section=national&amp;page=2"`);
    expect(today > long).toBe(true);
  });
});
