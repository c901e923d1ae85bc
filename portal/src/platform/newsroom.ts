import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Role } from '@shironam/story';
import type { Database } from './database/database.js';
import type { ObjectStore } from './objects/objects.js';

/** What an action works with: the one argument beside who acts and what is asked. */
export type Newsroom = {
  database: Database;
  objects: ObjectStore;
  /** Where the ledger of withdrawals stands, beside the database. */
  dataFolder: string;
  log: Logger;
  now(): Date;
};

/** Who acts. There is no nullable actor: a request without one never reaches an action. */
export type Actor = { id: string; name: string; role: Role; initials: string };

export function newId(): string {
  return randomUUID();
}

/** Short ids for blocks: 60 random bits are plenty inside one document. */
export function newBlockId(): string {
  return `b${randomBytes(8).toString('hex').slice(0, 15)}`;
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A secret that is shown once, and what the database keeps of it. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: secretHash(secret) };
}

export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
