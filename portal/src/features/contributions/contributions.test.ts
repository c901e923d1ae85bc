import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import sharp from 'sharp';
import { toBijoy } from '@shironam/bangla';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { readDocuments, removeOldContributions } from './contributions.js';

let press: TestPress;
let subeditor: Colleague;
let second: Colleague;
let editor: Colleague;
let stamp: string;

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  subeditor = await press.person('s', 'subeditor');
  second = await press.person('t', 'subeditor');
  editor = await press.person('e', 'editor');
  stamp = /name="stamp" value="([^"]+)"/.exec(await (await press.reader('/write')).text())?.[1] ?? '';
});
afterAll(() => press.close());

let texts = 0;
/** A form that is right; each is a text of its own. */
function aForm(overrides: Record<string, string | null> = {}): Record<string, string> {
  texts += 1;
  const form = {
    stamp, topic: 'ভ্রমণ', title: `হাওরে এক রাত ${String(texts)}`, body: `নৌকা ছাড়ল বিকেলে। পানির ওপর দিয়ে আমরা চললাম ${String(texts)} নম্বর গ্রামের দিকে।\n\nরাতে জোছনা ছিল।`,
    name: 'রুবিনা আক্তার', identityLine: 'শিক্ষক, সুনামগঞ্জ', phone: '০১৭১১-২২৩৩৪৪', email: '', consent: 'yes', ...overrides,
  };
  return Object.fromEntries(Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== null));
}

type Attached = { field: string; name: string; bytes: Buffer };

async function send(fields: Record<string, string>, files: readonly Attached[] = []): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { field, name, bytes } of files) form.append(field, new Blob([new Uint8Array(bytes)]), name);
  return fetch(`${press.running.siteUrl}/write`, { method: 'POST', body: form, redirect: 'manual' });
}

/** Sends what must be taken; answers the path behind its secret link and its row. */
async function sendTaken(fields: Record<string, string>, files: readonly Attached[] = []): Promise<{ path: string; id: string }> {
  const response = await send(fields, files);
  expect({ status: response.status, body: response.status === 303 ? '' : await response.text() }).toEqual({ status: 303, body: '' });
  const path = response.headers.get('location') ?? '';
  const row = await press.room.database.newsroom.selectFrom('inbox.contribution').select('id').orderBy('received_at', 'desc').limit(1).executeTakeFirstOrThrow();
  return { path, id: row.id };
}

const status = async (path: string): Promise<string> => (await press.reader(path)).text();
const aPicture = (): Promise<Buffer> => sharp({ create: { width: 900, height: 600, channels: 3, background: '#2a6f4e' } }).jpeg().withExif({ IFD0: { Copyright: 'SECRETCOPY' } }).toBuffer();

describe('from the form to the page', () => {
  it('1. takes a text with pictures, shows it to the desk, makes a draft of it, and tells its writer where it is published', async () => {
    const { path, id } = await sendTaken(aForm({ pictureNote: 'টাঙ্গুয়ার হাওর, ছবি নিজের তোলা' }), [{ field: 'pictures', name: '../../নৌকা.jpg', bytes: await aPicture() }]);
    expect(path).toMatch(/^\/status\/[A-Za-z0-9_-]{43}$/);
    expect(await status(path)).toContain('আমরা পেয়েছি');

    const listed = await expectOk(subeditor.call('GET', '/api/contributions?topic=ভ্রমণ'));
    expect(listed['contributions']).toContainEqual(expect.objectContaining({ id, state: 'received', pictures: 1, suspicions: [] }));
    const read = await expectOk(editor.call('GET', `/api/contributions/${id}`));
    expect(read).toMatchObject({ reach: { phone: '০১৭১১-২২৩৩৪৪' }, consent: { version: '2026-11' }, files: [{ kind: 'picture', name: 'নৌকা.jpg' }] });

    await expectOk(editor.call('POST', `/api/contributions/${id}/assign`, { person: subeditor.actor.id }));
    expect(await status(path)).toContain('পড়া হচ্ছে');
    const [file] = read['files'] as { id: string }[];
    const accepted = await expectOk(subeditor.call('POST', `/api/contributions/${id}/accept`, { section: 'national', pictures: [{ file: file?.id, caption: 'টাঙ্গুয়ার হাওরে নৌকা', credit: 'রুবিনা আক্তার' }] }));
    const story = String(accepted['story']);
    expect(await expectOk(subeditor.call('GET', `/api/stories/${story}`))).toMatchObject({
      state: 'draft', label: 'reader', topics: ['ভ্রমণ'], bylines: [{ name: 'রুবিনা আক্তার', kind: 'guest', role: 'শিক্ষক, সুনামগঞ্জ' }], blocks: [{ type: 'paragraph' }, { type: 'paragraph' }],
    });
    expect(await status(path)).toContain('লেখাটি নেওয়া হয়েছে');
    expect(await status(path)).not.toContain('name="withdraw"');

    await expectOk(subeditor.call('POST', `/api/stories/${story}/submit`));
    await expectOk(second.call('POST', `/api/stories/${story}/sign`));
    const out = await expectOk(editor.call('POST', `/api/stories/${story}/publish`, {}));
    const page = await status(path);
    expect(page).toContain('প্রকাশিত হয়েছে');
    expect(page).toContain(`href="${new URL(String(out['url'])).pathname}"`);
    expect(await (await press.reader(new URL(String(out['url'])).pathname)).text()).toContain('রুবিনা আক্তার');

    await expectOk(editor.call('POST', `/api/stories/${story}/kill`, { reason: 'পরীক্ষা' }));
    expect(await status(path)).not.toContain('/national/');
  });
});

describe('the desk', () => {
  it('17. a district is one of the 64, chosen from a list, and kept as the place', async () => {
    const form = await (await press.reader('/write')).text();
    expect((/<select id="f-district"[\s\S]*?<\/select>/.exec(form)?.[0].match(/<option /g) ?? []).length).toBe(65);
    const { id } = await sendTaken(aForm({ district: 'সুনামগঞ্জ' }));
    expect(await press.room.database.newsroom.selectFrom('inbox.contribution').select('district').where('id', '=', id).executeTakeFirstOrThrow()).toEqual({ district: 'sylhet/sunamganj' });
    expect(await expectOk(editor.call('GET', `/api/contributions/${id}`))).toMatchObject({ person: { district: 'সুনামগঞ্জ' } });
    const refused = await send(aForm({ district: 'অন্য কোথাও' }));
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('id="e-district"')]);
  });

  it('7. phone and e-mail are seen by editors and by who has the text, and by nobody else', async () => {
    const { id } = await sendTaken(aForm());
    const reach = async (person: Colleague): Promise<unknown> => (await expectOk(person.call('GET', `/api/contributions/${id}`)))['reach'];
    expect(await reach(subeditor)).toBeNull();
    expect(JSON.stringify(await expectOk(subeditor.call('GET', `/api/contributions/${id}`)))).not.toContain('০১৭১১');
    expect((await subeditor.call('POST', `/api/contributions/${id}/assign`, { person: second.actor.id })).body.error?.code).toBe('person.role');
    await expectOk(subeditor.call('POST', `/api/contributions/${id}/assign`, { person: subeditor.actor.id }));
    expect(await reach(subeditor)).toMatchObject({ phone: '০১৭১১-২২৩৩৪৪' });
    expect(await reach(second)).toBeNull();
  });

  it('8. declines with words the writer reads, and removes personal data thirty days later', async () => {
    const { path, id } = await sendTaken(aForm());
    const { replies } = (await expectOk(subeditor.call('GET', '/api/canned-replies'))) as { replies: { title: string; text: string }[] };
    await expectOk(subeditor.call('POST', `/api/contributions/${id}/decline`, { reply: replies[0]?.text }));
    const page = await status(path);
    expect(page).toContain('এবার ছাপা গেল না');
    expect(page).toContain(String(replies[0]?.text));
    expect(page).not.toContain('/withdraw');
    expect((await subeditor.call('POST', `/api/contributions/${id}/accept`, { section: 'national' })).body.error?.code).toBe('contribution.wrong-state');
    expect(await removeOldContributions(press.room)).toBe(0);
    await sql`update inbox.contribution set decided_at = now() - interval '31 days' where id = ${id}`.execute(press.room.database.newsroom);
    expect(await removeOldContributions(press.room)).toBe(1);
    expect(await expectOk(editor.call('GET', `/api/contributions/${id}`))).toMatchObject({ removed: true, body: '', person: { name: '' }, reach: { phone: '', email: '' }, allowed: [] });
    expect(await status(path)).toContain('এবার ছাপা গেল না');
  });

  it('16. removes how to reach the writer of an accepted text after the term of the setting, and keeps the consent', async () => {
    const { id } = await sendTaken(aForm());
    await expectOk(editor.call('POST', `/api/contributions/${id}/accept`, { section: 'national', pictures: [] }));
    const before = await expectOk(editor.call('GET', `/api/contributions/${id}`));
    const age = (days: number): Promise<unknown> => sql`update inbox.contribution set received_at = now() - make_interval(days => ${days + 1}), decided_at = now() - make_interval(days => ${days}) where id = ${id}`.execute(press.room.database.newsroom);
    await age(179);
    expect(await removeOldContributions(press.room)).toBe(0);
    await age(181);
    await expectOk(editor.call('PUT', '/api/settings/privacy', { reachDays: '৩৬৫' }));
    expect(await removeOldContributions(press.room)).toBe(0);
    expect((await editor.call('PUT', '/api/settings/privacy', { reachDays: '৭' })).body.error).toMatchObject({ issues: [{ path: 'reachDays', message: 'number' }] });
    await expectOk(editor.call('PUT', '/api/settings/privacy', { reachDays: null }));
    expect(await removeOldContributions(press.room)).toBe(1);
    expect(await removeOldContributions(press.room)).toBe(0);
    expect(await expectOk(editor.call('GET', `/api/contributions/${id}`))).toMatchObject({ removed: false, reach: { phone: '', email: '', guardian: '' }, person: before['person'], consent: before['consent'] });
  });

  it('9. a writer takes a text back until it is accepted, and it is gone at once', async () => {
    const { path, id } = await sendTaken(aForm(), [{ field: 'pictures', name: 'x.jpg', bytes: await aPicture() }]);
    expect(await status(path)).toContain(`action="${path}/withdraw"`);
    expect((await fetch(`${press.running.siteUrl}${path}/withdraw`, { method: 'POST', body: new URLSearchParams({}), redirect: 'manual' })).status).toBe(303);
    expect(await status(path)).toContain('আপনি ফিরিয়ে নিয়েছেন');
    expect(await expectOk(editor.call('GET', `/api/contributions/${id}`))).toMatchObject({ state: 'withdrawn', title: '', body: '', person: { name: '' }, files: [], allowed: [] });
  });

  it('15. a text that is out already is named beside it', async () => {
    const text = 'সুন্দরবনের মধু সংগ্রহ শুরু হয়েছে গতকাল সকালে। মৌয়ালরা দল বেঁধে বনে ঢুকেছেন, সঙ্গে নিয়েছেন চাল, ডাল আর মিষ্টি পানি। বন বিভাগ জানিয়েছে, এবার পারমিট নিয়েছেন তিন শতাধিক মৌয়াল; বাঘের ভয়ে অনেকে পাহারা রেখেছেন নৌকায়।';
    const story = await publishAStory(editor, subeditor, await press.person('chief', 'editor'), { headline: 'সুন্দরবনে মধু সংগ্রহ শুরু', blocks: [{ type: 'paragraph', content: [{ text }] }], topics: [] });
    const { id } = await sendTaken(aForm({ title: 'সুন্দরবনে মধু সংগ্রহ শুরু', body: text }));
    await expect.poll(async () => (await expectOk(editor.call('GET', `/api/contributions/${id}`)))['near'], { timeout: 10_000 }).toEqual([expect.objectContaining({ storyId: story.id, duplicate: expect.any(Number) as unknown })]);
  }, 30_000);

  it('10. every step is in the log', async () => {
    const lines = await press.room.database.newsroom.selectFrom('newsroom.audit').select('action').where('subject_kind', '=', 'contribution').execute();
    expect(new Set(lines.map((line) => line.action))).toEqual(new Set(['contribution.assign', 'contribution.accept', 'contribution.decline', 'contribution.withdraw', 'contribution.remove-data', 'contribution.remove-reach']));
  });

  it('11. what is suspected waits in its own tray until a person says it is no spam', async () => {
    const { path, id } = await sendTaken(aForm({ website: 'x' }));
    expect((await expectOk(editor.call('GET', '/api/contributions')))['contributions']).not.toContainEqual(expect.objectContaining({ id }));
    expect((await expectOk(editor.call('GET', '/api/contributions?tray=suspected')))['contributions']).toContainEqual(expect.objectContaining({ id, suspicions: ['trap'] }));
    expect(await status(path)).toContain('আমরা পেয়েছি');
    await expectOk(subeditor.call('POST', `/api/contributions/${id}/trust`));
    expect((await expectOk(editor.call('GET', '/api/contributions')))['contributions']).toContainEqual(expect.objectContaining({ id }));
    await expectOk(subeditor.call('POST', `/api/contributions/${id}/mark-spam`));
    await expectOk(subeditor.call('POST', `/api/contributions/${id}/reopen`));
    expect(await expectOk(editor.call('GET', `/api/contributions/${id}`))).toMatchObject({ state: 'under-review' });
  });
});

describe('what comes in other forms', () => {
  it('12. Bijoy typed into the form is turned into Unicode, and kept as it came', async () => {
    const bangla = 'বাংলাদেশের হাওর অঞ্চলে বর্ষায় নৌকাই একমাত্র ভরসা। স্কুলের শিক্ষার্থীরাও নৌকায় চড়ে যায়।';
    const { id } = await sendTaken(aForm({ body: toBijoy(bangla) }));
    expect(await expectOk(editor.call('GET', `/api/contributions/${id}`))).toMatchObject({ body: bangla, originalBody: expect.stringContaining(toBijoy(bangla)) as unknown, suspicions: [] });
  });

  const folder = join(process.env['SHIRONAM_SHARED'] ?? '../shared', 'data/fixtures/docx');
  it.skipIf(!existsSync(folder))('12. a Word file in Bijoy becomes the text of the draft; a PDF is kept and its sender asked for text (skipped without ../shared)', async () => {
    const { path, id } = await sendTaken(aForm({ body: null }), [
      { field: 'document', name: 'লেখা.docx', bytes: readFileSync(join(folder, 'synthetic-bangla/bijoy-sutonnymj.docx')) },
      { field: 'pictures', name: 'চিঠি.pdf', bytes: Buffer.from('%PDF-1.4 nothing') },
    ]);
    expect(await status(path)).toContain('‘চিঠি.pdf’ ফাইলটি আমরা রেখেছি');
    expect(await readDocuments(press.room)).toBe(1);
    const read = (await expectOk(editor.call('GET', `/api/contributions/${id}`))) as { files: { kind: string; state: string; body: string | null; converted: boolean }[] };
    expect(read.files[0]).toMatchObject({ kind: 'document', state: 'read', converted: true, body: expect.stringContaining('সোনার বাংলা') as unknown });
    expect(read.files[1]).toMatchObject({ kind: 'other', body: null });
    const { story } = await expectOk(editor.call('POST', `/api/contributions/${id}/accept`, { section: 'national' }));
    expect(JSON.stringify((await expectOk(editor.call('GET', `/api/stories/${String(story)}`)))['blocks'])).toContain(String(read.files[0]?.body?.split('\n')[0]));
  }, 90_000);
});

describe('the page behind the secret link', () => {
  it('13. answers what it does not know as any unknown page, stores nothing and names nobody', async () => {
    const { path } = await sendTaken(aForm());
    const known = await press.reader(path);
    expect([known.headers.get('cache-control'), known.headers.get('referrer-policy'), known.headers.get('x-robots-tag')]).toEqual(['no-store', 'no-referrer', 'noindex']);
    const page = await known.text();
    for (const secret of ['রুবিনা', '০১৭১১', 'জোছনা']) expect(page).not.toContain(secret);
    const strangers = await Promise.all(['A'.repeat(43), 'x', `${path.slice(8, -1)}_`, '..%2f..'].map(async (secret) => {
      const response = await press.reader(`/status/${secret}`);
      return { status: response.status, body: await response.text() };
    }));
    for (const one of strangers) expect(one).toEqual({ status: 404, body: strangers[0]?.body });
    const row = await press.room.database.newsroom.selectFrom('inbox.contribution').selectAll().orderBy('received_at', 'desc').limit(1).executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(path.slice(8));
  });

  it('14. the reader’s user can do nothing in the inbox but leave something and ask by hash', async () => {
    const client = new pg.Client(press.room.database.reader);
    await client.connect();
    try {
      const { rows: callable } = await client.query<{ name: string; definer: boolean; path: string[] | null }>(`
        select p.proname as name, p.prosecdef as definer, p.proconfig as path from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('inbox', 'newsroom') and has_function_privilege(p.oid, 'execute') order by 1`);
      const ours = callable.map((row) => row.name).filter((name) => name !== 'count_views');
      expect(ours).toEqual(['find_status', 'form_stamp', 'send_contribution', 'send_error_report', 'withdraw_contribution']);
      for (const row of callable) expect(row, row.name).toMatchObject({ definer: true, path: ['search_path=pg_catalog, pg_temp'] });
      for (const statement of ['select * from inbox.contribution', 'select * from inbox.error_report', 'select * from inbox.contribution_file', 'select key from inbox.day_key', 'select inbox.key_of_today()', "select inbox.is_own_stamp('1.2')",
        "update inbox.contribution set state = 'accepted'", 'delete from inbox.error_report', 'create table inbox.x (n int)', "create function inbox.x() returns int language sql as 'select 1'"]) {
        await expect(client.query(statement), statement).rejects.toThrow(/permission denied/);
      }
      // Nothing of another's comes back by a guess: a wrong hash, a short one, none.
      for (const hash of [Buffer.alloc(32), Buffer.alloc(0), null]) expect((await client.query('select inbox.find_status($1) as found', [hash])).rows).toEqual([{ found: null }]);
      expect((await client.query('select inbox.withdraw_contribution($1) as done', [Buffer.alloc(32)])).rows).toEqual([{ done: false }]);
      // A temporary table of the same name is no way in.
      await client.query('create temporary table day_key (day date, key bytea)').catch(() => undefined);
      expect((await client.query<{ stamp: string }>('select inbox.form_stamp() as stamp')).rows[0]?.stamp).toMatch(/^\d+\.[0-9a-f]{24}$/);
    } finally {
      await client.end();
    }
  });
});
