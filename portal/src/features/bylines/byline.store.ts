import { slug } from '@shironam/bangla';
import type { Byline, ReleasedByline } from '@shironam/story';
import { PortalError } from '../../errors.js';
import type { Reads, Tx } from '../../platform/database/database.js';
import { containing } from '../../platform/database/like-pattern.js';

const columns = ['slug', 'name', 'kind', 'role', 'bio'] as const;

/** Finds or makes the byline page of each name over each story. The same name and kind is the same page, whoever wrote it first. */
export async function ensureBylines(tx: Tx, stories: readonly (readonly Byline[])[]): Promise<ReleasedByline[][]> {
  const wanted = new Map(stories.flat().map((byline) => [keyOf(byline), byline]));
  const slugs = await findSlugs(tx, [...new Set(stories.flat().map(({ name }) => name))]);
  // In one order for everyone, so that two transactions with the same new names wait for each other in turn.
  for (const [key, byline] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) if (!slugs.has(key)) slugs.set(key, await insertByline(tx, byline));
  return stories.map((bylines) =>
    bylines.map((byline) => ({ slug: slugs.get(keyOf(byline)) ?? '', name: byline.name, kind: byline.kind, ...(byline.role ? { role: byline.role } : {}), ...(byline.place ? { place: byline.place } : {}) })),
  );
}

function keyOf({ name, kind }: { name: string; kind: string }): string {
  return `${kind}:${name}`;
}

async function findSlugs(db: Reads, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db.selectFrom('newsroom.byline').select(['slug', 'name', 'kind']).where('name', 'in', names).execute();
  return new Map(rows.map((row) => [keyOf(row), row.slug]));
}

async function findSlug(db: Reads, byline: Byline): Promise<string | null> {
  const row = await db.selectFrom('newsroom.byline').select('slug').where('name', '=', byline.name).where('kind', '=', byline.kind).executeTakeFirst();
  return row?.slug ?? null;
}

async function insertByline(tx: Tx, byline: Byline): Promise<string> {
  const base = slug(byline.name) || 'byline';
  for (let n = 1; ; n += 1) {
    const address = n === 1 ? base : `${base}-${String(n)}`;
    const row = await tx
      .insertInto('newsroom.byline')
      .values({ slug: address, name: byline.name, kind: byline.kind, role: byline.role ?? null, bio: '' })
      .onConflict((on) => on.doNothing())
      .returning('slug')
      .executeTakeFirst();
    if (row !== undefined) return row.slug;
    const found = await findSlug(tx, byline);
    if (found !== null) return found;
  }
}

export type BylineRow = { slug: string; name: string; kind: string; role: string | null; bio: string };

/** The pages of the names over stories: what the newsroom says of a name holds; else the rank that a story gives it. */
export async function findBylinePages(db: Reads, named: readonly ReleasedByline[]): Promise<BylineRow[]> {
  if (named.length === 0) return [];
  const said = new Map(named.map(({ slug: address, role }) => [address, role]));
  const rows = await db.selectFrom('newsroom.byline').select(columns).where('slug', 'in', [...said.keys()]).orderBy('slug').execute();
  return rows.map((row) => ({ ...row, role: row.role ?? said.get(row.slug) ?? null }));
}

export async function loadByline(db: Reads, address: string): Promise<BylineRow> {
  const row = await db.selectFrom('newsroom.byline').select(columns).where('slug', '=', address).executeTakeFirst();
  if (row === undefined) throw new PortalError('byline.not-found');
  return row;
}

export async function saveByline(tx: Tx, { slug: address, role, bio }: Pick<BylineRow, 'slug' | 'role' | 'bio'>): Promise<void> {
  await tx.updateTable('newsroom.byline').set({ role, bio }).where('slug', '=', address).execute();
}

export async function findBylines(db: Reads, text: string): Promise<BylineRow[]> {
  return db
    .selectFrom('newsroom.byline')
    .select(columns)
    .where('name', 'like', containing(text))
    .orderBy('name')
    .limit(50)
    .execute();
}
