import { Type } from '@sinclair/typebox';
import { PortalError } from '../../errors.js';
import type { StaffRoutes } from '../../http/staff-routes.js';
import { newBlockId } from '../../platform/newsroom.js';
import { releasePolicy, savePolicyAs, withdrawPolicy } from './policies.actions.js';
import { holesOf, orderPolicies, startingText } from './policies.rules.js';
import { findPolicies, findPolicy, type PolicyRow } from './policy.store.js';
import { startingPolicies } from './policy-texts.data.js';

const bySlug = Type.Object({ slug: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }) });
const text = Type.String({ maxLength: 5000 });
const form = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 120 }),
    lines: Type.Array(Type.Union([Type.Object({ type: Type.Union([Type.Literal('paragraph'), Type.Literal('heading')]), text }), Type.Object({ type: Type.Literal('list'), items: Type.Array(text, { maxItems: 200 }) })]), { maxItems: 300 }),
    baseRevision: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);

export function policyRoutes({ route, room }: StaffRoutes): void {
  const db = room.database.newsroom;
  route({ method: 'GET', path: '/api/policies', name: 'api.policies.list', roles: ['editor', 'admin'], handle: async () => ({ policies: withStartingTexts(await findPolicies(db)).map((policy) => presentPolicy(policy, 'row')) }) });
  route({
    method: 'GET', path: '/api/policies/:slug', name: 'api.policies.read', roles: ['editor', 'admin'], params: bySlug,
    handle: async ({ params }) => {
      const policy = (await findPolicy(db, params.slug)) ?? unsaved(params.slug);
      if (policy === null) throw new PortalError('policy.not-found');
      return presentPolicy(policy, 'whole');
    },
  });
  route({ method: 'PUT', path: '/api/policies/:slug', name: 'api.policies.save', roles: ['editor', 'admin'], params: bySlug, body: form, handle: ({ actor, params, body }) => savePolicyAs(room, actor, params.slug, body) });
  route({ method: 'POST', path: '/api/policies/:slug/release', name: 'api.policies.release', roles: ['admin'], params: bySlug, handle: ({ actor, params }) => releasePolicy(room, actor, params.slug) });
  route({ method: 'POST', path: '/api/policies/:slug/withdraw', name: 'api.policies.withdraw', roles: ['admin'], params: bySlug, handle: ({ actor, params }) => withdrawPolicy(room, actor, params.slug) });
}

/** A text that nobody saved yet: what a new site starts with. */
function unsaved(slug: string): PolicyRow | null {
  const text = startingText(slug, newBlockId);
  return text === null ? null : { ...text, slug, revision: 0, savedAt: new Date(0), releasedRevision: null, releasedAt: null };
}

function withStartingTexts(saved: readonly PolicyRow[]): PolicyRow[] {
  const known = new Set(saved.map(({ slug }) => slug));
  return orderPolicies([...saved, ...startingPolicies.flatMap(({ slug }) => (known.has(slug) ? [] : (unsaved(slug) ?? [])))]);
}

function presentPolicy(policy: PolicyRow, how: 'row' | 'whole'): Record<string, unknown> {
  return {
    slug: policy.slug,
    title: policy.title,
    revision: policy.revision,
    savedAt: policy.revision === 0 ? null : policy.savedAt.toISOString(),
    releasedAt: policy.releasedAt?.toISOString() ?? null,
    changedSince: policy.releasedRevision !== null && policy.releasedRevision !== policy.revision,
    holes: holesOf(policy),
    ...(how === 'whole' ? { blocks: policy.blocks } : {}),
  };
}
