import { readKept } from '../../http/kept-reads.js';
import type { LiveReads } from '../../http/page.js';

export type SectionName = { slug: string; name: string };

/** A section with the one it belongs to, and the listed ones within it or beside it, in their order. */
export type Section = SectionName & { parent: SectionName | null; family: readonly SectionName[] };

const slugForm = /^[a-z][a-z0-9-]{0,59}$/;

export async function findSection(live: LiveReads, slug: string): Promise<Section | null> {
  // Anything else is no section's address, and some of it (a zero byte) no text for a database.
  if (!slugForm.test(slug)) return null;
  const sections = await readKept(live, 'every section', ['sections'], () =>
    live.selectFrom('live.section').select(['slug', 'name', 'parent_slug', 'listed']).orderBy('position').orderBy('slug').execute(),
  );
  const found = sections.find((one) => one.slug === slug);
  if (found === undefined) return null;
  const parent = sections.find((one) => one.slug === found.parent_slug) ?? null;
  const above = parent?.slug ?? slug;
  const family = sections.filter((one) => one.parent_slug === above && one.listed).map(nameOf);
  return { ...nameOf(found), parent: parent === null ? null : nameOf(parent), family };
}

function nameOf({ slug, name }: SectionName): SectionName {
  return { slug, name };
}
