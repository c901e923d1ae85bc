import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { normalise } from '@shironam/bangla';
import { storyPath } from '@shironam/story';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { removeDemo } from './demo.actions.js';
import { fillDemo } from './demo.js';
import { picturesOf } from './demo-content.rules.js';
import { demoStories } from './demo-stories.data.js';

let press: TestPress;
const progress: string[] = [];
const drawn = demoStories.flatMap(picturesOf);

beforeAll(async () => {
  press = await openTestPress();
});
afterAll(() => press.close());

const fill = (wish: 'on' | 'off' | 'first-start'): Promise<void> => fillDemo(press.room, wish, (line) => progress.push(line));

async function files(): Promise<string[]> {
  const root = join(press.program.config.dataFolder, 'objects');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function count(table: 'newsroom.story' | 'newsroom.picture' | 'live.story' | 'live.picture' | 'live.picture_use'): Promise<number> {
  const found = await press.room.database.newsroom.selectFrom(table).select((all) => all.fn.countAll<string>().as('rows')).executeTakeFirstOrThrow();
  return Number(found.rows);
}

const released = async () => (await press.room.database.newsroom.selectFrom('live.story').select('document').execute()).flatMap(({ document }) => (document === null ? [] : [document]));

const releasedPictures = async () => (await released()).flatMap(({ picture, pictures }) => [...(picture === undefined ? [] : [picture]), ...Object.values(pictures)]);

describe('the demo', () => {
  it('leaves a site empty whose owner wants no demo', async () => {
    await fill('off');
    expect(await count('newsroom.story')).toBe(0);
    expect(progress).toEqual([]);
  });

  it('fills an empty site at its first start and says how far it is', async () => {
    await fill('first-start');
    expect(progress[0]).toContain('demo stories');
    expect(await count('newsroom.story')).toBe(demoStories.length);
    expect(await count('newsroom.picture')).toBe(drawn.length);
    expect((await released()).map(({ headline }) => headline).sort()).toEqual(demoStories.map(({ headline }) => normalise(headline)).sort());
  }, 120_000);

  it('gives every story a byline, its initials, its age and the mark of the demo', async () => {
    const stories = await released();
    for (const { headline, bylines, signoff, demo, publishedAt } of stories) {
      const told = demoStories.find((one) => normalise(one.headline) === headline);
      expect(bylines.map(({ name }) => name), headline).toEqual([normalise(told?.byline.name ?? '')]);
      expect(signoff, headline).toEqual(told?.signoff);
      expect(demo, headline).toBe(true);
      const minutes = (Date.now() - new Date(publishedAt ?? '').getTime()) / 60_000;
      expect(Math.abs(minutes - (told?.minutesAgo ?? 0)), headline).toBeLessThan(5);
    }
  });

  it('credits every picture, says what it shows, and has files for all of them', async () => {
    const pictures = await releasedPictures();
    expect(pictures).toHaveLength(drawn.length);
    for (const { caption, credit, width, height, renditions } of pictures) {
      expect(credit).not.toBe('');
      expect(caption).not.toBe('');
      expect([width, height]).toEqual([1440, 810]);
      expect(renditions.length).toBeGreaterThanOrEqual(12);
    }
    const stored = new Set(await files());
    expect(pictures.flatMap(({ renditions }) => renditions).filter(({ path }) => !stored.has(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('draws no two pictures alike', async () => {
    const largest = (await releasedPictures()).flatMap(({ renditions }) => renditions.filter(({ width, format }) => width === 1440 && format === 'jpeg').map(({ path }) => path.split('-').at(-1)));
    expect(new Set(largest).size).toBe(drawn.length);
  });

  it('puts one story right, at the time of then, with its note and a line in its log', async () => {
    const [story] = (await released()).filter(({ corrections }) => corrections.length > 0);
    const told = demoStories.find(({ correction }) => correction !== undefined);
    const at = new Date(Date.parse(story?.publishedAt ?? '') + (told?.correction?.minutesLater ?? 0) * 60_000).toISOString();
    expect(story).toMatchObject({ corrections: [{ kind: 'correction', at }], changes: [{ kind: 'corrected', at, parts: ['text'] }], updatedAt: at });
    expect(JSON.stringify(story?.blocks)).toContain('৪৬ হাজার'.normalize('NFC'));
  });

  it('names in related boxes other demo stories alone, older ones', async () => {
    const stories = await released();
    const publishedAt = new Map((await press.room.database.newsroom.selectFrom('live.story').select(['story_id', 'document']).execute()).map((row) => [row.story_id, row.document?.publishedAt ?? '']));
    const named = stories.flatMap((story) => story.blocks.flatMap((block) => (block.type === 'related' ? block.storyIds.map((id) => ({ id, by: story })) : [])));
    expect(named.length).toBeGreaterThan(60);
    for (const { id, by } of named) expect((publishedAt.get(id) ?? '~') < (by.publishedAt ?? ''), by.headline).toBe(true);
  });

  it('can be read: the front, every section and every story', async () => {
    const stories = await released();
    for (const path of ['/', ...new Set(stories.map(({ section }) => `/${section.slug}`)), ...stories.map(storyPath)]) {
      const response = await press.reader(path);
      expect(response.status, path).toBe(200);
      await response.arrayBuffer();
    }
  }, 60_000);

  it('lays out the front: a lead, a slot that ends, breaking news and topics', async () => {
    const db = press.room.database.newsroom;
    const slots = await db.selectFrom('live.front_slot').select(['position', 'until']).orderBy('position').execute();
    expect(slots.map(({ position, until }) => [position, until === null])).toEqual([[1, true], [7, false]]);
    expect(await db.selectFrom('live.ticker_line').select('text').execute()).toEqual([{ text: null }]);
    const page = await (await press.reader('/')).text();
    expect(page).toMatch(/<section class="ticker".*<nav class="trending"/s);
  });

  it('does not fill a site twice', async () => {
    await fill('on');
    expect(await count('newsroom.story')).toBe(demoStories.length);
  });

  it('is removed whole, and alone: what the newsroom itself wrote stays', async () => {
    const [reporter, subeditor, editor] = [await press.person('reporter', 'reporter'), await press.person('sub editor', 'subeditor'), await press.person('ed itor', 'editor')];
    const own = await publishAStory(reporter, subeditor, editor);
    const gone = (await released()).filter(({ number }) => number !== own.number).map(storyPath);
    expect(await removeDemo(press.room)).toEqual({ stories: demoStories.length, pictures: drawn.length });
    expect((await released()).map(({ number }) => number)).toEqual([own.number]);
    expect([await count('newsroom.story'), await count('live.story'), await count('newsroom.picture'), await count('live.picture'), await count('live.picture_use')]).toEqual([1, 1, 0, 0, 0]);
    const numbers = (await press.room.database.newsroom.selectFrom('live.listing').select('number').distinct().execute()).map(({ number }) => Number(number));
    expect(numbers).toEqual([own.number]);
    const bylines = await press.room.database.newsroom.selectFrom('live.byline').select('name').execute();
    expect(bylines.map(({ name }) => name)).toEqual(['নিজস্ব প্রতিবেদক'].map(normalise));
    expect((await press.room.database.newsroom.selectFrom('live.address').select('path').execute()).map(({ path }) => path)).toEqual([own.path]);
    await expect.poll(files, { timeout: 30_000 }).toEqual([]);
    expect([await press.room.database.newsroom.selectFrom('live.front_slot').selectAll().execute(), await press.room.database.newsroom.selectFrom('live.ticker_line').selectAll().execute()]).toEqual([[], []]);
    expect(await press.room.database.newsroom.selectFrom('live.front').select('topics').execute()).toEqual([{ topics: [] }]);
    expect((await press.reader(own.path)).status).toBe(200);
    expect(gone).toHaveLength(demoStories.length);
    for (const path of gone) expect((await press.reader(path)).status, path).toBe(404);
  });

  it('never comes back', async () => {
    await press.room.database.transact(async (tx) => {
      await tx.deleteFrom('newsroom.story').execute();
    });
    expect(await count('newsroom.story')).toBe(0);
    await fill('on');
    await fill('first-start');
    expect(await count('newsroom.story')).toBe(0);
    await expect.poll(files, { timeout: 30_000 }).toEqual([]);
  });
});
