import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireItem, WireParse } from '@shironam/wire';
import { aStory, type Colleague, expectOk, openTestPress, type TestPress } from '../../test-press/test-press.js';
import { type Taken, takeWireFile } from './take.actions.js';
import { compareVersions } from './version-order.rules.js';

let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;

beforeAll(async () => {
  press = await openTestPress(['newsroom', 'worker']);
  reporter = await press.person('r', 'reporter');
  subeditor = await press.person('s', 'subeditor');
  editor = await press.person('e', 'editor');
});
afterAll(() => press.close());

function anItem(overrides: Partial<WireItem> = {}): WireItem {
  return {
    provider: 'নমুনা', id: 'urn:test:1', version: '1', pubStatus: 'usable', embargo: null, kind: 'text', signals: [], headline: 'Test headline', slugline: null, byline: null, dateline: null,
    creditline: null, source: 'নমুনা সংস্থা', language: 'en', urgency: 4, versionCreated: null, firstCreated: null, subjects: [], places: [], genre: null,
    rights: { copyrightHolder: null, copyrightNotice: null, usageTerms: null }, editorialNote: null, privateNotes: [], body: [], pictures: [], ...overrides,
  };
}

/** Takes items as one file; the bytes are the items themselves, so that other items are another file. */
function take(items: WireItem[], quarantined: { reason: string }[] = []): Promise<Taken> {
  const parsed: WireParse = { items, quarantined };
  return takeWireFile(press.room, () => Promise.resolve(parsed), 'test.xml', Buffer.from(JSON.stringify(parsed)));
}

async function stored(id: string): Promise<{ version: string; canceled: boolean; pub_status: string }> {
  return press.room.database.newsroom.selectFrom('newsroom.wire_item').select(['version', 'canceled', 'pub_status']).where('item_id', '=', id).executeTakeFirstOrThrow();
}

describe('taking the wire in', () => {
  it('3, 4: replaces with a higher version, keeps a lower one as history, and takes the same twice as once', async () => {
    const id = 'urn:test:order';
    expect((await take([anItem({ id, version: '978556838' })])).items[0]?.arrival).toBe('first');
    expect((await take([anItem({ id, version: '1542761538', headline: 'newer' })])).items[0]?.arrival).toBe('newer');
    expect((await take([anItem({ id, version: '5', headline: 'late' })])).items[0]?.arrival).toBe('older');
    expect((await take([anItem({ id, version: '1542761538', headline: 'newer' })])).items[0]?.arrival).toBe('same');
    expect((await take([anItem({ id, version: '1542761538', headline: 'another text' })])).items[0]?.arrival).toBe('twin');
    expect(await stored(id)).toMatchObject({ version: '1542761538' });
  });

  it('5: is absorbing once canceled, in whatever order versions arrive', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 2 }), fc.integer({ min: 0, max: 5 }), async (versions, at) => {
        run += 1;
        const id = `urn:test:cancel:${String(run)}`;
        const cancelAt = at % versions.length;
        for (const [index, version] of versions.entries()) await take([anItem({ id, version: String(version), pubStatus: index === cancelAt ? 'canceled' : 'usable' })]);
        expect(await stored(id)).toMatchObject({ canceled: true, pub_status: 'canceled' });
      }),
      { numRuns: 25 },
    );
  });

  it('1, 2: keeps the bytes and the reason of what it could not read', async () => {
    await take([], [{ reason: 'empty-message' }]);
    const { quarantined } = (await expectOk(editor.call('GET', '/api/wire-quarantine'))) as { quarantined: { reason: string; bytes: number }[] };
    expect(quarantined[0]).toMatchObject({ reason: 'empty-message' });
    expect(quarantined[0]?.bytes).toBeGreaterThan(0);
  });

  it('desk 4, publishing 9: lets a story carry its source, and holds an embargo until its time or until a person lifts it', async () => {
    const held = await take([anItem({ id: 'urn:test:embargo', embargo: { until: null } })]);
    const wireItem = held.items[0]?.id;
    const made = await expectOk(reporter.call('POST', '/api/stories', aStory({ wireItem, sources: [] })));
    const id = String(made['id']);
    expect((await reporter.call('GET', `/api/stories/${id}`)).body['sources']).toEqual(['নমুনা সংস্থা']);
    await expectOk(reporter.call('POST', `/api/stories/${id}/submit`));
    await expectOk(subeditor.call('POST', `/api/stories/${id}/sign`));
    expect((await editor.call('POST', `/api/stories/${id}/publish`, {})).body.error?.code).toBe('story.embargoed');
    expect((await editor.call('POST', `/api/stories/${id}/publish`, { urgent: true, reason: 'তাড়া' })).body.error?.code).toBe('story.embargoed');
    expect((await subeditor.call('POST', `/api/stories/${id}/lift-embargo`, { reason: 'x' })).status).toBe(403);
    await expectOk(editor.call('POST', `/api/stories/${id}/lift-embargo`, { reason: 'সংস্থা ফোনে জানিয়েছে' }));
    await expectOk(editor.call('POST', `/api/stories/${id}/publish`, {}));
  });

  it('6, publishing 9: stops a story whose item the agency canceled, and tells the desk', async () => {
    const id = 'urn:test:kill-derived';
    const first = await take([anItem({ id })]);
    const made = await expectOk(reporter.call('POST', '/api/stories', aStory({ wireItem: first.items[0]?.id })));
    const storyId = String(made['id']);
    await expectOk(reporter.call('POST', `/api/stories/${storyId}/submit`));
    await take([anItem({ id, version: '2', pubStatus: 'canceled' })]);
    expect((await subeditor.call('POST', `/api/stories/${storyId}/sign`)).body.error?.code).toBe('story.wire-canceled');
    const { tasks } = (await expectOk(editor.call('GET', '/api/review-tasks'))) as { tasks: { storyId: string; kind: string }[] };
    expect(tasks).toContainEqual(expect.objectContaining({ storyId, kind: 'wire-killed' }));
  });
});

describe('the order of versions', () => {
  it('is total: antisymmetric and transitive, numbers of any length as numbers', () => {
    const version = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String), fc.stringMatching(/^[A-Z]{0,2}\d{1,8}$/));
    fc.assert(fc.property(version, version, (a, b) => Math.sign(compareVersions(a, b)) === -Math.sign(compareVersions(b, a))));
    expect(compareVersions('1542761538', '978556838')).toBeGreaterThan(0);
    expect(compareVersions('10', '9')).toBeGreaterThan(0);
    expect(compareVersions('007', '7')).toBe(0);
    expect(compareVersions('DS02299380', 'DS02299381')).toBeLessThan(0);
  });
});
