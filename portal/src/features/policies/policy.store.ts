import type { Reads, Tx } from '../../platform/database/database.js';
import type { PolicyBlock, PolicyText } from './policies.rules.js';

export type PolicyRow = PolicyText & { slug: string; revision: number; savedAt: Date; releasedRevision: number | null; releasedAt: Date | null };

export async function findPolicies(db: Reads): Promise<PolicyRow[]> {
  return (await db.selectFrom('newsroom.policy').selectAll().execute()).map(toPolicy);
}

export async function findPolicy(db: Reads, slug: string): Promise<PolicyRow | null> {
  const row = await db.selectFrom('newsroom.policy').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row === undefined ? null : toPolicy(row);
}

/** The row, held until the commit. */
export async function lockPolicy(tx: Tx, slug: string): Promise<PolicyRow | null> {
  const row = await tx.selectFrom('newsroom.policy').selectAll().where('slug', '=', slug).forUpdate().executeTakeFirst();
  return row === undefined ? null : toPolicy(row);
}

/** Saves the text over `base`, 0 for a first save; false when somebody saved before. */
export async function savePolicy(tx: Tx, policy: { slug: string; title: string; blocks: readonly PolicyBlock[]; base: number; savedBy: string; now: Date }): Promise<boolean> {
  const row = { title: policy.title, blocks: JSON.stringify(policy.blocks), revision: policy.base + 1, saved_by: policy.savedBy, saved_at: policy.now };
  if (policy.base === 0) {
    const made = await tx.insertInto('newsroom.policy').values({ slug: policy.slug, ...row }).onConflict((on) => on.column('slug').doNothing()).returning('slug').executeTakeFirst();
    return made !== undefined;
  }
  const saved = await tx.updateTable('newsroom.policy').set(row).where('slug', '=', policy.slug).where('revision', '=', policy.base).returning('slug').executeTakeFirst();
  return saved !== undefined;
}

export async function markReleased(tx: Tx, slug: string, released: { revision: number; at: Date } | null): Promise<void> {
  await tx
    .updateTable('newsroom.policy')
    .set({ released_revision: released?.revision ?? null, released_at: released?.at ?? null })
    .where('slug', '=', slug)
    .execute();
}

type Row = { slug: string; title: string; blocks: unknown; revision: number; saved_at: Date; released_revision: number | null; released_at: Date | null };

function toPolicy(row: Row): PolicyRow {
  return {
    slug: row.slug,
    title: row.title,
    blocks: row.blocks as PolicyBlock[],
    revision: row.revision,
    savedAt: row.saved_at,
    releasedRevision: row.released_revision,
    releasedAt: row.released_at,
  };
}
