import { sql } from 'kysely';
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

/** What the log says of a story's text, on the database's clock. */
export type SignOff = {
  now: Date;
  signatures: Signature[];
  /** Who saved a revision after the newest one that is signed. Thinned revisions keep the newest of each person since a signature. */
  editorsSince: string[];
  /** How many people a text needs: 2 unless the setting lowers it for a desk of one. */
  personsNeeded: 1 | 2;
};

/** One read for all of it: every move of every story begins with this. */
export async function loadSignOff(db: Reads, storyId: string): Promise<SignOff> {
  type Row = { now: Date; signatures: (Omit<Signature, 'at'> & { at: string })[]; editors: string[]; persons: unknown };
  const { rows } = await sql<Row>`
    with signed as (
      select s.person_id, p.name, s.initials, s.content_hash, s.revision, s.signed_at
      from newsroom.signature s join newsroom.person p on p.id = s.person_id
      where s.story_id = ${storyId}
    )
    select clock_timestamp() as now,
      (select coalesce(json_agg(json_build_object('personId', person_id, 'name', name, 'initials', initials, 'contentHash', content_hash, 'revision', revision, 'at', signed_at) order by signed_at), '[]') from signed) as signatures,
      array(select distinct saved_by::text from newsroom.story_revision where story_id = ${storyId} and revision > (select coalesce(max(revision), 0) from signed)) as editors,
      (select value from newsroom.setting where key = 'sign-off.persons') as persons`.execute(db);
  const row = rows[0];
  if (row === undefined) throw new Error('The database told nothing of a story.');
  return { now: row.now, signatures: row.signatures.map((one) => ({ ...one, at: new Date(one.at) })), editorsSince: row.editors, personsNeeded: row.persons === 1 ? 1 : 2 };
}
