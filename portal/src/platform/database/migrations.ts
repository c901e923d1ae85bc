import type { Migration } from 'kysely';

/** Append-only (DESIGN §2), run in the order of their names; each is read only when it has to run. */
const steps: Record<string, () => Promise<Migration>> = {
  '0001-create-the-three-schemas': () => import('../../../migrations/0001-create-the-three-schemas.js'),
  '0002-create-the-search-index': () => import('../../../migrations/0002-create-the-search-index.js'),
  '0003-create-archive-items': () => import('../../../migrations/0003-create-archive-items.js'),
  '0004-add-fronts-ticker-and-counts': () => import('../../../migrations/0004-add-fronts-ticker-and-counts.js'),
  '0006-add-topics-and-biographies': () => import('../../../migrations/0006-add-topics-and-biographies.js'),
  '0007-open-the-inbox': () => import('../../../migrations/0007-open-the-inbox.js'),
  '0009-create-policies-and-ads': () => import('../../../migrations/0009-create-policies-and-ads.js'),
};

/** Every migration this program brings. */
export async function loadMigrations(): Promise<Record<string, Migration>> {
  return Object.fromEntries(await Promise.all(Object.entries(steps).map(async ([name, load]) => [name, await load()] as const)));
}
