import type { StoryChange } from '@shironam/story';
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

async function onDesk(overrides: Record<string, unknown> = {}): Promise<string> {
  const made = await expectOk(reporter.call('POST', '/api/stories', aStory(overrides)));
  const id = String(made['id']);
  await expectOk(reporter.call('POST', `/api/stories/${id}/submit`));
  return id;
}

describe('the life of a story over the API', () => {
  it('1: goes from draft to published with a second person’s signature, which is printed (sign-off 2)', async () => {
    const { id } = await publishAStory(reporter, subeditor, editor);
    const story = await expectOk(editor.call('GET', `/api/stories/${id}`));
    expect(story['state']).toBe('published');
    const live = await press.room.database.live.selectFrom('live.story').select('document').where('story_id', '=', id).executeTakeFirstOrThrow();
    expect(live.document?.signoff).toEqual(['SE']);
    expect(live.document?.headline).toBe(story['headline']);
  });

  it('1, 2: refuses to publish what nobody has signed, and to let its editor sign it', async () => {
    const id = await onDesk();
    expect((await editor.call('POST', `/api/stories/${id}/publish`, {})).body.error?.code).toBe('story.not-signed');
    const { body } = await subeditor.call('GET', `/api/stories/${id}`);
    await expectOk(subeditor.call('PUT', `/api/stories/${id}`, { ...aStory({ headline: 'নতুন শিরোনাম' }), baseRevision: body['revision'] }));
    expect((await subeditor.call('POST', `/api/stories/${id}/sign`)).body.error?.code).toBe('story.signer-edited');
    await expectOk(editor.call('POST', `/api/stories/${id}/sign`));
    await expectOk(editor.call('POST', `/api/stories/${id}/publish`, {}));
  });

  it('1: voids the signature when the text changes after it', async () => {
    const id = await onDesk();
    await expectOk(subeditor.call('POST', `/api/stories/${id}/sign`));
    await expectOk(editor.call('PUT', `/api/stories/${id}`, { ...aStory({ headline: 'সইয়ের পরে বদল' }), baseRevision: 1 }));
    const refused = await editor.call('POST', `/api/stories/${id}/publish`, {});
    expect(refused.status).toBe(409);
    expect(refused.body.error?.code).toBe('story.not-signed');
  });

  it('3: lets one editor publish urgently with a reason, and leaves a review task', async () => {
    const id = await onDesk();
    expect((await editor.call('POST', `/api/stories/${id}/publish`, { urgent: true })).body.error?.code).toBe('story.reason-missing');
    await expectOk(editor.call('POST', `/api/stories/${id}/publish`, { urgent: true, reason: 'ভূমিকম্প' }));
    const { tasks } = (await expectOk(editor.call('GET', '/api/review-tasks'))) as { tasks: { storyId: string; kind: string }[] };
    expect(tasks).toContainEqual(expect.objectContaining({ storyId: id, kind: 'urgent-release' }));
  });

  it('desk 1: never overwrites silently: a save on an old base is refused with all three texts', async () => {
    const made = await expectOk(reporter.call('POST', '/api/stories', aStory()));
    const id = String(made['id']);
    await expectOk(editor.call('PUT', `/api/stories/${id}`, { ...aStory({ headline: 'তাদের' }), baseRevision: 1 }));
    const refused = await reporter.call('PUT', `/api/stories/${id}`, { ...aStory({ headline: 'আমার' }), baseRevision: 1 });
    expect(refused.status).toBe(409);
    expect(refused.body.error?.code).toBe('story.conflict');
    expect(refused.body['theirs']).toMatchObject({ headline: 'তাদের', revision: 2 });
    expect(refused.body['yours']).toMatchObject({ headline: 'আমার' });
    expect(refused.body['base']).toMatchObject({ revision: 1 });
  });

  it('5, 6: corrects with a note that readers see, unpublishes and kills; a kill is for ever', async () => {
    const { id, number } = await publishAStory(reporter, subeditor, editor);
    expect((await editor.call('POST', `/api/stories/${id}/correct`, { note: ' ' })).body.error?.code).toBe('story.reason-missing');
    await expectOk(editor.call('POST', `/api/stories/${id}/correct`, { note: 'নামের বানান ঠিক করা হয়েছে।', kind: 'correction' }));
    const corrected = await press.room.database.live.selectFrom('live.story').select('document').where('number', '=', String(number)).executeTakeFirstOrThrow();
    expect(corrected.document?.corrections).toHaveLength(1);
    expect(corrected.document?.updatedAt).toBeDefined();
    await expectOk(editor.call('POST', `/api/stories/${id}/unpublish`, { reason: 'যাচাই চলছে' }));
    await expectOk(editor.call('POST', `/api/stories/${id}/kill`, { reason: 'ভুল খবর' }));
    for (const verb of ['publish', 'sign', 'submit', 'unschedule']) expect((await editor.call('POST', `/api/stories/${id}/${verb}`, verb === 'publish' ? {} : undefined)).body.error?.code).toBe('story.killed');
    const gone = await press.room.database.live.selectFrom('live.story').selectAll().where('number', '=', String(number)).executeTakeFirstOrThrow();
    expect(gone).toMatchObject({ state: 'killed', document: null, teaser: null });
  });

  it('7: publishes a schedule once, on time by the database’s clock', async () => {
    const id = await onDesk();
    await expectOk(subeditor.call('POST', `/api/stories/${id}/sign`));
    expect((await editor.call('POST', `/api/stories/${id}/schedule`, { at: '2020-01-01T00:00:00+06:00' })).body.error?.code).toBe('story.time-past');
    expect((await editor.call('POST', `/api/stories/${id}/schedule`, { at: 'tomorrow' })).status).toBe(400);
    const at = new Date(Date.now() + 1200);
    await expectOk(editor.call('POST', `/api/stories/${id}/schedule`, { at: at.toISOString() }));
    await expect.poll(async () => (await editor.call('GET', `/api/stories/${id}`)).body['state'], { timeout: 10_000 }).toBe('published');
    const versions = await press.room.database.newsroom.selectFrom('newsroom.story_version').select('milestone').where('story_id', '=', id).where('milestone', '=', 'published').execute();
    expect(versions).toHaveLength(1);
    const live = await press.room.database.live.selectFrom('live.story').select('published_at').where('story_id', '=', id).executeTakeFirstOrThrow();
    expect(live.published_at?.getTime()).toBeGreaterThanOrEqual(at.getTime());
  });

  it('7, desk 6: sends a schedule that was edited back to the desk', async () => {
    const id = await onDesk();
    await expectOk(subeditor.call('POST', `/api/stories/${id}/sign`));
    await expectOk(editor.call('POST', `/api/stories/${id}/schedule`, { at: new Date(Date.now() + 60_000).toISOString() }));
    await expectOk(editor.call('PUT', `/api/stories/${id}`, { ...aStory({ headline: 'শেষ মুহূর্তের বদল' }), baseRevision: 1 }));
    expect((await editor.call('GET', `/api/stories/${id}`)).body).toMatchObject({ state: 'on-desk', schedule: null });
  });

  it('8, audit 1 and 2: writes one audit line for each transition, in the same transaction, and may not change any', async () => {
    const { id } = await publishAStory(reporter, subeditor, editor);
    const lines = await press.room.database.newsroom.selectFrom('newsroom.audit').select('action').where('subject_id', '=', id).orderBy('id').execute();
    expect(lines.map((line) => line.action)).toEqual(['story.create', 'story.submit', 'story.sign', 'story.publish']);
    await expect(press.room.database.newsroom.updateTable('newsroom.audit').set({ action: 'x' }).execute()).rejects.toThrow(/permission denied/);
    await expect(press.room.database.newsroom.deleteFrom('newsroom.audit').execute()).rejects.toThrow(/permission denied/);
  });

  it('11: keeps a log of what each later release changed, in names of parts alone', async () => {
    const changesOf = async (id: string): Promise<StoryChange[] | undefined> => (await press.room.database.live.selectFrom('live.story').select('document').where('story_id', '=', id).executeTakeFirstOrThrow()).document?.changes;
    const { id } = await publishAStory(reporter, subeditor, editor, { hanger: ['প্রথম কথা'] });
    expect(await changesOf(id)).toBeUndefined();
    const again = async (over: Record<string, unknown>, verb: 'publish' | 'correct', body: Record<string, unknown>): Promise<void> => {
      const { body: story } = await reporter.call('GET', `/api/stories/${id}`);
      await expectOk(editor.call('PUT', `/api/stories/${id}`, { ...aStory(over), baseRevision: story['revision'] }));
      await expectOk(subeditor.call('POST', `/api/stories/${id}/sign`));
      await expectOk(editor.call('POST', `/api/stories/${id}/${verb}`, body));
    };
    await again({ hanger: ['প্রথম কথা'], headline: 'মাঝের গোপন শিরোনাম' }, 'publish', {});
    await expectOk(editor.call('POST', `/api/stories/${id}/correct`, { note: 'সংখ্যা ৪০।' }));
    // What nobody reads on the page changes: no line in the log.
    await again({ hanger: ['প্রথম কথা'], headline: 'মাঝের গোপন শিরোনাম', searchTitle: 'খোঁজার শিরোনাম' }, 'publish', {});
    // Saved and signed, saved again: what lies between two releases is nobody's business.
    await again({ headline: 'মাঝের গোপন শিরোনাম', blocks: [{ type: 'paragraph', content: [{ text: 'নতুন লেখা।' }] }] }, 'publish', { markUpdated: true });
    const changes = (await changesOf(id)) ?? [];
    expect(changes.map(({ kind, parts }) => [kind, parts])).toEqual([['updated', ['headline']], ['corrected', []], ['updated', ['hanger', 'text']]]);
    expect(changes.map(({ at }) => at)).toEqual(changes.map(({ at }) => at).sort());
  });
});
