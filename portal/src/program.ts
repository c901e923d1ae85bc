import { join } from 'node:path';
import type pg from 'pg';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';
import { ensureSections } from './features/sections/sections.js';
import { type Database, type DatabaseTarget, openDatabase } from './platform/database/database.js';
import { DatabaseStartError, borrowEmbedded, startEmbedded } from './platform/database/embedded/embedded.js';
import { migrate } from './platform/database/migrate.js';
import { readerPassword } from './platform/database/reader-password.js';
import type { Newsroom } from './platform/newsroom.js';
import { folderObjects } from './platform/objects/objects.js';

/** The program without its servers: what `start` and every other command stand on. */
export type Program = {
  config: Config;
  room: Newsroom;
  database: Database;
  /** The owner's connection, for backup and restore. */
  owner: pg.PoolConfig;
  /** True where this process started the embedded database, false where it joined a running one or an outside server. */
  ownsDatabase: boolean;
  close(): Promise<void>;
};

export type Progress = (line: string) => void;

/** Log lines go to stderr; a secret that slips into one is struck out. */
export function createLog(config: Config): Logger {
  return pino({ level: config.logLevel, redact: ['password', 'token', 'req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'] }, pino.destination({ dest: 2, sync: true }));
}

type Reached = { target: DatabaseTarget; readerUser: string; readerPassword: string | null; owns: boolean; stop(): Promise<void> };

/** Reaches the database (the running one, an outside one, or one started for this call), migrates it and opens the program on it. */
export async function openProgram(config: Config, progress: Progress, mayJoin: 'join' | 'own'): Promise<Program> {
  const log = createLog(config);
  const reached = config.databaseUrl === null ? await reachEmbedded(config, log, progress, mayJoin) : await reachOutside(config, config.databaseUrl);
  try {
    const done = await migrate(reached.target.owner, reached.readerUser, reached.readerPassword);
    for (const name of done) progress(`Migrated: ${name}`);
    const database = openDatabase(reached.target, (error) => log.warn({ err: error }, 'A database connection was lost.'));
    const room: Newsroom = { database, objects: folderObjects(join(config.dataFolder, 'objects')), dataFolder: config.dataFolder, log, now: () => new Date() };
    await ensureSections(room);
    const close = async (): Promise<void> => {
      await database.close();
      await reached.stop();
    };
    return { config, room, database, owner: reached.target.owner, ownsDatabase: reached.owns, close };
  } catch (error) {
    await reached.stop();
    throw error;
  }
}

async function reachEmbedded(config: Config, log: Logger, progress: Progress, mayJoin: 'join' | 'own'): Promise<Reached> {
  if (mayJoin === 'own') progress('Starting the database …');
  const embedded = await (mayJoin === 'own' ? startEmbedded : borrowEmbedded)({ dataFolder: config.dataFolder, log });
  return {
    target: { owner: embedded.ownerConnection, reader: embedded.readerConnection, replica: null },
    readerUser: embedded.readerConnection.user,
    readerPassword: null,
    owns: mayJoin === 'own',
    stop: () => embedded.stop(),
  };
}

async function reachOutside(config: Config, url: string): Promise<Reached> {
  const replica = config.databaseReplicaUrl === null ? null : { connectionString: config.databaseReplicaUrl };
  const stop = (): Promise<void> => Promise.resolve();
  if (config.databaseReaderUrl !== null) {
    return { target: { owner: { connectionString: url }, reader: { connectionString: config.databaseReaderUrl }, replica }, readerUser: decodeURIComponent(new URL(config.databaseReaderUrl).username), readerPassword: null, owns: false, stop };
  }
  const password = await readerPassword(config.dataFolder);
  const reader = new URL(url);
  reader.username = 'shironam_reader';
  reader.password = password;
  return { target: { owner: { connectionString: url }, reader: { connectionString: reader.href }, replica }, readerUser: 'shironam_reader', readerPassword: password, owns: false, stop };
}

export { DatabaseStartError };
