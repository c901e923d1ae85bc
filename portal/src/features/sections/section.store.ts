import { PortalError } from '../../errors.js';
import type { Reads, Tx } from '../../platform/database/database.js';

export type Section = { slug: string; name: string; position: number; listed: boolean; parentSlug: string | null };

/** Addresses of the site itself, which no section may take (DESIGN §3). */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'byline', 'topic', 'place', 'archive', 'search', 'rss.xml', 'sitemap.xml', 'robots.txt', 'lite', 'en', 'latest', 'assets', 'media', 'api', 'healthz', 'metrics',
  'status', 'write', 'report', 'converter', 'offline', 'policy', 'masthead', 'contact', 'most-read', 'top-ten', 'photo', 'favicon.ico', 'manifest.webmanifest', 'ads.txt', '.well-known',
]);

const columns = ['slug', 'name', 'position', 'listed', 'parent_slug'] as const;

const slugForm = /^[a-z][a-z0-9-]{0,59}$/;

export async function loadSection(db: Reads, slug: string): Promise<Section> {
  const row = await db.selectFrom('newsroom.section').select(columns).where('slug', '=', slug).executeTakeFirst();
  if (row === undefined) throw new PortalError('section.unknown', [{ path: 'section', message: 'section.unknown' }]);
  return toSection(row);
}

/** The sections of these slugs, with the sections they belong to. */
export async function loadSections(db: Reads, slugs: readonly string[]): Promise<Map<string, Section>> {
  const wanted = [...new Set(slugs)];
  const rows = await db
    .selectFrom('newsroom.section as s')
    .select(columns.map((name) => `s.${name}` as const))
    .where(({ or, eb, exists, selectFrom }) => or([
      eb('s.slug', 'in', wanted),
      exists(selectFrom('newsroom.section as child').select('child.slug').whereRef('child.parent_slug', '=', 's.slug').where('child.slug', 'in', wanted)),
    ]))
    .execute();
  const found = new Map(rows.map((row) => [row.slug, toSection(row)]));
  if (wanted.some((slug) => !found.has(slug))) throw new PortalError('section.unknown', [{ path: 'section', message: 'section.unknown' }]);
  return found;
}

/** By slug or by its Bangla name; null where neither is known. */
export async function findSectionByName(db: Reads, name: string): Promise<Section | null> {
  const row = await db
    .selectFrom('newsroom.section')
    .select(columns)
    .where((where) => where.or([where('slug', '=', name), where('name', '=', name)]))
    .executeTakeFirst();
  return row === undefined ? null : toSection(row);
}

export async function findSections(db: Reads): Promise<Section[]> {
  const rows = await db.selectFrom('newsroom.section').select(columns).orderBy('position').orderBy('slug').execute();
  return rows.map(toSection);
}

/** Makes a section or changes it. A reserved or malformed slug is bad input. */
export async function saveSection(tx: Tx, section: Section): Promise<void> {
  if (reservedSlugs.has(section.slug) || !slugForm.test(section.slug)) throw new PortalError('section.reserved', [{ path: 'slug', message: section.slug }]);
  const row = { slug: section.slug, name: section.name, position: section.position, listed: section.listed, parent_slug: section.parentSlug };
  await tx.insertInto('newsroom.section').values(row).onConflict((on) => on.column('slug').doUpdateSet(row)).execute();
}

/** A sub-section belongs to a section of the first rank, and has none below it. */
export async function checkParent(tx: Tx, { slug, parentSlug }: Section): Promise<void> {
  if (parentSlug === null) return;
  const parent = await tx.selectFrom('newsroom.section').select('parent_slug').where('slug', '=', parentSlug).executeTakeFirst();
  const child = await tx.selectFrom('newsroom.section').select('slug').where('parent_slug', '=', slug).limit(1).executeTakeFirst();
  if (parent === undefined) throw new PortalError('section.unknown', [{ path: 'parentSlug', message: parentSlug }]);
  if (parent.parent_slug !== null || parentSlug === slug || child !== undefined) throw new PortalError('section.too-deep', [{ path: 'parentSlug', message: parentSlug }]);
}

function toSection(row: { slug: string; name: string; position: number; listed: boolean; parent_slug: string | null }): Section {
  return { slug: row.slug, name: row.name, position: row.position, listed: row.listed, parentSlug: row.parent_slug };
}
