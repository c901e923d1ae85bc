import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { createSetup } from './people.actions.js';

let press: TestPress;
beforeAll(async () => {
  press = await openTestPress(['newsroom']);
});
afterAll(() => press.close());

const account = (email: string, over: Record<string, string> = {}): Record<string, string> => ({ name: 'প্রথম প্রশাসক', email, password: 'একটি লম্বা পাসওয়ার্ড', initials: 'PP', ...over });

/** A browser of the newsroom's own: sends the origin, keeps the cookie. */
function aBrowser(): { cookie: string; send(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> & { error?: { code: string } } }> } {
  const browser = {
    cookie: '',
    send: async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${press.running.newsroomUrl}${path}`, {
        method,
        headers: { origin: press.program.config.newsroomUrl, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(browser.cookie === '' ? {} : { cookie: browser.cookie }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const set = response.headers.get('set-cookie');
      if (set !== null) {
        expect(set).toMatch(/; HttpOnly; SameSite=Strict/);
        browser.cookie = set.split(';')[0] ?? '';
      }
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
    },
  };
  return browser;
}

describe('the first hour', () => {
  it('1: makes the first administrator by the printed link, once, and voids older links', async () => {
    const old = await createSetup(press.room);
    const fresh = await createSetup(press.room);
    const browser = aBrowser();
    expect((await browser.send('POST', `/api/setup/${String(old)}`, account('a@example.com'))).body.error?.code).toBe('invitation.not-valid');
    expect((await browser.send('POST', `/api/setup/${String(fresh)}`, account('a@example.com', { password: 'short' }))).body.error?.code).toBe('person.weak-password');
    expect((await browser.send('POST', `/api/setup/${String(fresh)}`, account('a@example.com', { initials: 'অআ' }))).body.error?.code).toBe('person.initials-invalid');
    expect((await browser.send('POST', `/api/setup/${String(fresh)}`, account('a@example.com'))).status).toBe(200);
    expect((await browser.send('GET', '/api/me')).body).toMatchObject({ role: 'admin', initials: 'PP' });
    expect((await aBrowser().send('POST', `/api/setup/${String(fresh)}`, account('b@example.com'))).body.error?.code).toBe('invitation.not-valid');
    expect(await createSetup(press.room)).toBeNull();
  });

  it('lets the administrator invite a second person, whose invitation works once', async () => {
    const admin = aBrowser();
    await admin.send('POST', '/api/sign-in', { email: 'A@example.com ', password: account('x')['password'] });
    const { body } = await admin.send('POST', '/api/invitations', { name: 'দ্বিতীয়', role: 'subeditor' });
    const token = String(body['url']).split('/').at(-1);
    const second = aBrowser();
    expect((await second.send('GET', `/api/invitations/${String(token)}`)).body).toMatchObject({ name: 'দ্বিতীয়', role: 'subeditor' });
    expect((await second.send('POST', `/api/invitations/${String(token)}/accept`, account('a@example.com'))).body.error?.code).toBe('person.email-taken');
    expect((await second.send('POST', `/api/invitations/${String(token)}/accept`, account('second@example.com', { initials: 'DW' }))).status).toBe(200);
    expect((await second.send('POST', '/api/invitations', { name: 'x', role: 'admin' })).body.error?.code).toBe('person.role');
    expect((await aBrowser().send('GET', `/api/invitations/${String(token)}`)).status).toBe(404);
  });

  it('4: gives a new session at each sign-in, and ends it at sign-out', async () => {
    const browser = aBrowser();
    const credentials = { email: 'a@example.com', password: account('x')['password'] };
    await browser.send('POST', '/api/sign-in', credentials);
    const first = browser.cookie;
    await browser.send('POST', '/api/sign-in', credentials);
    expect(browser.cookie).not.toBe(first);
    const copy = browser.cookie;
    expect((await browser.send('POST', '/api/sign-out')).status).toBe(204);
    const thief = aBrowser();
    thief.cookie = copy;
    expect((await thief.send('GET', '/api/me')).status).toBe(401);
  });

  it('3: stops guessing at ten tries, for that account from that network', async () => {
    const guesser = aBrowser();
    for (let i = 0; i < 10; i += 1) expect((await guesser.send('POST', '/api/sign-in', { email: 'second@example.com', password: `wrong ${String(i)}` })).body.error?.code).toBe('sign-in.refused');
    expect((await guesser.send('POST', '/api/sign-in', { email: 'second@example.com', password: account('x')['password'] })).status).toBe(429);
    expect((await guesser.send('POST', '/api/sign-in', { email: 'nobody@example.com', password: 'x' })).body.error?.code).toBe('sign-in.refused');
  });

  it('2: stores no secret as it is', async () => {
    const db = press.room.database.newsroom;
    const people = await db.selectFrom('newsroom.person').select('password_hash').where('password_hash', 'is not', null).execute();
    expect(people.length).toBeGreaterThan(1);
    for (const { password_hash: hash } of people) expect(hash).toMatch(/^\$argon2id\$/);
    const sessions = await db.selectFrom('newsroom.session').select('token_hash').execute();
    for (const { token_hash: hash } of sessions) expect(hash).toHaveLength(32);
  });
});
