import { sql } from 'kysely';
import type { Role } from '@shironam/story';
import type { Reads, Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/newsroom.js';

export type Person = Actor & { email: string | null; kind: string; disabledAt: Date | null };

const actorColumns = ['id', 'name', 'role', 'initials'] as const;

export async function findActor(db: Reads, id: string): Promise<Actor | null> {
  const row = await db.selectFrom('newsroom.person').select(actorColumns).where('id', '=', id).where('disabled_at', 'is', null).executeTakeFirst();
  return row ?? null;
}

/** null for a token. */
export async function findEmail(db: Reads, id: string): Promise<string | null> {
  const row = await db.selectFrom('newsroom.person').select('email').where('id', '=', id).executeTakeFirst();
  return row?.email ?? null;
}

export async function findPeople(db: Reads): Promise<Person[]> {
  const rows = await db.selectFrom('newsroom.person').select([...actorColumns, 'email', 'kind', 'disabled_at']).orderBy('created_at').limit(1000).execute();
  return rows.map((row) => ({ id: row.id, name: row.name, role: row.role, initials: row.initials, email: row.email, kind: row.kind, disabledAt: row.disabled_at }));
}

export type NewPerson = { name: string; role: Role; kind: 'human' | 'token' | 'system'; email: string | null; initials: string; passwordHash: string | null };

export async function insertPerson(tx: Tx, person: NewPerson): Promise<Actor> {
  return tx
    .insertInto('newsroom.person')
    .values({ name: person.name, role: person.role, kind: person.kind, email: person.email, initials: person.initials, password_hash: person.passwordHash })
    .returning(actorColumns)
    .executeTakeFirstOrThrow();
}

export async function findCredentials(db: Reads, email: string): Promise<{ actor: Actor; passwordHash: string } | null> {
  const row = await db
    .selectFrom('newsroom.person')
    .select([...actorColumns, 'password_hash'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || row.password_hash === null) return null;
  return { actor: { id: row.id, name: row.name, role: row.role, initials: row.initials }, passwordHash: row.password_hash };
}

export async function isEmailTaken(db: Reads, email: string): Promise<boolean> {
  return (await db.selectFrom('newsroom.person').select('id').where('email', '=', email).executeTakeFirst()) !== undefined;
}

export async function hasAdministrator(db: Reads): Promise<boolean> {
  const row = await db.selectFrom('newsroom.person').select('id').where('role', '=', 'admin').where('kind', '=', 'human').executeTakeFirst();
  return row !== undefined;
}

/** The person that acts for the program itself: import, demo. Made on first need. */
export async function ensureSystemActor(tx: Tx, name: string): Promise<Actor> {
  const found = await tx.selectFrom('newsroom.person').select(actorColumns).where('kind', '=', 'system').where('name', '=', name).executeTakeFirst();
  return found ?? insertPerson(tx, { name, role: 'editor', kind: 'system', email: null, initials: '', passwordHash: null });
}

export async function insertSession(tx: Tx, session: { tokenHash: Buffer; personId: string; hours: number }): Promise<void> {
  await sql`insert into newsroom.session (token_hash, person_id, expires_at) values (${session.tokenHash}, ${session.personId}, now() + make_interval(hours => ${session.hours}))`.execute(tx);
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('newsroom.session').where('token_hash', '=', tokenHash).execute();
}

/** Who a session cookie belongs to: idle sessions end after 12 hours, any after 7 days. */
export async function findSessionActor(db: Reads, tokenHash: Buffer): Promise<Actor | null> {
  const { rows } = await sql<Actor & { stale: boolean }>`
    select p.id, p.name, p.role, p.initials, s.seen_at < now() - interval '1 minute' as stale
    from newsroom.session s join newsroom.person p on p.id = s.person_id
    where s.token_hash = ${tokenHash} and s.expires_at > now() and s.seen_at > now() - interval '12 hours' and p.disabled_at is null`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  if (row.stale) await sql`update newsroom.session set seen_at = now() where token_hash = ${tokenHash}`.execute(db);
  return { id: row.id, name: row.name, role: row.role, initials: row.initials };
}

export async function insertToken(tx: Tx, token: { tokenHash: Buffer; personId: string }): Promise<void> {
  await tx.insertInto('newsroom.api_token').values({ token_hash: token.tokenHash, person_id: token.personId }).execute();
}

export async function findTokenActor(db: Reads, tokenHash: Buffer): Promise<Actor | null> {
  const row = await db
    .selectFrom('newsroom.api_token as t')
    .innerJoin('newsroom.person as p', 'p.id', 't.person_id')
    .select(['p.id', 'p.name', 'p.role', 'p.initials'])
    .where('t.token_hash', '=', tokenHash)
    .where('t.revoked_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export type Invitation = { kind: 'setup' | 'invitation'; role: Role; name: string };

export async function insertInvitation(tx: Tx, invitation: Invitation & { tokenHash: Buffer; createdBy: string | null; expiresAt: Date | null }): Promise<void> {
  await tx
    .insertInto('newsroom.invitation')
    .values({
      token_hash: invitation.tokenHash,
      kind: invitation.kind,
      role: invitation.role,
      name: invitation.name,
      created_by: invitation.createdBy,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

export async function deleteSetups(tx: Tx): Promise<void> {
  await tx.deleteFrom('newsroom.invitation').where('kind', '=', 'setup').where('used_at', 'is', null).execute();
}

export async function findInvitation(db: Reads, tokenHash: Buffer): Promise<Invitation | null> {
  const row = await db
    .selectFrom('newsroom.invitation')
    .select(['kind', 'role', 'name'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<Date>`now()`)]))
    .executeTakeFirst();
  return row ?? null;
}

/** Takes an invitation once; null where it was taken, has expired or never was. */
export async function claimInvitation(tx: Tx, tokenHash: Buffer): Promise<Invitation | null> {
  const found = await findInvitation(tx, tokenHash);
  if (found === null) return null;
  const taken = await tx.updateTable('newsroom.invitation').set({ used_at: sql`now()` }).where('token_hash', '=', tokenHash).where('used_at', 'is', null).returning('kind').executeTakeFirst();
  return taken === undefined ? null : found;
}

export async function recordAttempt(db: Reads, account: string, network: string): Promise<void> {
  await db.insertInto('newsroom.sign_in_attempt').values({ account, network }).execute();
}

/** Failed tries of the last quarter of an hour, for this account from this network and for the account from anywhere. */
export async function countAttempts(db: Reads, account: string, network: string): Promise<{ here: number; everywhere: number }> {
  const { rows } = await sql<{ here: string; everywhere: string }>`
    select count(*) filter (where network = ${network}) as here, count(*) as everywhere
    from newsroom.sign_in_attempt where account = ${account} and at > now() - interval '15 minutes'`.execute(db);
  return { here: Number(rows[0]?.here ?? 0), everywhere: Number(rows[0]?.everywhere ?? 0) };
}

export async function clearAttempts(db: Reads, account: string, network: string): Promise<void> {
  await db.deleteFrom('newsroom.sign_in_attempt').where('account', '=', account).where('network', '=', network).execute();
}
