import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Colleague, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { deliverOutbox } from './publishing.js';

let press: TestPress;
let people: [Colleague, Colleague, Colleague];
beforeAll(async () => {
  press = await openTestPress(['newsroom']);
  people = [await press.person('rep', 'reporter'), await press.person('sub', 'subeditor'), await press.person('edi', 'editor')];
});
afterAll(() => press.close());

it('12: a cache in front that cannot be told of one story is told of the others, and of that one again', async () => {
  const [one, two] = [await publishAStory(...people, { headline: 'পদ্মার চরে বাদামের ফলন' }), await publishAStory(...people, { headline: 'হাওরে ধান কাটা শুরু' })];
  const told: string[] = [];
  const purge = (refused: number | null) => async ([key = '']: readonly string[]): Promise<void> => {
    if (key === `story:${String(refused)}`) throw new Error('503 from the cache');
    told.push(key);
    await Promise.resolve();
  };
  const rows = async (): Promise<unknown[]> => press.room.database.newsroom.selectFrom('newsroom.outbox').select(({ ref }) => ['story_id', 'attempts', 'last_error', ref('done_at').as('done')]).orderBy('id').execute();
  await deliverOutbox(press.room, { purge: purge(one.number) });
  expect(told).toEqual([`story:${String(two.number)}`]);
  expect(await rows()).toEqual([
    { story_id: one.id, attempts: 1, last_error: '503 from the cache', done: null },
    { story_id: two.id, attempts: 1, last_error: null, done: expect.any(Date) as Date },
  ]);
  await deliverOutbox(press.room, { purge: purge(null) });
  await deliverOutbox(press.room, { purge: purge(null) });
  expect(told).toEqual([`story:${String(two.number)}`, `story:${String(one.number)}`]);
  expect(await rows()).toMatchObject([{ attempts: 2, last_error: null, done: expect.any(Date) as Date }, { attempts: 1 }]);
});
