import { slug } from '@shironam/bangla';
import type { Tx } from '../../platform/database/database.js';
import { release } from '../release/release.js';
import { findSectionByName, findSections, reservedSlugs, saveSection } from '../sections/sections.js';

/** A section that is not here yet is made unlisted: an editor decides whether it stands in the menu. */
export async function ensureSection(tx: Tx, wanted: string): Promise<string> {
  const found = await findSectionByName(tx, wanted);
  if (found !== null) return found.slug;
  const taken = new Set((await findSections(tx)).map((section) => section.slug));
  const base = /^[a-z]/.test(slug(wanted)) ? slug(wanted).slice(0, 50) : 'section';
  let address = base;
  for (let n = 2; taken.has(address) || reservedSlugs.has(address); n += 1) address = `${base}-${String(n)}`;
  const section = { slug: address, name: wanted, position: 1000, listed: false, parentSlug: null };
  await saveSection(tx, section);
  await release(tx, [{ kind: 'section', ...section }]);
  return address;
}
