import { slug } from '@shironam/bangla';
import { sql } from 'kysely';
import type { Byline, ReleasedByline } from '@shironam/story';
import { PortalError } from '../../errors.js';
import type { Reads, Tx } from '../../platform/database/database.js';
import { containing } from '../../platform/database/like-pattern.js';

const columns = ['slug', 'name', 'kind', 'role', 'bio'] as const;

/** Names as they stand over stories, and their pages: what the newsroom says of a name holds; else the rank that a story gives it. */
export type NamedBylines = { over: ReleasedByline[][]; pages: BylineRow[] };

/** Finds or makes the byline page of each name over each story. The same name and kind is the same page, whoever wrote it first. */
export async function ensureBylines(tx: Tx, stories: readonly (readonly Byline[])[]): Promise<NamedBylines> {
  const wanted = new Map(stories.flat().map((byline) => [keyOf(byline), byline]));
  const known = await findByNames(tx, [...new Set(stories.flat().map(({ name }) => name))]);
  // In one order for everyone, so that two transactions with the same new names wait for each other in turn.
  for (const [key, byline] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) if (!known.has(key)) known.set(key, await insertByline(tx, byline));
  const over = stories.map((bylines) =>
    bylines.map((byline) => ({ slug: known.get(keyOf(byline))?.slug ?? '', name: byline.name, kind: byline.kind, ...(byline.role ? { role: byline.role } : {}), ...(byline.place ? { place: byline.place } : {}) })),
  );
  return { over, pages: [...wanted].flatMap(([key, { role }]) => pageOf(known.get(key), role)) };
}

function pageOf(row: BylineRow | undefined, rank: string | undefined): BylineRow[] {
  return row === undefined ? [] : [{ ...row, role: row.role ?? (rank || null) }];
}

function keyOf({ name, kind }: { name: string; kind: string }): string {
  return `${kind}:${name}`;
}

async function findByNames(db: Reads, names: readonly string[]): Promise<Map<string, BylineRow>> {
  if (names.length === 0) return new Map();
  const rows = await db.selectFrom('newsroom.byline').select(columns).where(sql<boolean>`name = any(${names}::text[])`).execute();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function insertByline(tx: Tx, byline: Byline): Promise<BylineRow> {
  const base = slug(byline.name) || 'byline';
  for (let n = 1; ; n += 1) {
    const address = n === 1 ? base : `${base}-${String(n)}`;
    const row = await tx
      .insertInto('newsroom.byline')
      .values({ slug: address, name: byline.name, kind: byline.kind, role: byline.role ?? null, bio: '' })
      .onConflict((on) => on.doNothing())
      .returning(columns)
      .executeTakeFirst();
    if (row !== undefined) return row;
    const found = (await findByNames(tx, [byline.name])).get(keyOf(byline));
    if (found !== undefined) return found;
  }
}

export type BylineRow = { slug: string; name: string; kind: string; role: string | null; bio: string };

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
