import { sql } from 'kysely';
import type { Reads, Tx } from '../../platform/database/database.js';

export type WaitingDocument = { id: string; contributionId: string; bytes: Buffer };

/** The oldest document nobody has read yet. */
export async function findWaitingDocument(db: Reads): Promise<WaitingDocument | null> {
  const row = await db.selectFrom('inbox.contribution_file').select(['id', 'contribution_id', 'bytes']).where('kind', '=', 'document').where('state', '=', 'waiting').orderBy('id').limit(1).executeTakeFirst();
  return row === undefined ? null : { id: row.id, contributionId: row.contribution_id, bytes: row.bytes };
}

export async function saveReading(tx: Tx, id: string, reading: { body: string; originalBody: string | null } | null): Promise<boolean> {
  const set = reading === null ? { state: 'unreadable' as const } : { state: 'read' as const, body: reading.body, original_body: reading.originalBody };
  const row = await tx.updateTable('inbox.contribution_file').set(set).where('id', '=', id).where('state', '=', 'waiting').returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Pictures that lay in a document stand behind those that were sent beside it. */
export async function insertPictures(tx: Tx, contributionId: string, pictures: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  for (const { name, bytes } of pictures) {
    await sql`insert into inbox.contribution_file (contribution_id, position, kind, name, bytes)
      select ${contributionId}, coalesce(max(position), 0) + 1, 'picture', ${name}, ${bytes} from inbox.contribution_file where contribution_id = ${contributionId}`.execute(tx);
  }
}

/** Takes personal data away from what was not printed, a batch at a time; answers how many texts it was. */
export async function removeDeclined(tx: Tx, days: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update inbox.contribution set removed_at = now(), body = '', original_body = null, picture_note = '', name = '', identity_line = '', phone = '', email = '', district = '', guardian = '', network = null, body_hash = null
    where id in (select id from inbox.contribution where removed_at is null and state in ('declined', 'spam', 'withdrawn') and decided_at < now() - make_interval(days => ${days}) order by decided_at limit 500)
    returning id`.execute(tx);
  if (rows.length > 0) await tx.deleteFrom('inbox.contribution_file').where('contribution_id', 'in', rows.map((row) => row.id)).execute();
  return rows.length;
}

/** How to reach the writers of accepted texts, a batch at a time; name, identity line and the consent's words stay with what was printed. */
export async function removeReach(tx: Tx, days: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update inbox.contribution set phone = '', email = '', guardian = '', network = null
    where id in (select id from inbox.contribution where not suspected and state = 'accepted' and (phone <> '' or email <> '' or guardian <> '')
      and received_at < now() - make_interval(days => ${days}) and decided_at < now() - make_interval(days => ${days}) order by received_at limit 500)
    returning id`.execute(tx);
  return rows.length;
}

/** A hash of a network says nothing once its day's key is gone; neither is kept. */
export async function forgetNetworks(tx: Tx): Promise<void> {
  await sql`select inbox.key_of_today()`.execute(tx);
  await sql`delete from inbox.day_key where day < (now() at time zone 'UTC')::date - 3`.execute(tx);
  await sql`update inbox.contribution set network = null where network is not null and received_at < now() - interval '3 days'`.execute(tx);
  await sql`update inbox.error_report set network = null where network is not null and received_at < now() - interval '3 days'`.execute(tx);
}
