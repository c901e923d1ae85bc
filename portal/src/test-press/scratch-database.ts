import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startEmbedded } from '../platform/database/embedded/embedded.js';
import { type Database, openDatabase } from '../platform/database/database.js';
import { migrate } from '../platform/database/migrate.js';
import { askOwner } from './ask-owner.js';

export type Scratch = { database: Database; /** Runs a statement as the database's owner. */ asOwner(statement: string): Promise<void>; close(): Promise<void> };

/** A database of our own in a folder that goes when it is closed: the embedded PostgreSQL with its ordinary settings. */
export async function openScratch(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'shironam-search-'));
  const embedded = await startEmbedded({ dataFolder: folder, log: pino({ level: 'error' }, pino.destination(2)) });
  const { ownerConnection: owner, readerConnection: reader } = embedded;
  await migrate(owner, reader.user, null);
  const database = openDatabase({ owner, reader, replica: null }, () => undefined);
  return {
    database,
    asOwner: async (statement) => {
      await askOwner(owner, statement);
    },
    close: async () => {
      await database.close();
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
