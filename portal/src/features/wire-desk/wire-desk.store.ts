import { sql } from 'kysely';
import type { WireItem } from '@shironam/wire';
import type { Reads, Tx } from '../../platform/database/database.js';
import { containing } from '../../platform/database/like-pattern.js';

export type WireSummary = { id: string; headline: string; provider: string; pubStatus: string; embargo: { until: string | null } | null };
export type StoredItem = { id: string; version: string; canceled: boolean };
export type IncomingItem = { item: WireItem; provider: string; headline: string; contentHash: string; original: string };

/** Stores the bytes before anything is understood of them; the same bytes twice are one row. True when they were new. */
export async function saveOriginal(tx: Tx, original: { sha256: string; bytes: Buffer; fileName: string }): Promise<boolean> {
  const row = await tx
    .insertInto('newsroom.wire_original')
    .values({ sha256: original.sha256, bytes: original.bytes, file_name: original.fileName })
    .onConflict((on) => on.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst();
  return row !== undefined;
}

/** What stands in quarantine for a file is what the newest reading said: a better reader frees what an older one could not read. */
export async function replaceQuarantine(tx: Tx, original: string, reasons: readonly string[]): Promise<void> {
  let old = tx.deleteFrom('newsroom.wire_quarantine').where('original', '=', original);
  if (reasons.length > 0) old = old.where('reason', 'not in', reasons);
  await old.execute();
  for (const reason of reasons) await tx.insertInto('newsroom.wire_quarantine').values({ original, reason }).onConflict((on) => on.columns(['original', 'reason']).doNothing()).execute();
}

/** The item of this identity, locked: revisions of one item are taken in one after the other. */
export async function lockItem(tx: Tx, provider: string, itemId: string): Promise<StoredItem | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${provider} ${itemId}`}, 0))`.execute(tx);
  const row = await tx.selectFrom('newsroom.wire_item').select(['id', 'version', 'canceled']).where('provider', '=', provider).where('item_id', '=', itemId).executeTakeFirst();
  return row ?? null;
}

export async function insertItem(tx: Tx, incoming: IncomingItem): Promise<string> {
  const row = await tx.insertInto('newsroom.wire_item').values({ item_id: incoming.item.id, ...currentColumns(incoming) }).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

export async function replaceItem(tx: Tx, id: string, incoming: IncomingItem): Promise<void> {
  await tx.updateTable('newsroom.wire_item').set(currentColumns(incoming)).where('id', '=', id).execute();
}

function currentColumns({ item, provider, headline, original }: IncomingItem) {
  return {
    provider,
    version: item.version,
    pub_status: item.pubStatus,
    canceled: item.pubStatus === 'canceled',
    embargo_held: item.embargo !== null,
    embargo_until: item.embargo?.until ?? null,
    kind: item.kind,
    headline,
    urgency: item.urgency,
    language: item.language,
    version_created: item.versionCreated,
    item: JSON.stringify(item),
    original,
  };
}

/** False where this version with this content was kept before. */
export async function insertVersion(tx: Tx, wireItem: string, incoming: IncomingItem): Promise<boolean> {
  const row = await tx
    .insertInto('newsroom.wire_version')
    .values({ wire_item: wireItem, version: incoming.item.version, content_hash: incoming.contentHash, item: JSON.stringify(incoming.item), original: incoming.original })
    .onConflict((on) => on.columns(['wire_item', 'version', 'content_hash']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findStoriesOf(db: Reads, wireItem: string): Promise<{ id: string; headline: string; state: string }[]> {
  return db.selectFrom('newsroom.story').select(['id', 'headline', 'state']).where('wire_item', '=', wireItem).orderBy('saved_at', 'desc').execute();
}

export async function findWireSource(db: Reads, id: string): Promise<string | null> {
  const row = await db.selectFrom('newsroom.wire_item').select(['provider', 'item']).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : sourceNameOf(row.item, row.provider);
}

/** The name printed after সূত্র: what the item says of itself, else whose service it came on. */
export function sourceNameOf(item: WireItem, provider: string): string {
  return item.source ?? item.creditline ?? provider;
}

export async function findWireSummary(db: Reads, id: string): Promise<WireSummary | null> {
  const row = await db.selectFrom('newsroom.wire_item').select(['id', 'headline', 'provider', 'pub_status', 'embargo_held', 'embargo_until']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, headline: row.headline, provider: row.provider, pubStatus: row.pub_status, embargo: embargoOf(row) };
}

function embargoOf(row: { embargo_held: boolean; embargo_until: Date | null }): { until: string | null } | null {
  return row.embargo_held ? { until: row.embargo_until?.toISOString() ?? null } : null;
}

export type WireFilter = { status?: string; kind?: string; q?: string; after: { at: Date; id: string } | null; limit: number };
export type ListedItem = WireSummary & { kind: string; urgency: number | null; language: string | null; version: string; receivedAt: Date; stories: number };

export async function findItems(db: Reads, filter: WireFilter): Promise<ListedItem[]> {
  let query = db
    .selectFrom('newsroom.wire_item as w')
    .select(['w.id', 'w.provider', 'w.headline', 'w.kind', 'w.pub_status', 'w.embargo_held', 'w.embargo_until', 'w.urgency', 'w.language', 'w.version', 'w.received_at'])
    .select(sql<string>`(select count(*) from newsroom.story s where s.wire_item = w.id)`.as('stories'))
    .orderBy('w.received_at', 'desc')
    .orderBy('w.id', 'desc')
    .limit(filter.limit);
  if (filter.status !== undefined) query = query.where('w.pub_status', '=', filter.status as 'usable');
  if (filter.kind !== undefined) query = query.where('w.kind', '=', filter.kind);
  if (filter.q !== undefined && filter.q !== '') query = query.where('w.headline', 'ilike', containing(filter.q));
  const { after } = filter;
  if (after !== null) query = query.where((where) => where(where.refTuple('w.received_at', 'w.id'), '<', where.tuple(after.at, after.id)));
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    provider: row.provider,
    headline: row.headline,
    kind: row.kind,
    pubStatus: row.pub_status,
    embargo: embargoOf(row),
    urgency: row.urgency,
    language: row.language,
    version: row.version,
    receivedAt: row.received_at,
    stories: Number(row.stories),
  }));
}

export type ReadItem = { id: string; item: WireItem; versions: { version: string; receivedAt: Date }[] };

export async function findItem(db: Reads, id: string): Promise<ReadItem | null> {
  const row = await db.selectFrom('newsroom.wire_item').select(['id', 'item']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const versions = await db.selectFrom('newsroom.wire_version').select(['version', 'received_at']).where('wire_item', '=', id).orderBy('received_at', 'desc').limit(100).execute();
  return { id: row.id, item: row.item, versions: versions.map((one) => ({ version: one.version, receivedAt: one.received_at })) };
}

export type QuarantinedFile = { id: string; fileName: string; reason: string; receivedAt: Date; bytes: number };

export async function findQuarantined(db: Reads): Promise<QuarantinedFile[]> {
  const rows = await db
    .selectFrom('newsroom.wire_quarantine as q')
    .innerJoin('newsroom.wire_original as o', 'o.sha256', 'q.original')
    .select(['q.id', 'o.file_name', 'q.reason', 'q.received_at'])
    .select(sql<number>`length(o.bytes)`.as('size'))
    .orderBy('q.id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ id: row.id, fileName: row.file_name, reason: row.reason, receivedAt: row.received_at, bytes: row.size }));
}
