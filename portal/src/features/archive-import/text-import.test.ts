import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { type PageReading, readPageText } from '../paste-in/paste-in.js';
import { importReading } from './text-import.actions.js';

let press: TestPress;
beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
});
afterAll(() => press.close());

const shared = process.env['SHIRONAM_SHARED'] ?? '../shared';
const page = `  2. কৃষি ও প্রকৃতি

হাওরে বোরো ধান কাটা শুরু, ফলনে খুশি কৃষক

জেলা প্রতিনিধি
জেলা প্রতিনিধি জেলা প্রতিনিধি
প্রকাশিত: ০৯:৪০ এএম, ২০ এপ্রিল ২০২৪
হাওরে বোরো ধান কাটা শুরু, ফলনে খুশি কৃষক
ছবি: মাহবুব আলম (ফাইল)

হাওরের উঁচু জমিতে বোরো ধান কাটা শুরু হয়েছে। কৃষকেরা বলছেন, এবার বিঘায় দুই মণ বেশি ধান মিলছে।

আরও পড়ুন>

কৃষি বিভাগ জানিয়েছে, আগাম বন্যার আগেই ধান ঘরে তোলার প্রস্তুতি আছে। শ্রমিকের মজুরি গত বছরের মতোই।

সূত্র: শিরোনাম নমুনা সংস্থা

কেআর/এমএন
`;

function read(text: string): PageReading {
  const [reading] = readPageText(text);
  if (reading === undefined) throw new Error('no article');
  return reading;
}

describe('importing the text of a page', () => {
  it('1, 2: lands a draft that readers cannot see, marked imported, by the actor import; again is the same story', async () => {
    const landed = await importReading(press.room, read(page), { publish: false });
    expect(landed).toMatchObject({ state: 'draft', path: null, known: false });
    expect((await importReading(press.room, read(page), { publish: false })).id).toBe(landed.id);
    const db = press.room.database.newsroom;
    const story = await db.selectFrom('newsroom.story as s').innerJoin('newsroom.person as p', 'p.id', 's.created_by').select(['s.imported', 's.number', 'p.name']).where('s.id', '=', landed.id).executeTakeFirstOrThrow();
    expect(story).toEqual({ imported: true, number: null, name: 'import' });
  });

  it('2, 3: releases it with its own time and initials, and sends nothing out of the house', async () => {
    const landed = await importReading(press.room, read(page), { publish: true });
    expect(landed).toMatchObject({ state: 'published', known: true });
    const html = await (await press.reader(String(landed.path))).text();
    for (const words of ['হাওরে বোরো ধান কাটা শুরু', 'জেলা প্রতিনিধি', '০৯:৪০ এএম, ২০ এপ্রিল ২০২৪', 'ছবি: মাহবুব আলম (ফাইল)', 'সূত্র: শিরোনাম নমুনা সংস্থা', 'কেআর', 'এমএন', 'কৃষি ও প্রকৃতি']) expect(html, words).toContain(words.normalize('NFC'));
    expect(html).toContain('datetime="2024-04-20T03:40:00.000Z"');
    const outbox = await press.room.database.newsroom.selectFrom('newsroom.outbox').select('id').where('story_id', '=', landed.id).execute();
    expect(outbox).toEqual([]);
    const lines = await press.room.database.newsroom.selectFrom('newsroom.audit').select('action').where('subject_id', '=', landed.id).orderBy('id').execute();
    expect(lines.map((line) => line.action)).toEqual(['story.create', 'story.import']);
  });

  it.skipIf(!existsSync(join(shared, 'seeds')))('shows every element of the page the project began with, in its order (skipped without ../shared)', async () => {
    const landed = await importReading(press.room, read(readFileSync(join(shared, 'seeds/article-page.txt'), 'utf8')), { publish: true });
    const html = (await (await press.reader(String(landed.path))).text()).replace(/<(style|script)[^>]*>[^]*?<\/\1>/g, '');
    const body = html.slice(html.indexOf('<body'));
    const inOrder = ['আন্তর্জাতিক', '<h1', 'ট্রাম্পের সঙ্গে বৈঠকের আগে', 'আন্তর্জাতিক ডেস্ক', '১১:০৭ এএম, ১৩ আগস্ট ২০২৫', 'ছবি: এএফপি (ফাইল)', 'ভ্লাদিমির পুতিন', 'কুরস্ক অঞ্চলে', 'সূত্র: এএফপি', 'এমএসএম', 'ভ্রমণ'];
    let at = body.indexOf('<main');
    for (const words of inOrder) {
      const found = body.indexOf(words.normalize('NFC'), at);
      expect(found, words).toBeGreaterThan(-1);
      at = found;
    }
  });

  it.skipIf(!existsSync(join(shared, 'data/fixtures/import/scraped-bangla')))('lands every scraped page of the test data (skipped without ../shared)', async () => {
    const folder = join(shared, 'data/fixtures/import/scraped-bangla');
    const readings = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).flatMap((one) => readPageText(readFileSync(join(one.parentPath, one.name), 'utf8')));
    expect(readings.length).toBeGreaterThan(30);
    for (const reading of readings.filter((one) => one.headline !== null && one.body.length > 0)) expect((await importReading(press.room, reading, { publish: true })).state).toBe('published');
  });
});
