/** What a section is for readers: its name, its place in the navigation, and the section it belongs to. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.js';
import { type PurgeKey, soft } from './purge-key.js';

export type SectionSubject = { kind: 'section'; slug: string; name: string; position: number; listed: boolean; parentSlug: string | null };

export async function writeSection(tx: Tx, subject: SectionSubject): Promise<PurgeKey[]> {
  const { slug, parentSlug } = subject;
  const before = await tx.selectFrom('live.section').select('parent_slug').where('slug', '=', slug).executeTakeFirst();
  const row = { slug, name: subject.name, position: subject.position, listed: subject.listed, parent_slug: parentSlug };
  await tx.insertInto('live.section').values(row).onConflict((on) => on.column('slug').doUpdateSet(row)).execute();
  const parents = [...new Set([before?.parent_slug ?? null, parentSlug])].flatMap((parent) => parent ?? []);
  if (before === undefined || before.parent_slug === parentSlug) return soft(['sections', `section:${slug}`, ...parents.map((parent) => `section:${parent}`)]);
  if (before.parent_slug !== null) await leaveParent(tx, slug, before.parent_slug);
  if (parentSlug !== null) await joinParent(tx, slug, parentSlug);
  return soft(['sections', ...[slug, ...parents].flatMap((one) => [`section:${one}`, `list:section:${one}`])]);
}

/** A sub-section's stories stand in its section's list too (`listingsOf`): those out already move with it. */
async function joinParent(tx: Tx, slug: string, parent: string): Promise<void> {
  await sql`insert into live.listing (key, sort_at, number) select ${`section:${parent}`}, sort_at, number from live.listing where key = ${`section:${slug}`} on conflict do nothing`.execute(tx);
}

async function leaveParent(tx: Tx, slug: string, parent: string): Promise<void> {
  await sql`delete from live.listing gone using live.listing kept where kept.key = ${`section:${slug}`} and gone.key = ${`section:${parent}`} and gone.sort_at = kept.sort_at and gone.number = kept.number`.execute(tx);
}
