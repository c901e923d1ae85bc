import { hash, verify } from '@node-rs/argon2';
import type { Role } from '@shironam/story';
import { PortalError } from '../../errors.js';
import { type Actor, newSecret, type Newsroom, secretHash } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import {
  claimInvitation, clearAttempts, countAttempts, deleteSession, deleteSetups, findCredentials, hasAdministrator, insertInvitation, insertPerson, insertSession, insertToken,
  isEmailTaken, recordAttempt,
} from './person.store.js';

const sessionHours = 7 * 24;
const invitationHours = 72;
const triesHere = 10;
const triesEverywhere = 50;
/** OWASP's floor for argon2id: 19 MiB, 2 passes. */
const argon = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export type SignedIn = { actor: Actor; session: string };
export type NewAccount = { name: string; email: string; password: string; initials: string };

/** A token is a person of its own: what it does stands in the log under its name. */
export function createToken(room: Newsroom, name: string, role: Role): Promise<{ token: string; actor: Actor }> {
  const { secret, hash: tokenHash } = newSecret();
  return room.database.transact(async (tx) => {
    const actor = await insertPerson(tx, { name, role, kind: 'token', email: null, initials: initialsOf(name), passwordHash: null });
    await insertToken(tx, { tokenHash, personId: actor.id });
    await recordAudit(tx, { actor: null, action: 'token.create', subjectKind: 'person', subjectId: actor.id, detail: { name, role } });
    return { token: secret, actor };
  });
}

/** Latin capitals of a name's words, so that a token's signature prints something: `desk-two` → DT. */
function initialsOf(name: string): string {
  return (name.match(/[A-Za-z]+/g) ?? []).map((word) => (word[0] ?? '').toUpperCase()).join('').slice(0, 5);
}

/** The one-time link of the first administrator; null when there is one. Each start makes a new one and voids the old. */
export function createSetup(room: Newsroom): Promise<string | null> {
  return room.database.transact(async (tx) => {
    if (await hasAdministrator(tx)) return null;
    await deleteSetups(tx);
    const { secret, hash: tokenHash } = newSecret();
    await insertInvitation(tx, { kind: 'setup', role: 'admin', name: '', tokenHash, createdBy: null, expiresAt: null });
    return secret;
  });
}

export function invitePerson(room: Newsroom, actor: Actor, name: string, role: Role): Promise<{ secret: string; expiresAt: Date }> {
  const { secret, hash: tokenHash } = newSecret();
  const expiresAt = new Date(room.now().getTime() + invitationHours * 3_600_000);
  return room.database.transact(async (tx) => {
    await insertInvitation(tx, { kind: 'invitation', role, name, tokenHash, createdBy: actor.id, expiresAt });
    await recordAudit(tx, { actor: actor.id, action: 'person.invite', subjectKind: 'invitation', subjectId: name, detail: { role } });
    return { secret, expiresAt };
  });
}

/** Turns an invitation into a person with a session. The password is hashed before the transaction: it takes a while. */
export async function acceptInvitation(room: Newsroom, kind: 'setup' | 'invitation', token: string, account: NewAccount): Promise<SignedIn> {
  if (account.password.length < 12) throw new PortalError('person.weak-password', [{ path: 'password', message: 'person.weak-password' }]);
  if (!/^[A-Z]{2,5}$/.test(account.initials)) throw new PortalError('person.initials-invalid', [{ path: 'initials', message: 'person.initials-invalid' }]);
  const email = account.email.trim().toLowerCase();
  const passwordHash = await hash(account.password, argon);
  const { secret, hash: tokenHash } = newSecret();
  return room.database.transact(async (tx) => {
    const invitation = await claimInvitation(tx, secretHash(token));
    if (invitation === null || invitation.kind !== kind) throw new PortalError('invitation.not-valid');
    if (await isEmailTaken(tx, email)) throw new PortalError('person.email-taken', [{ path: 'email', message: 'person.email-taken' }]);
    const actor = await insertPerson(tx, { name: account.name.trim(), role: invitation.role, kind: 'human', email, initials: account.initials, passwordHash });
    await insertSession(tx, { tokenHash, personId: actor.id, hours: sessionHours });
    await recordAudit(tx, { actor: actor.id, action: `person.${kind}`, subjectKind: 'person', subjectId: actor.id, detail: { role: invitation.role } });
    return { actor, session: secret };
  });
}

/**
 * Signs in. Ten failed tries from one network stop that network for this account for a quarter of an hour; a stranger
 * elsewhere does not lock the owner out. An unknown address costs as much time as a wrong password.
 */
export async function signIn(room: Newsroom, email: string, password: string, network: string): Promise<SignedIn> {
  const db = room.database.newsroom;
  const account = email.trim().toLowerCase();
  const tries = await countAttempts(db, account, network);
  if (tries.here >= triesHere || tries.everywhere >= triesEverywhere) throw new PortalError('sign-in.too-many');
  const found = await findCredentials(db, account);
  const right = await verify(found?.passwordHash ?? (await decoyHash()), password);
  if (found === null || !right) {
    await recordAttempt(db, account, network);
    throw new PortalError('sign-in.refused');
  }
  await clearAttempts(db, account, network);
  const { secret, hash: tokenHash } = newSecret();
  await room.database.transact(async (tx) => {
    await insertSession(tx, { tokenHash, personId: found.actor.id, hours: sessionHours });
    await recordAudit(tx, { actor: found.actor.id, action: 'person.sign-in', subjectKind: 'person', subjectId: found.actor.id });
  });
  return { actor: found.actor, session: secret };
}

let decoy: Promise<string> | null = null;
function decoyHash(): Promise<string> {
  decoy ??= hash(newSecret().secret, argon);
  return decoy;
}

export function signOut(room: Newsroom, session: string): Promise<void> {
  return room.database.transact((tx) => deleteSession(tx, secretHash(session)));
}
