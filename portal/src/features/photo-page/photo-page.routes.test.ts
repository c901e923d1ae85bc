import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

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

const read = async (path: string): Promise<string> => (await press.reader(path)).text();

describe('the list of photo stories', () => {
  it('1. says so while there is none, and has no second page', async () => {
    for (const path of ['/photo', '/lite/photo']) {
      expect((await press.reader(path)).status).toBe(200);
      expect(await read(path)).toContain('এখনো কোনো ছবির গল্প প্রকাশিত হয়নি'.normalize('NFC'));
    }
    for (const query of ['?page=2', '?page=0', '?page=x']) expect((await press.reader(`/photo${query}`)).status).toBe(404);
  });
  it('1, 2. shows photo stories alone, and follows them', async () => {
    await read('/photo');
    const told = await publishAStory(reporter, subeditor, editor, { headline: 'ছবিতে নদীর দিন', format: 'photo-story' });
    await publishAStory(reporter, subeditor, editor, { headline: 'কেবল লেখা' });
    for (const prefix of ['', '/lite']) await expect.poll(() => read(`${prefix}/photo`), { timeout: 2000, interval: 20 }).toContain(`href="${prefix}${told.path}"`);
    expect(await read('/photo')).toContain(`<a href="${told.path}">${'ছবিতে নদীর দিন'.normalize('NFC')}</a></h2>`);
    expect((await read('/photo')).split('<div class="beside">')[0]).not.toContain('কেবল লেখা');
    await expectOk(editor.call('POST', `/api/stories/${told.id}/kill`, { reason: 'ভুল' }));
    await expect.poll(() => read('/photo'), { timeout: 2000, interval: 20 }).not.toContain('ছবিতে নদীর দিন');
  });
});
