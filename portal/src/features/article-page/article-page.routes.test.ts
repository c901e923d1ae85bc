import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStory, type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

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

const publish = (over: Record<string, unknown> = {}): ReturnType<typeof publishAStory> => publishAStory(reporter, subeditor, editor, over);

async function read(path: string): Promise<{ status: number; body: string; location: string | null }> {
  const response = await press.reader(path);
  return { status: response.status, body: await response.text(), location: response.headers.get('location') };
}

/** What a changed page says within two seconds: purges travel by NOTIFY. */
async function until(path: string, isRight: (page: { status: number; body: string }) => boolean): Promise<{ status: number; body: string }> {
  for (let tries = 0; tries < 160; tries++) {
    const page = await read(path);
    if (isRight(page)) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return read(path);
}

describe('the address of a story', () => {
  it('1. shows the story at its own section and sends every other one there', async () => {
    const { path, number } = await publish();
    expect((await read(path)).status).toBe(200);
    expect(await read(`/sports/${String(number)}`)).toMatchObject({ status: 301, location: path });
    expect(await read(`/lite/sports/${String(number)}`)).toMatchObject({ status: 301, location: `/lite${path}` });
    expect((await read(`/lite${path}`)).body).not.toMatch(/<img|font-face/);
  });
  it('2. answers unknown numbers, odd ones and drafts with the same bytes', async () => {
    const made = await expectOk(reporter.call('POST', '/api/stories', { section: 'national', headline: 'খসড়া', bylines: [{ name: 'ক', kind: 'person' }], blocks: [{ type: 'paragraph', content: [{ text: 'খসড়া' }] }] }));
    const pages = await Promise.all(['/national/999999', `/national/${String(made['id'])}`, '/national/0', '/national/-1', '/national/1e9', '/national/99999999999999999999', '/nowhere', '/byline/nobody', '/topic/কিছু-না', '/national?page=0', '/national?page=x', '/national?page=77'].map(read));
    for (const page of pages) expect(page).toEqual({ status: 404, body: pages[0]?.body, location: null });
  });
  it('3. answers 410 for a killed story, saying so, and for an unpublished one without its headline', async () => {
    const killed = await publish({ headline: 'বাতিল হওয়ার খবর' });
    const unpublished = await publish({ headline: 'সরানো হওয়ার খবর' });
    await Promise.all([read(killed.path), read(unpublished.path)]);
    await expectOk(editor.call('POST', `/api/stories/${killed.id}/kill`, { reason: 'ভুল' }));
    await expectOk(editor.call('POST', `/api/stories/${unpublished.id}/unpublish`, { reason: 'যাচাই' }));
    for (const [story, says] of [[killed, 'প্রত্যাহার'], [unpublished, 'আর প্রকাশিত নেই']] as const) {
      for (const prefix of ['', '/lite']) {
        const page = await until(`${prefix}${story.path}`, ({ status }) => status === 410);
        expect(page.status).toBe(410);
        expect(page.body).toContain(says.normalize('NFC'));
        expect(page.body).not.toMatch(/হওয়ার খবর/u);
      }
    }
  });
  it('4. links related stories by id, under their present headline, while readers may see them', async () => {
    const target = await publish({ headline: 'যে খবরে যাওয়া যায়' });
    const { path } = await publish({ blocks: [{ type: 'paragraph', content: [{ text: 'মূল লেখা।' }] }, { type: 'related', storyIds: [target.id, '00000000-0000-4000-8000-000000000000'] }] });
    expect((await read(path)).body).toContain(`<a href="${target.path}">${'যে খবরে যাওয়া যায়'.normalize('NFC')}</a></li></ul></aside>`);
    await expectOk(editor.call('POST', `/api/stories/${target.id}/kill`, { reason: 'ভুল' }));
    const page = await until(path, ({ body }) => !body.includes('class="more"'));
    expect(page.body).not.toContain('class="more"');
    expect(page.body).not.toContain('যে খবরে যাওয়া'.normalize('NFC'));
  });
  it('5. shows a correction with its note and time', async () => {
    const { id, path } = await publish();
    await expectOk(editor.call('POST', `/api/stories/${id}/correct`, { note: 'সংখ্যাটি ছিল ৪৪।', kind: 'correction' }));
    const page = await until(path, ({ body }) => body.includes('সংখ্যাটি ছিল'));
    expect(page.body).toMatch(/<time datetime="[^"]+">সংশোধন: [০-৯:]+ (এএম|পিএম), [^<]+<\/time>সংখ্যাটি ছিল ৪৪।/u);
  });
  it('6. breaks no policy of its own', async () => {
    const { path } = await publish();
    const response = await press.reader(path);
    const policy = response.headers.get('content-security-policy') ?? '';
    const body = await response.text();
    const { createHash } = await import('node:crypto');
    for (const [, text = ''] of body.matchAll(/<(?:style|script)>(.*?)<\/(?:style|script)>/gs)) expect(policy).toContain(createHash('sha256').update(text).digest('base64'));
    expect(body.match(/<style>/g)?.length).toBe(2);
  });
  it('the page, 16. opens its log when a later release changed something, and tells nothing of what lay between', async () => {
    const { id, path } = await publish({ headline: 'প্রথম শিরোনাম' });
    expect((await read(path)).body).not.toContain('class="log"');
    for (const [headline, verb] of [['মাঝের গোপন শিরোনাম', null], ['শেষ শিরোনাম', 'publish']] as const) {
      const { body } = await reporter.call('GET', `/api/stories/${id}`);
      await expectOk(editor.call('PUT', `/api/stories/${id}`, { ...aStory({ headline, blocks: body['blocks'] }), baseRevision: body['revision'] }));
      if (verb === null) continue;
      await expectOk(subeditor.call('POST', `/api/stories/${id}/sign`));
      await expectOk(editor.call('POST', `/api/stories/${id}/${verb}`, {}));
    }
    for (const prefix of ['', '/lite']) {
      const page = await until(`${prefix}${path}`, ({ body }) => body.includes('class="log"'));
      expect(page.body).toMatch(/<details class="log">.*হালনাগাদ: [^<]+<\/time>শিরোনাম<\/li>/su);
      expect(page.body).not.toMatch(/প্রথম শিরোনাম|মাঝের গোপন/u);
      expect(page.body).not.toContain('আপডেট:');
    }
  });
  it('the page, 17 and 18. tells a running story and its neighbours as they are released and withdrawn', async () => {
    const running = { section: 'technology', topics: ['মহাকাশ'], runningTopic: 'মহাকাশ' };
    const first = await publish({ ...running, headline: 'ধারার প্রথম খবর' });
    expect((await read(first.path)).body).not.toContain('class="timeline"');
    const middle = await publish({ ...running, headline: 'ধারার মাঝের খবর' });
    const last = await publish({ ...running, headline: 'ধারার শেষ খবর' });
    const page = await until(middle.path, ({ body }) => body.includes('rel="next"') && body.includes('class="timeline"'));
    expect(page.body).toContain(`<a rel="prev" href="${first.path}">`);
    expect(page.body).toContain(`<a rel="next" href="${last.path}">`);
    expect(/<section class="timeline">.*?<\/section>/s.exec(page.body)?.[0].match(/<a href="\/technology/g)).toHaveLength(2);
    await expectOk(editor.call('POST', `/api/stories/${last.id}/kill`, { reason: 'ভুল' }));
    const without = await until(middle.path, ({ body }) => !body.includes('ধারার শেষ'));
    expect(without.body).not.toContain('ধারার শেষ');
    expect(without.body).not.toContain('rel="next"');
  });
  it('the page, 18. finds its neighbours by two steps along the index', async () => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (costs off) select number from live.listing where key = 'section:national' and (sort_at, number) < (now(), 7) order by sort_at desc, number desc limit 1`.execute(press.room.database.live);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Only Scan Backward using listing_pkey/);
    expect(plan).toMatch(/ROW\(sort_at, number\) </);
    expect(plan).not.toMatch(/Sort|Filter/);
  });
  it('the page, 17. names stories found by their text where nothing else leads on', async () => {
    const about = (headline: string): ReturnType<typeof publish> => publish({ section: 'health', topics: [], headline, blocks: [{ type: 'paragraph', content: [{ text: 'ডেঙ্গুর মশা নিধনে নতুন ওষুধ ছিটানো শুরু হয়েছে; হাসপাতালে ডেঙ্গু রোগীর চাপ কমছে।' }] }] });
    const older = await about('ডেঙ্গুর মশা নিধনে নতুন ওষুধ');
    const newer = await about('হাসপাতালে ডেঙ্গু রোগীর চাপ কমছে');
    expect((await read(newer.path)).body).not.toContain('class="similar"');
    const page = await until(newer.path, ({ body }) => body.includes('class="similar"'));
    expect(/<div class="similar">.*?<\/div>/s.exec(page.body)?.[0]).toContain(`href="${older.path}"`);
    await expectOk(editor.call('POST', `/api/stories/${older.id}/kill`, { reason: 'ভুল' }));
    expect((await until(newer.path, ({ body }) => !body.includes(older.path))).body).not.toContain('মশা নিধনে নতুন ওষুধ</a>');
  });
});
