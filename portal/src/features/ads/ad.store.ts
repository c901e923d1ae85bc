import type { Reads, Tx } from '../../platform/database/database.js';
import type { AdPlace, AdSize } from './ad-kinds.data.js';

export type AdRow = {
  id: string;
  advertiser: string;
  category: string;
  link: string;
  alt: string;
  pictureId: string;
  size: AdSize;
  places: readonly AdPlace[];
  from: Date;
  until: Date;
  state: 'draft' | 'running' | 'stopped';
  changedAt: Date;
};

export async function insertAd(tx: Tx, ad: AdRow & { madeBy: string }): Promise<void> {
  await tx
    .insertInto('newsroom.ad')
    .values({
      id: ad.id, advertiser: ad.advertiser, category: ad.category, link: ad.link, alt: ad.alt, picture_id: ad.pictureId, size: ad.size, places: [...ad.places],
      from_at: ad.from, until_at: ad.until, state: ad.state, made_by: ad.madeBy, changed_at: ad.changedAt,
    })
    .execute();
}

/** Newest first; a house has some hundreds of them in a year, and looks at the last ones. */
export async function findAds(db: Reads, limit: number): Promise<AdRow[]> {
  return (await db.selectFrom('newsroom.ad').selectAll().orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(toAd);
}

export async function lockAd(tx: Tx, id: string): Promise<AdRow | null> {
  const row = await tx.selectFrom('newsroom.ad').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toAd(row);
}

/** Those that are to be seen now or later. */
export async function findRunningAds(tx: Tx, now: Date): Promise<AdRow[]> {
  return (await tx.selectFrom('newsroom.ad').selectAll().where('state', '=', 'running').where('until_at', '>', now).orderBy('id').execute()).map(toAd);
}

/** Everything but its picture and its state. */
export async function saveAd(tx: Tx, ad: AdRow, now: Date): Promise<void> {
  await tx
    .updateTable('newsroom.ad')
    .set({ advertiser: ad.advertiser, category: ad.category, link: ad.link, alt: ad.alt, places: [...ad.places], from_at: ad.from, until_at: ad.until, changed_at: now })
    .where('id', '=', ad.id)
    .execute();
}

export async function setAdState(tx: Tx, id: string, state: AdRow['state'], now: Date): Promise<void> {
  await tx.updateTable('newsroom.ad').set({ state, changed_at: now }).where('id', '=', id).execute();
}

type Row = { id: string; advertiser: string; category: string; link: string; alt: string; picture_id: string; size: string; places: string[]; from_at: Date; until_at: Date; state: AdRow['state']; changed_at: Date };

function toAd(row: Row): AdRow {
  return {
    id: row.id, advertiser: row.advertiser, category: row.category, link: row.link, alt: row.alt, pictureId: row.picture_id, size: row.size as AdSize, places: row.places as AdPlace[],
    from: row.from_at, until: row.until_at, state: row.state, changedAt: row.changed_at,
  };
}
