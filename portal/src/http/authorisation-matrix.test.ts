import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '@shironam/story';
import { aStory, type Colleague, expectOk, openTestPress, type TestPress } from '../test-press/test-press.js';

/**
 * The authorisation matrix: every staff surface × every role. A surface that is missing here fails the test, so that
 * nobody adds one without saying who may use it.
 */
const everyone = [...roles];
const expected: Record<string, readonly Role[]> = {
  'GET /api/me': everyone,
  'GET /api/people': ['editor', 'admin'],
  'POST /api/invitations': ['admin'],
  'GET /api/sections': everyone,
  'PUT /api/sections/:slug': ['editor', 'admin'],
  'GET /api/bylines': everyone,
  'PUT /api/bylines/:slug': ['editor', 'admin'],
  'GET /api/topics': everyone,
  'PUT /api/topics/:slug': ['editor', 'admin'],
  'POST /api/topics/:slug/merge': ['editor', 'admin'],
  'GET /api/stories': everyone,
  'POST /api/stories': everyone,
  'GET /api/stories/:id': everyone,
  'PUT /api/stories/:id': everyone,
  'GET /api/stories/:id/near': everyone,
  'POST /api/stories/:id/submit': everyone,
  'POST /api/stories/:id/sign': everyone,
  'POST /api/stories/:id/publish': everyone,
  'POST /api/stories/:id/schedule': everyone,
  'POST /api/stories/:id/unschedule': everyone,
  'POST /api/stories/:id/correct': everyone,
  'POST /api/stories/:id/unpublish': everyone,
  'POST /api/stories/:id/kill': everyone,
  'POST /api/stories/:id/lift-embargo': ['editor', 'admin'],
  'GET /api/review-tasks': ['subeditor', 'editor', 'admin'],
  'POST /api/review-tasks/:task/done': ['subeditor', 'editor', 'admin'],
  'GET /api/wire-items': everyone,
  'GET /api/wire-items/:id': everyone,
  'GET /api/wire-quarantine': everyone,
  'POST /api/pictures': everyone,
  'GET /api/pictures': everyone,
  'GET /api/pictures/:id': everyone,
  'GET /api/pictures/:id/image': everyone,
  'GET /api/contributions': ['subeditor', 'editor', 'admin'],
  'GET /api/contributions/:id': ['subeditor', 'editor', 'admin'],
  'GET /api/contributions/:id/files/:file': ['subeditor', 'editor', 'admin'],
  'GET /api/contributions/:id/files/:file/preview': ['subeditor', 'editor', 'admin'],
  'POST /api/contributions/:id/assign': ['subeditor', 'editor', 'admin'],
  'POST /api/contributions/:id/accept': ['subeditor', 'editor', 'admin'],
  'POST /api/contributions/:id/decline': ['subeditor', 'editor', 'admin'],
  'POST /api/contributions/:id/mark-spam': ['subeditor', 'editor', 'admin'],
  'POST /api/contributions/:id/trust': ['subeditor', 'editor', 'admin'],
  'POST /api/contributions/:id/reopen': ['subeditor', 'editor', 'admin'],
  'GET /api/call': ['subeditor', 'editor', 'admin'],
  'PUT /api/call': ['editor', 'admin'],
  'GET /api/canned-replies': ['subeditor', 'editor', 'admin'],
  'PUT /api/canned-replies': ['editor', 'admin'],
  'GET /api/error-reports': ['subeditor', 'editor', 'admin'],
  'POST /api/error-reports/:id/settle': ['subeditor', 'editor', 'admin'],
  'POST /api/error-reports/:id/trust': ['subeditor', 'editor', 'admin'],
  'PUT /api/pictures/:id/focus': ['subeditor', 'editor', 'admin'],
  'GET /api/ads': ['editor', 'admin'],
  'POST /api/ads': ['editor', 'admin'],
  'POST /api/ads/:id/run': ['editor', 'admin'],
  'POST /api/ads/:id/stop': ['editor', 'admin'],
  'PUT /api/ads/:id': ['editor', 'admin'],
  'PUT /api/ads/switch': ['editor', 'admin'],
  'GET /api/settings': ['editor', 'admin'],
  'PUT /api/settings/:group': ['editor', 'admin'],
  'GET /api/policies': ['editor', 'admin'],
  'GET /api/policies/:slug': ['editor', 'admin'],
  'PUT /api/policies/:slug': ['editor', 'admin'],
  'POST /api/policies/:slug/release': ['admin'],
  'POST /api/policies/:slug/withdraw': ['admin'],
  'GET /api/fronts/:front': ['editor', 'admin'],
  'PUT /api/fronts/:front/slots/:position': ['editor', 'admin'],
  'POST /api/fronts/:front/slots/:position/clear': ['editor', 'admin'],
  'PUT /api/fronts/:front/topics': ['editor', 'admin'],
  'GET /api/ticker-lines': ['editor', 'admin'],
  'POST /api/ticker-lines': ['editor', 'admin'],
  'POST /api/ticker-lines/:id/take-down': ['editor', 'admin'],
};

/** Transitions answer 409 `story.role` to those who may never do them, by the story's own rules. */
const refusedByRules: Record<string, readonly Role[]> = {
  sign: ['reporter'], publish: ['reporter', 'subeditor'], schedule: ['reporter', 'subeditor'], unschedule: ['reporter', 'subeditor'],
  correct: ['reporter', 'subeditor'], unpublish: ['reporter', 'subeditor'], kill: ['reporter', 'subeditor'],
};

let press: TestPress;
const people = new Map<Role, Colleague>();
let storyId: string;

beforeAll(async () => {
  press = await openTestPress(['newsroom']);
  for (const role of roles) people.set(role, await press.person(`one ${role}`, role));
  const reporter = people.get('reporter');
  if (reporter === undefined) throw new Error('no reporter');
  storyId = String((await expectOk(reporter.call('POST', '/api/stories', aStory())))['id']);
});
afterAll(() => press.close());

function addressOf(route: string): string {
  return route.replace('/stories/:id', `/stories/${storyId}`).replace(':id', '00000000-0000-4000-8000-000000000000').replace(':file', '00000000-0000-4000-8000-000000000000').replace(':task', '999999').replace(':slug', 'national').replace(':front', 'home').replace(':position', '1');
}

describe('who may use what', () => {
  it('is said for every staff surface, and for nothing else', () => {
    const registered = press.running.surfaces.newsroom.all().filter((one) => one.class === 'staff');
    expect(Object.fromEntries(registered.map((one) => [`${one.method} ${one.route}`, [...one.roles].sort()]))).toEqual(Object.fromEntries(Object.entries(expected).map(([key, all]) => [key, [...all].sort()])));
  });

  it('is kept: nobody without a session or with a made-up token, no role that is not named', async () => {
    for (const [key, allowed] of Object.entries(expected)) {
      const [method = '', route = ''] = key.split(' ');
      const url = `${press.running.newsroomUrl}${addressOf(route)}`;
      for (const headers of [{ authorization: `Bearer ${'x'.repeat(43)}` }, { origin: press.program.config.newsroomUrl }] as Record<string, string>[]) {
        const response = await fetch(url, { method, headers });
        expect([401, 403], `${key} for a stranger`).toContain(response.status);
      }
      for (const [role, person] of people) {
        const { status, body } = await person.call(method, addressOf(route), method === 'GET' ? undefined : { made: 'up' });
        if (allowed.includes(role)) expect([200, 204, 400, 404, 409], `${key} for ${role}`).toContain(status);
        else expect({ status, code: body.error?.code }, `${key} for ${role}`).toEqual({ status: 403, code: 'person.role' });
      }
    }
  });

  it('keeps the transitions of others from those who may never do them', async () => {
    for (const [verb, refused] of Object.entries(refusedByRules)) {
      const body = verb === 'schedule' ? { at: new Date(Date.now() + 60_000).toISOString() } : verb === 'correct' ? { note: 'নোট' } : verb === 'unpublish' || verb === 'kill' ? { reason: 'কারণ' } : {};
      for (const role of refused) {
        const answer = await people.get(role)?.call('POST', `/api/stories/${storyId}/${verb}`, body);
        expect(answer?.body.error?.code, `${verb} for ${role}`).toBe('story.role');
      }
    }
  });

  it('keeps a reporter to their own stories', async () => {
    const stranger = await press.person('another reporter', 'reporter');
    const fresh = await expectOk((people.get('reporter') as Colleague).call('POST', '/api/stories', aStory()));
    const id = String(fresh['id']);
    expect((await stranger.call('PUT', `/api/stories/${id}`, { ...aStory({ headline: 'অন্যের লেখা' }), baseRevision: 1 })).body.error?.code).toBe('story.not-own');
    expect((await stranger.call('POST', `/api/stories/${id}/submit`)).body.error?.code).toBe('story.not-own');
  });

  it('refuses unsafe requests from any other origin, the sibling site and none', async () => {
    const url = `${press.running.newsroomUrl}/api/sign-in`;
    const body = JSON.stringify({ email: 'a@example.com', password: 'x' });
    for (const headers of [{}, { origin: 'https://evil.example' }, { origin: press.program.config.newsroomUrl, 'sec-fetch-site': 'same-site' }, { origin: press.program.config.newsroomUrl, 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
      expect(response.status).toBe(403);
    }
    const own = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', origin: press.program.config.newsroomUrl }, body });
    expect(own.status).toBe(401);
  });
});
