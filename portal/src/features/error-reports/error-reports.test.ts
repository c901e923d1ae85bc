import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { removeOldReporters } from './error-reports.js';

let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  reporter = await press.person('r', 'reporter');
  subeditor = await press.person('s', 'subeditor');
  editor = await press.person('e', 'editor');
});
afterAll(() => press.close());

const send = (number: number | string, fields: Record<string, string>): Promise<Response> => fetch(`${press.running.siteUrl}/report/${String(number)}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const stampOf = async (number: number): Promise<string> => /name="stamp" value="([^"]+)"/.exec(await (await press.reader(`/report/${String(number)}`)).text())?.[1] ?? '';

describe('a reported error', () => {
  it('1. goes from the form under a story to the desk, and its sender reads what was done', async () => {
    const story = await publishAStory(reporter, subeditor, editor);
    expect(await (await press.reader(story.path)).text()).toContain(`href="/report/${String(story.number)}"`);
    const response = await send(story.number, { stamp: await stampOf(story.number), body: 'পানি ৪০ নয়, ৩০ সেন্টিমিটার নেমেছে।', source: 'পানি উন্নয়ন বোর্ড', name: 'সালমা', contact: 'salma@example.org' });
    expect(response.status).toBe(303);
    const status = String(response.headers.get('location'));
    expect(await (await press.reader(status)).text()).toContain('মিলিয়ে দেখছে');

    const listed = (await expectOk(subeditor.call('GET', '/api/error-reports'))) as { reports: { id: string; contact: string | null; body: string; suspicions: string[] }[] };
    expect(listed.reports[0]).toMatchObject({ body: 'পানি ৪০ নয়, ৩০ সেন্টিমিটার নেমেছে।', contact: null, suspicions: [], story: { id: story.id } });
    expect((await expectOk(editor.call('GET', '/api/error-reports')))['reports']).toEqual([expect.objectContaining({ contact: 'salma@example.org' })]);

    await expectOk(editor.call('POST', `/api/stories/${story.id}/correct`, { note: 'পানি ৩০ সেন্টিমিটার নেমেছে।' }));
    await expectOk(subeditor.call('POST', `/api/error-reports/${String(listed.reports[0]?.id)}/settle`, { outcome: 'corrected', note: 'ধন্যবাদ সালমা, ঠিক করেছি।' }));
    const page = await (await press.reader(status)).text();
    expect(page).toContain('সংশোধন করা হয়েছে');
    expect(page).toContain('ধন্যবাদ সালমা, ঠিক করেছি।');
    expect(page).not.toContain('salma@example.org');
    expect((await subeditor.call('POST', `/api/error-reports/${String(listed.reports[0]?.id)}/settle`, { outcome: 'spam', note: '' })).body.error?.code).toBe('error-report.wrong-state');

    await sql`update inbox.error_report set decided_at = now() - interval '31 days'`.execute(press.room.database.newsroom);
    expect(await removeOldReporters(press.room)).toBe(1);
    expect((await expectOk(editor.call('GET', '/api/error-reports?tray=settled')))['reports']).toEqual([expect.objectContaining({ contact: '', name: '' })]);
  });

  it('2. can be sent of a released story alone; when it goes, the form goes and the reports stay', async () => {
    const story = await publishAStory(reporter, subeditor, editor);
    const stamp = await stampOf(story.number);
    expect((await send(story.number, { stamp, body: 'একটি ভুল আছে' })).status).toBe(303);
    expect((await send(99_999_999, { stamp, body: 'একটি ভুল আছে' })).status).toBe(404);
    for (const odd of ['0', '-1', '1e3', '১', '999999999999999999']) expect((await send(odd, { stamp, body: 'x' })).status, odd).toBe(404);
    await expectOk(editor.call('POST', `/api/stories/${story.id}/kill`, { reason: 'পরীক্ষা' }));
    await expect.poll(async () => (await press.reader(`/report/${String(story.number)}`)).status, { timeout: 1000 }).toBe(410);
    expect((await send(story.number, { stamp, body: 'আরেকটি ভুল' })).status).toBe(410);
    expect((await expectOk(editor.call('GET', '/api/error-reports')))['reports']).toContainEqual(expect.objectContaining({ body: 'একটি ভুল আছে' }));
  });

  it('3. without a word comes back as a form; a trap and a stranger’s stamp lead to the suspected', async () => {
    const story = await publishAStory(reporter, subeditor, editor);
    const empty = await send(story.number, { body: ' \u0000 ', source: 'বই' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toMatch(/href="#f-body".*value="বই"/s);
    expect((await send(story.number, { body: 'ফাঁদে পড়া লেখা', website: 'x' })).status).toBe(303);
    expect((await expectOk(editor.call('GET', '/api/error-reports?tray=suspected')))['reports']).toContainEqual(expect.objectContaining({ suspicions: ['trap', 'stamp'] }));
  });
});
