import type { Reads, Tx } from '../../platform/database/database.js';

export type Signature = { personId: string; name: string; initials: string; contentHash: string; revision: number; at: Date };

export async function insertSignature(tx: Tx, signature: { storyId: string; contentHash: string; personId: string; initials: string; revision: number }): Promise<void> {
  await tx
    .insertInto('newsroom.signature')
    .values({ story_id: signature.storyId, content_hash: signature.contentHash, person_id: signature.personId, initials: signature.initials, revision: signature.revision })
    .execute();
}

/** Every signature a story ever got, oldest first. */
export async function findSignatures(db: Reads, storyId: string): Promise<Signature[]> {
  const rows = await db
    .selectFrom('newsroom.signature as s')
    .innerJoin('newsroom.person as p', 'p.id', 's.person_id')
    .select(['s.person_id', 'p.name', 's.initials', 's.content_hash', 's.revision', 's.signed_at'])
    .where('s.story_id', '=', storyId)
    .orderBy('s.signed_at')
    .execute();
  return rows.map((row) => ({ personId: row.person_id, name: row.name, initials: row.initials, contentHash: row.content_hash, revision: row.revision, at: row.signed_at }));
}

/** Who saved a revision after the given one. Thinned revisions keep the newest of each person since a signature. */
export async function findEditorsSince(db: Reads, storyId: string, revision: number): Promise<string[]> {
  const rows = await db
    .selectFrom('newsroom.story_revision')
    .select('saved_by')
    .distinct()
    .where('story_id', '=', storyId)
    .where('revision', '>', revision)
    .execute();
  return rows.map((row) => row.saved_by);
}

/** How many people a text needs: 2 unless the setting lowers it for a desk of one. */
export async function findPersonsNeeded(db: Reads): Promise<1 | 2> {
  const row = await db.selectFrom('newsroom.setting').select('value').where('key', '=', 'sign-off.persons').executeTakeFirst();
  return row?.value === 1 ? 1 : 2;
}
