import { Type } from '@sinclair/typebox';
import { type Role, roles, storyPath, storyStates, type Verb } from '@shironam/story';
import { PortalError } from '../../errors.js';
import { parseCursor, writeCursor } from '../../http/cursor.js';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { findReviewTasks, finishReviewTask, moveStory, type TransitionInput } from '../publishing/publishing.js';
import { countStories, findStories } from './desk.store.js';
import { liftEmbargo } from './embargo.actions.js';
import { presentStory } from './desk.presenter.js';
import { createStory, saveStory } from './save.actions.js';
import { contentOf, newStoryForm, savedStoryForm } from './story-form.js';

const everyone: readonly Role[] = roles;
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) });
const pageSize = 50;

const listQuery = Type.Object(
  {
    state: Type.Optional(Type.Union(storyStates.map((state) => Type.Literal(state)))),
    section: Type.Optional(Type.String({ maxLength: 60 })),
    q: Type.Optional(Type.String({ maxLength: 200 })),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

/** The story's list, its text and its transitions: parse → action → present. */
export function deskRoutes({ route, room }: StaffRoutes, siteUrl: string): void {
  const db = room.database.newsroom;
  route({
    method: 'GET', path: '/api/stories', name: 'api.stories.list', roles: everyone, query: listQuery,
    handle: async ({ query }) => {
      const { after, ...filter } = query;
      const stories = await findStories(db, { ...filter, after: parseCursor(after), limit: pageSize + 1 });
      const last = stories.length > pageSize ? stories[pageSize - 1] : undefined;
      return {
        stories: stories.slice(0, pageSize).map(({ number, savedAt, ...story }) => ({
          ...story,
          savedAt: savedAt.toISOString(),
          ...(number === null ? {} : { url: `${siteUrl}${storyPath({ number, section: { slug: story.section } })}` }),
        })),
        next: last === undefined ? null : writeCursor({ at: last.savedAt, id: last.id }),
        counts: await countStories(db),
      };
    },
  });
  route({
    method: 'POST', path: '/api/stories', name: 'api.stories.create', roles: everyone, body: newStoryForm, status: 201,
    handle: ({ actor, body }) => createStory(room, actor, contentOf(body), body.wireItem ?? null),
  });
  route({ method: 'GET', path: '/api/stories/:id', name: 'api.stories.read', roles: everyone, params: byId, handle: ({ actor, params }) => presentStory(db, actor, params.id, siteUrl) });
  route({
    method: 'PUT', path: '/api/stories/:id', name: 'api.stories.save', roles: everyone, params: byId, body: savedStoryForm,
    handle: async ({ actor, params, body }) => {
      const saved = await saveStory(room, actor, params.id, body.baseRevision, contentOf(body));
      return { revision: saved.revision, state: saved.state };
    },
  });
  transitionRoutes({ route, room }, siteUrl);
  reviewRoutes({ route, room });
}

const reason = Type.String({ maxLength: 2000 });
const optional = { nothing: Type.Union([Type.Object({}), Type.Null()]) };
const forms = {
  publish: Type.Union([
    Type.Null(),
    Type.Object({ urgent: Type.Optional(Type.Boolean()), reason: Type.Optional(reason), markUpdated: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
  ]),
  schedule: Type.Object({ at: Type.String({ maxLength: 40 }) }, { additionalProperties: false }),
  correct: Type.Object(
    { note: reason, kind: Type.Optional(Type.Union([Type.Literal('correction'), Type.Literal('clarification'), Type.Literal('update')])) },
    { additionalProperties: false },
  ),
  reason: Type.Object({ reason }, { additionalProperties: false }),
};

/** Every transition is open to every signed-in person here: who may is decided by the story's own rules, with its refusal. */
function transitionRoutes({ route, room }: StaffRoutes, siteUrl: string): void {
  const move = async (actor: Parameters<typeof moveStory>[1], id: string, verb: Exclude<Verb, 'edit'>, input: TransitionInput): Promise<unknown> => {
    const { state, version, path } = await moveStory(room, actor, id, verb, input);
    return { state, version, ...(path === null ? {} : { url: `${siteUrl}${path}` }) };
  };
  for (const verb of ['submit', 'sign', 'unschedule'] as const) {
    route({ method: 'POST', path: `/api/stories/:id/${verb}`, name: `api.stories.${verb}`, roles: everyone, params: byId, body: optional.nothing, handle: ({ actor, params }) => move(actor, params.id, verb, {}) });
  }
  route({ method: 'POST', path: '/api/stories/:id/publish', name: 'api.stories.publish', roles: everyone, params: byId, body: forms.publish, handle: ({ actor, params, body }) => move(actor, params.id, 'publish', body ?? {}) });
  route({
    method: 'POST', path: '/api/stories/:id/schedule', name: 'api.stories.schedule', roles: everyone, params: byId, body: forms.schedule,
    handle: ({ actor, params, body }) => {
      const at = new Date(body.at);
      if (Number.isNaN(at.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/i.test(body.at)) throw new PortalError('request.invalid', [{ path: 'at', message: 'ISO 8601, +06:00' }]);
      return move(actor, params.id, 'schedule', { at });
    },
  });
  route({ method: 'POST', path: '/api/stories/:id/correct', name: 'api.stories.correct', roles: everyone, params: byId, body: forms.correct, handle: ({ actor, params, body }) => move(actor, params.id, 'correct', { reason: body.note, kind: body.kind ?? 'correction' }) });
  route({ method: 'POST', path: '/api/stories/:id/lift-embargo', name: 'api.stories.lift-embargo', roles: ['editor', 'admin'], params: byId, body: forms.reason, handle: ({ actor, params, body }) => liftEmbargo(room, actor, params.id, body.reason) });
  for (const verb of ['unpublish', 'kill'] as const) {
    route({ method: 'POST', path: `/api/stories/:id/${verb}`, name: `api.stories.${verb}`, roles: everyone, params: byId, body: forms.reason, handle: ({ actor, params, body }) => move(actor, params.id, verb, { reason: body.reason }) });
  }
}

function reviewRoutes({ route, room }: StaffRoutes): void {
  const desk: readonly Role[] = ['subeditor', 'editor', 'admin'];
  route({
    method: 'GET', path: '/api/review-tasks', name: 'api.review-tasks.list', roles: desk,
    handle: async () => ({ tasks: (await findReviewTasks(room.database.newsroom)).map((task) => ({ ...task, createdAt: task.createdAt.toISOString() })) }),
  });
  route({
    method: 'POST', path: '/api/review-tasks/:task/done', name: 'api.review-tasks.done', roles: desk, params: Type.Object({ task: Type.String({ pattern: '^\\d{1,18}$' }) }),
    handle: ({ actor, params }) =>
      room.database.transact(async (tx) => {
        if (!(await finishReviewTask(tx, params.task, actor.id))) throw new PortalError('review.not-found');
      }),
  });
}
