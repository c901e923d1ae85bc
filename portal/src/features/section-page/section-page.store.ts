import type { LiveReads } from '../../http/page.js';

export type SectionName = { slug: string; name: string };

/** A section with the one it belongs to, and the listed ones within it or beside it, in their order. */
export type Section = SectionName & { parent: SectionName | null; family: readonly SectionName[] };

const slugForm = /^[a-z][a-z0-9-]{0,59}$/;

export async function findSection(live: LiveReads, slug: string): Promise<Section | null> {
  // Anything else is no section's address, and some of it (a zero byte) no text for a database.
  if (!slugForm.test(slug)) return null;
  const row = await live
    .selectFrom('live.section as section')
    .leftJoin('live.section as above', 'above.slug', 'section.parent_slug')
    .select(['section.slug', 'section.name', 'above.slug as parentSlug', 'above.name as parentName'])
    .where('section.slug', '=', slug)
    .executeTakeFirst();
  if (row === undefined) return null;
  const parent = row.parentSlug === null || row.parentName === null ? null : { slug: row.parentSlug, name: row.parentName };
  const family = await live.selectFrom('live.section').select(['slug', 'name']).where('parent_slug', '=', parent?.slug ?? slug).where('listed', '=', true).orderBy('position').orderBy('slug').execute();
  return { slug: row.slug, name: row.name, parent, family };
}
