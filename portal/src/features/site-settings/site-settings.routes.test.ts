import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let editor: Colleague;
let admin: Colleague;

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  editor = await press.person('e', 'editor');
  admin = await press.person('a', 'admin');
});
afterAll(() => press.close());

const page = async (path: string): Promise<string> => (await press.reader(path)).text();

/** A page that shows a key is served once more as it was while it is made anew. */
async function soon(path: string, text: string): Promise<void> {
  for (let turn = 0; turn < 40 && !(await page(path)).includes(text); turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await page(path)).toContain(text);
}

describe('the site’s settings', () => {
  it('4. stand on the pages once they are saved, and in the log', async () => {
    await page('/latest');
    await expectOk(editor.call('PUT', '/api/settings/site', { name: 'নদীর খবর', editor: 'রাশিদা বেগম', registration: '114' }));
    await soon('/latest', 'নদীর খবর');
    expect(await page('/latest')).toContain('নিবন্ধন নম্বর: ১১৪');
    const lines = await press.room.database.newsroom.selectFrom('newsroom.audit').selectAll().where('action', '=', 'setting.change').execute();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ actor: editor.actor.id, subject_id: 'site', detail: { name: { from: null, to: 'নদীর খবর' } } });
  });

  it('3. keep the changes of two people at once, and the address the configuration gave', async () => {
    await Promise.all([expectOk(editor.call('PUT', '/api/settings/site', { owner: 'পদ্মা প্রকাশনী' })), expectOk(admin.call('PUT', '/api/settings/site', { publisher: 'করিম উদ্দিন' }))]);
    const { settings } = (await expectOk(admin.call('GET', '/api/settings'))) as { settings: Record<string, Record<string, unknown>> };
    expect(settings['site']).toMatchObject({ name: 'নদীর খবর', owner: 'পদ্মা প্রকাশনী', publisher: 'করিম উদ্দিন' });
    const row = await press.room.database.live.selectFrom('live.setting').select('value').where('key', '=', 'site').executeTakeFirstOrThrow();
    expect(row.value).toMatchObject({ url: press.program.config.siteUrl, owner: 'পদ্মা প্রকাশনী', publisher: 'করিম উদ্দিন' });
  });

  it('4. write nothing when nothing changes, and nothing when one field is at fault', async () => {
    const tick = async (): Promise<string> => (await press.room.database.live.selectFrom('live.clock').select('n').executeTakeFirstOrThrow()).n;
    const before = await tick();
    await expectOk(editor.call('PUT', '/api/settings/site', { name: ' নদীর খবর' }));
    const refused = await editor.call('PUT', '/api/settings/site', { name: 'অন্য নাম', contactEmail: 'x' });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'request.invalid', issues: [{ path: 'contactEmail', message: 'email' }] } } });
    expect((await editor.call('PUT', '/api/settings/call', { text: 'x' })).status).toBe(404);
    expect(await tick()).toBe(before);
  });
});
