import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findText, saveFile } from './durable-file.js';

export interface Passwords {
  owner: string;
  reader: string;
}

const iterations = 4096;

export async function findPasswords(folder: string): Promise<Passwords | undefined> {
  const owner = await findText(join(folder, 'owner.password'));
  const reader = await findText(join(folder, 'reader.password'));
  return owner === undefined || reader === undefined ? undefined : { owner: owner.trim(), reader: reader.trim() };
}

export async function makePasswords(folder: string): Promise<Passwords> {
  const owner = randomBytes(24).toString('base64url');
  const reader = randomBytes(24).toString('base64url');
  await saveFile(join(folder, 'owner.password'), `${owner}\n`, 0o600);
  await saveFile(join(folder, 'reader.password'), `${reader}\n`, 0o600);
  return { owner, reader };
}

/**
 * What PostgreSQL stores for a password (RFC 5802, RFC 7677): given to it in this form, the password itself is never in
 * a statement, a log or a command line. Only for passwords in ASCII, which need no SASLprep.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${String(iterations)}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
