import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { release } from '../release/release.js';
import { loadMostRead } from './most-read.js';

let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;

beforeAll(async () => {
  press = await openTestPress();
  reporter = await press.person('reporter', 'reporter');
  subeditor = await press.person('sub editor', 'subeditor');
  editor = await press.person('ed itor', 'editor');
});
afterAll(() => press.close());

const inAnHour = (): Date => new Date(Date.now() + 3_600_000);
const numbersOf = async (list: string): Promise<number[]> => (await loadMostRead(press.room.database.live, { list, limit: 10 })).stories.map(({ number }) => number);

describe('the lists of most read', () => {
  it('1. are empty when nobody counted, and when their time is past', async () => {
    const { number } = await publishAStory(reporter, subeditor, editor);
    expect(await loadMostRead(press.room.database.live, { list: 'all', limit: 10 })).toEqual({ stories: [], freshUntil: null });
    await press.room.database.transact((tx) => release(tx, [{ kind: 'most-read', list: 'all', numbers: [number], freshUntil: new Date(Date.now() - 1000) }]));
    expect(await numbersOf('all')).toEqual([]);
  });

  it('2. lose a killed and an unpublished story at once', async () => {
    const [one, two, three] = [await publishAStory(reporter, subeditor, editor), await publishAStory(reporter, subeditor, editor), await publishAStory(reporter, subeditor, editor)];
    const freshUntil = inAnHour();
    await press.room.database.transact((tx) => release(tx, [{ kind: 'most-read', list: 'all', numbers: [three.number, one.number, two.number], freshUntil }]));
    expect(await loadMostRead(press.room.database.live, { list: 'all', limit: 10 })).toMatchObject({ freshUntil });
    expect(await numbersOf('all')).toEqual([three.number, one.number, two.number]);
    await expectOk(editor.call('POST', `/api/stories/${one.id}/kill`, { reason: 'ভুল' }));
    expect(await numbersOf('all')).toEqual([three.number, two.number]);
    await expectOk(editor.call('POST', `/api/stories/${three.id}/unpublish`, { reason: 'ভুল' }));
    expect(await numbersOf('all')).toEqual([two.number]);
  });
});
