import type { WireItem, WireParse } from '@shironam/wire';
import type { Tx } from '../../platform/database/database.js';
import { type Newsroom, sha256 } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { insertReviewTask } from '../publishing/publishing.js';
import { type Arrival, decideArrival } from './version-order.rules.js';
import { findStoriesOf, type IncomingItem, insertItem, insertVersion, lockItem, replaceItem, replaceQuarantine, saveOriginal } from './wire-desk.store.js';

export type ParseWire = (bytes: Uint8Array) => Promise<WireParse>;
export type TakenItem = { id: string; itemId: string; version: string; headline: string; arrival: Arrival };
export type Taken = { file: string; known: boolean; items: TakenItem[]; quarantined: { reason: string }[] };

/**
 * Takes one file in: the bytes are stored and committed first, then read, then its items go on the desk. Whatever
 * happens after the first commit, the file is not lost; taken again, it changes nothing.
 */
export async function takeWireFile(room: Newsroom, parse: ParseWire, fileName: string, bytes: Buffer): Promise<Taken> {
  const original = sha256(bytes);
  const fresh = await room.database.transact((tx) => saveOriginal(tx, { sha256: original, bytes, fileName }));
  const parsed = await parse(bytes);
  const items: TakenItem[] = [];
  for (const item of parsed.items) items.push(await room.database.transact((tx) => takeItem(tx, item, original)));
  await room.database.transact(async (tx) => {
    await replaceQuarantine(tx, original, parsed.quarantined.map((one) => one.reason));
    await recordAudit(tx, { actor: null, action: 'wire.take', subjectKind: 'wire-file', subjectId: original, detail: { fileName, items: items.length, quarantined: parsed.quarantined.length } });
  });
  return { file: fileName, known: !fresh, items, quarantined: parsed.quarantined };
}

async function takeItem(tx: Tx, item: WireItem, original: string): Promise<TakenItem> {
  const provider = item.provider ?? '';
  const headline = item.headline ?? item.slugline ?? item.id;
  const incoming: IncomingItem = { item, provider, headline, contentHash: sha256(JSON.stringify(item)), original };
  const stored = await lockItem(tx, provider, item.id);
  const id = stored?.id ?? (await insertItem(tx, incoming));
  const fresh = await insertVersion(tx, id, incoming);
  const arrival = decideArrival(stored, item, !fresh);
  if (arrival === 'newer' || arrival === 'cancel') await replaceItem(tx, id, incoming);
  // An edit by hand is never overwritten: the desk is told of each story made from the item (wire rule 2).
  const speaks = arrival === 'newer' || arrival === 'cancel' || arrival === 'twin';
  if (speaks) for (const story of await findStoriesOf(tx, id)) if (story.state !== 'killed') await insertReviewTask(tx, story.id, 'wire-killed', reasonFor(item, arrival));
  return { id, itemId: item.id, version: item.version, headline, arrival };
}

function reasonFor(item: WireItem, arrival: Arrival): string {
  if (item.pubStatus === 'canceled') return `সংস্থা খবরটি বাতিল করেছে: ${item.headline ?? item.id}`;
  return arrival === 'twin' ? `একই সংস্করণে অন্য লেখা এসেছে: ${item.headline ?? item.id}` : `সংস্থা নতুন সংস্করণ পাঠিয়েছে: ${item.headline ?? item.id}`;
}
