import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, type TestPress } from '../../test-press/test-press.js';
import { startingPolicies } from './policy-texts.data.js';

let press: TestPress;
let editor: Colleague;
let admin: Colleague;

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  editor = await press.person('e', 'editor');
  admin = await press.person('a', 'admin');
});
afterAll(() => press.close());

const page = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await press.reader(path);
  return { status: response.status, text: await response.text() };
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 60 && !(await holds()); turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await holds()).toBe(true);
}

const text = { title: 'সংশোধন নীতি', lines: [{ type: 'paragraph', text: ' ভুল হলে  আমরা ঠিক করি। ' }, { type: 'heading', text: 'কীভাবে' }, { type: 'list', items: ['লিখুন <b>', '', 'ফোন করুন'] }, { type: 'paragraph', text: ' ' }], baseRevision: 0 };

describe('policies', () => {
  it('1. start from texts that no reader sees', async () => {
    const { policies } = (await expectOk(editor.call('GET', '/api/policies'))) as { policies: { slug: string; revision: number; releasedAt: string | null }[] };
    expect(policies.map(({ slug }) => slug)).toEqual(startingPolicies.map(({ slug }) => slug));
    expect(policies.every((one) => one.revision === 0 && one.releasedAt === null)).toBe(true);
    for (const { slug } of startingPolicies) {
      expect((await page(`/policy/${slug}`)).status, slug).toBe(404);
      expect((await expectOk(editor.call('GET', `/api/policies/${slug}`)))['blocks'], slug).not.toEqual([]);
    }
    expect((await page('/')).text).not.toContain('/policy/');
    expect((await admin.call('POST', '/api/policies/ethics/release')).status).toBe(404);
  });

  it('2. with a place still in brackets are refused, each place named', async () => {
    await expectOk(editor.call('PUT', '/api/policies/ownership', { title: 'মালিকানা', lines: [{ type: 'paragraph', text: 'মালিক [নাম]।' }, { type: 'list', items: ['[আর কে]'] }], baseRevision: 0 }));
    const refused = await admin.call('POST', '/api/policies/ownership/release');
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'policy.holes', issues: [{ message: '[নাম]' }, { message: '[আর কে]' }] } } });
    await expectOk(editor.call('PUT', '/api/policies/empty', { title: 'ফাঁকা', lines: [], baseRevision: 0 }));
    expect((await admin.call('POST', '/api/policies/empty/release')).body.error?.code).toBe('policy.empty');
    expect((await page('/policy/ownership')).status).toBe(404);
  });

  it('3. are not saved over another person’s save', async () => {
    expect((await expectOk(editor.call('PUT', '/api/policies/corrections', text)))['revision']).toBe(1);
    expect((await admin.call('PUT', '/api/policies/corrections', { ...text, title: 'অন্য' })).body.error?.code).toBe('policy.conflict');
    expect((await expectOk(editor.call('GET', '/api/policies/corrections')))['title']).toBe('সংশোধন নীতি');
  });

  it('4. are public once an administrator releases them, in every page’s foot, until they are withdrawn', async () => {
    await page('/latest');
    expect((await editor.call('POST', '/api/policies/corrections/release')).status).toBe(403);
    await expectOk(admin.call('POST', '/api/policies/corrections/release'));
    await until(async () => (await page('/policy/corrections')).status === 200);
    const { text: shown } = await page('/policy/corrections');
    expect(shown).toContain('<p>ভুল হলে আমরা ঠিক করি।</p><h2>কীভাবে</h2><ul><li>লিখুন &lt;b&gt;</li><li>ফোন করুন</li></ul></div>');
    expect((await page('/lite/policy/corrections')).text).toContain('href="/lite/policy/corrections"');
    await until(async () => (await page('/latest')).text.includes('href="/policy/corrections"'));

    await expectOk(editor.call('PUT', '/api/policies/corrections', { ...text, title: 'নতুন নাম', baseRevision: 1 }));
    expect((await page('/policy/corrections')).text).not.toContain('নতুন নাম');
    await expectOk(admin.call('POST', '/api/policies/corrections/release'));
    await until(async () => (await page('/policy/corrections')).text.includes('<h1>নতুন নাম</h1>'));

    await expectOk(admin.call('POST', '/api/policies/corrections/withdraw'));
    await until(async () => (await page('/policy/corrections')).status === 404);
    await until(async () => !(await page('/latest')).text.includes('/policy/corrections'));
  });

  it('5. released at once by two do not lose one another', async () => {
    const slugs = ['terms', 'privacy', 'ethics', 'house-rules'];
    for (const slug of slugs) await expectOk(editor.call('PUT', `/api/policies/${slug}`, { title: slug, lines: [{ type: 'paragraph', text: 'লেখা' }], baseRevision: 0 }));
    await Promise.all(slugs.map((slug) => expectOk(admin.call('POST', `/api/policies/${slug}/release`))));
    const row = await press.room.database.live.selectFrom('live.setting').select('value').where('key', '=', 'policies').executeTakeFirstOrThrow();
    expect(row.value).toEqual(['ethics', 'privacy', 'terms', 'house-rules'].map((slug) => ({ slug, title: slug })));
  });

  it('are answered 404 at odd addresses, without a query for them', async () => {
    for (const slug of ['Ethics', 'a%20b', 'x'.repeat(60), '%E0%A6%95', "a'--"]) expect((await page(`/policy/${slug}`)).status, slug).toBe(404);
  });
});

describe('masthead and contact', () => {
  it('2. say so while nothing is set, and then who makes the site', async () => {
    expect((await page('/masthead')).text).toContain('এখনো যোগ করা হয়নি'.normalize('NFC'));
    await expectOk(admin.call('PUT', '/api/settings/site', { editor: 'রাশিদা বেগম', owner: 'পদ্মা প্রকাশনী', contactEmail: 'desk@example.org', phone: '02-955', address: 'ক সড়ক\nঢাকা', registration: '114' }));
    await expectOk(admin.call('PUT', '/api/settings/masthead', { team: ['সম্পাদক: রাশিদা বেগম', 'বার্তা সম্পাদক: মাহবুব আলম', 'সালমা'], desks: ['ক্রীড়া ডেস্ক: নাহিদ'] }));
    await until(async () => (await page('/masthead')).text.includes('<dt>বার্তা সম্পাদক</dt><dd>মাহবুব আলম</dd>'.normalize('NFC')));
    expect((await page('/masthead')).text.match(/<dd>রাশিদা বেগম<\/dd>/gu)).toHaveLength(1);
    const contact = (await page('/contact')).text;
    expect(contact).toContain('<dd>০২-৯৫৫</dd>');
    expect(contact).toContain('<br>ঢাকা');
    expect(contact).toContain('<dd>১১৪</dd>');
    expect(contact).not.toContain('desk@example.org');
    expect((await page('/lite/contact')).status).toBe(200);
  });
});
