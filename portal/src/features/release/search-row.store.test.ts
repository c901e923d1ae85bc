import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackWord } from '../search-index/search-index.js';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { findUnindexed, foldSearchWords, release, writeSearchRows } from './release.js';

let press: TestPress;
let people: [Colleague, Colleague, Colleague];
beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  people = [await press.person('rep', 'reporter'), await press.person('sub', 'subeditor'), await press.person('edi', 'editor')];
});
afterAll(() => press.close());

const rowOf = async (number: number): Promise<{ head: string; lexemes: string[] } | undefined> => {
  const { rows } = await sql<{ head: string; lexemes: string[] }>`select head, tsvector_to_array(words) as lexemes from live.search where number = ${number}`.execute(press.room.database.live);
  return rows[0];
};
const fold = async (): Promise<Map<string, number>> => {
  while ((await press.room.database.transact(foldSearchWords)) > 0);
  const rows = await press.room.database.live.selectFrom('live.search_word').select(['word', 'stories']).execute();
  return new Map(rows.map((row) => [unpackWord(row.word), row.stories]));
};

describe('the index row of a story', () => {
  it('9: is there from the release, follows a correction, and goes with an unpublishing, a kill and a removal', async () => {
    const story = await publishAStory(...people, { headline: 'কুমিরডাঙায় মেলা' });
    expect((await rowOf(story.number))?.lexemes.map(unpackWord)).toContain('কুমিরডাঙায়'.normalize('NFC'));
    await expectOk(people[2].call('POST', `/api/stories/${story.id}/unpublish`, { reason: 'পরীক্ষা' }));
    expect(await rowOf(story.number)).toBeUndefined();
    const killed = await publishAStory(...people, { headline: 'শিয়ালডাঙায় মেলা' });
    await expectOk(people[2].call('POST', `/api/stories/${killed.id}/kill`, { reason: 'পরীক্ষা' }));
    expect(await rowOf(killed.number)).toBeUndefined();
    const removed = await publishAStory(...people);
    await press.room.database.transact((tx) => release(tx, [{ kind: 'removal', number: removed.number }]));
    expect(await rowOf(removed.number)).toBeUndefined();
  });

  it('9: is written in the transaction of the release: what is rolled back was never found', async () => {
    const story = await publishAStory(...people);
    const before = await rowOf(story.number);
    await expect(
      press.room.database.transact(async (tx) => {
        await release(tx, [{ kind: 'withdrawal', number: story.number, to: 'killed' }]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await rowOf(story.number)).toEqual(before);
  });

  it('9: takes any text: no story is refused for what the index cannot hold', async () => {
    const story = await publishAStory(...people, { headline: `্ ' \\ "উদ্ধৃতি" {ক,খ} ১,২৩৪` });
    const document = await press.room.database.newsroom.selectFrom('live.story').select('document').where('number', '=', String(story.number)).executeTakeFirstOrThrow();
    const monster = Array.from({ length: 40_000 }, (_, n) => `𝒜𝒜𝒜𝒜𝒜𝒜${n.toString(36)}`).join(' ');
    await press.room.database.transact((tx) => writeSearchRows(tx, [{ ...(document.document as NonNullable<typeof document.document>), headline: monster.slice(0, 5000), topics: ["ও'নিল \\ {a,b}"], blocks: [{ id: 'a', type: 'paragraph', content: [{ text: `${monster} ${'খ'.repeat(5000)}` }] }] }]));
    expect((await rowOf(story.number))?.lexemes.length).toBeGreaterThan(5000);
  });

  it('10: keeps counts of words in step through releases, changes and withdrawals', async () => {
    const [a, b] = [await publishAStory(...people, { headline: 'পাহাড়পুরে উৎসব' }), await publishAStory(...people, { headline: 'পাহাড়পুরে বৃষ্টি' })];
    const word = 'পাহাড়পুরে'.normalize('NFC');
    expect((await fold()).get(word)).toBe(2);
    await expectOk(people[2].call('POST', `/api/stories/${a.id}/kill`, { reason: 'পরীক্ষা' }));
    expect((await fold()).get(word)).toBe(1);
    const document = await press.room.database.newsroom.selectFrom('live.story').select('document').where('number', '=', String(b.number)).executeTakeFirstOrThrow();
    if (document.document === null) throw new Error('no document');
    await press.room.database.transact((tx) => writeSearchRows(tx, [{ ...(document.document as NonNullable<typeof document.document>), headline: 'অন্য কথা' }]));
    const counts = await fold();
    expect(counts.has(word)).toBe(false);
    expect(counts.get('বৃষ্টি')).toBeUndefined();
    expect(counts.get('অন্য')).toBe(1);
  });

  it('10: two releases of the same words at once wait for nothing but the clock', async () => {
    const stories = await Promise.all([1, 2, 3, 4].map(() => publishAStory(...people)));
    const documents = await press.room.database.newsroom.selectFrom('live.story').select('document').where('number', 'in', stories.map((one) => String(one.number))).execute();
    const [first, second] = documents.map((row) => row.document);
    if (first === null || first === undefined || second === null || second === undefined) throw new Error('no documents');
    let release1: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release1 = resolve));
    const slow = press.room.database.transact(async (tx) => {
      await writeSearchRows(tx, [first]);
      await held;
    });
    await press.room.database.transact((tx) => writeSearchRows(tx, [second]));
    release1();
    await slow;
  });

  it('indexes what has no row, or one of older rules, and never what is withdrawn', async () => {
    const [story, gone] = [await publishAStory(...people), await publishAStory(...people)];
    await expectOk(people[2].call('POST', `/api/stories/${gone.id}/kill`, { reason: 'পরীক্ষা' }));
    const before = await rowOf(story.number);
    await press.room.database.newsroom.deleteFrom('live.search').where('number', '=', String(story.number)).execute();
    await press.room.database.transact(async (tx) => {
      const found = await findUnindexed(tx, 0, 100);
      expect(found.map((one) => one.number)).toEqual([story.number]);
      await writeSearchRows(tx, found);
    });
    expect(await rowOf(story.number)).toEqual(before);
    await press.room.database.newsroom.updateTable('live.search').set({ analysis: 0 }).where('number', '=', String(story.number)).execute();
    expect((await press.room.database.transact((tx) => findUnindexed(tx, 0, 100))).map((one) => one.number)).toEqual([story.number]);
  });
});
