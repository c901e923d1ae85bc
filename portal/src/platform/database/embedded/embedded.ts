import { homedir } from 'node:os';
import { join } from 'node:path';
import { clearUnfinished, clusterFolderOf, findMajor, makeCluster } from './cluster.js';
import { ownDataFolder } from './control-socket.js';
import { chooseServerFolder, findRecord, makeServerOwned, openDataFolder, openPasswordFolder, saveRecord, systemFolder, type ClusterRecord } from './data-folder.js';
import type { DatabaseConnection, DatabaseExit, EmbeddedLog, ServerAccount } from './embedded.types.js';
import { joinOwner } from './owner-conversation.js';
import { findPasswords, makePasswords, type Passwords } from './passwords.js';
import { placePrograms, type ServerPrograms } from './programs.js';
import { chooseAccount } from './server-account.js';
import { databaseName, ownerRole, readerRole, saveSettings, socketPort } from './settings.js';
import { chooseSocketFolder } from './socket-folder.js';
import { DatabaseStartError, explainFault } from './start-error.js';
import { superviseServer } from './supervisor.js';

export type { DatabaseConnection, DatabaseExit, EmbeddedLog } from './embedded.types.js';
export { DatabaseStartError, type DatabaseStartCode } from './start-error.js';

export interface EmbeddedConnections {
  /** Owns the database `shironam`; may make further databases and roles; no superuser. */
  ownerConnection: DatabaseConnection;
  /** May sign in, nothing else: the migrations grant. */
  readerConnection: DatabaseConnection;
}

/** Somebody's database, for the time of a command. */
export interface BorrowedDatabase extends EmbeddedConnections {
  stop(): Promise<void>;
}

export interface EmbeddedDatabase extends EmbeddedConnections {
  /** As the server says it, "18.4". */
  version: string;
  /** Called when the server died: with `restarted` once it runs again, without after each failed try. Returns how to stop listening. */
  onExit(listener: (exit: DatabaseExit) => void): () => void;
  /** Resolves when no command works on it any more. */
  whenLeft(): Promise<void>;
  /** Lets transactions end, then stops the server and gives the data folder back: 5 s at most. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataFolder: string;
  log: EmbeddedLog;
  clock?: { now(): Date };
  /** Gives up a start under way, however long a recovery takes. */
  signal?: AbortSignal;
}

const mostBorrowTries = 5;

/**
 * Starts the PostgreSQL that comes with the program on the data folder (DESIGN §5), making the cluster at the first
 * start. Throws DatabaseStartError, and leaves the folder as it was, where that cannot be.
 */
export async function startEmbedded({ dataFolder, log, clock = { now: () => new Date() }, signal }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = await openDataFolder(dataFolder);
  const ownership = await ownDataFolder(folder).catch((error: unknown) => {
    throw explainFault(error, folder);
  });
  try {
    const record = await findRecord(folder);
    const account = await chooseAccount(record === undefined ? undefined : clusterFolderOf(record.folder));
    const programs = await placePrograms(account, programPlaces(folder, account));
    const passwordFolder = await openPasswordFolder(folder, account);
    const passwords = (await findPasswords(passwordFolder)) ?? (await makePasswords(passwordFolder));
    const serverFolder = record?.folder ?? (await chooseServerFolder(folder, account));
    await ensureCluster({ folder, serverFolder, record, programs, account, passwords, log, createdAt: clock.now() });
    const clusterFolder = clusterFolderOf(serverFolder);
    const socketFolder = await chooseSocketFolder(serverFolder, account);
    await saveSettings(clusterFolder, socketFolder, account);
    const connections = connectionsOf(socketFolder, passwords);
    const { ownerConnection } = connections;
    const logPath = join(serverFolder, 'server.log');
    const supervisor = await superviseServer({ programs, account, serverFolder, clusterFolder, logPath, passwords, ownerConnection, log }, signal);
    ownership.announce(socketFolder);
    const stop = async (): Promise<void> => {
      ownership.announce(undefined);
      await supervisor.stop();
      await ownership.release();
    };
    return { ...connections, version: programs.version, onExit: (listener) => supervisor.onExit(listener), whenLeft: () => ownership.whenLeft(), stop };
  } catch (error) {
    await ownership.release();
    throw explainFault(error, folder);
  }
}

/** The database that another process runs on this data folder, joined until `stop`; undefined when none does. */
export async function findRunningEmbedded(dataFolder: string): Promise<BorrowedDatabase | undefined> {
  try {
    const membership = await joinOwner(dataFolder);
    if (membership === undefined) return undefined;
    const passwords = await findPasswords(join(dataFolder, 'postgres'));
    if (passwords === undefined) throw new Error('the password files are missing');
    const leave = (): Promise<void> => Promise.resolve(membership.leave());
    return { ...connectionsOf(membership.socketFolder, passwords), stop: leave };
  } catch (error) {
    throw explainFault(error, dataFolder);
  }
}

/**
 * For one command: joins the database that runs on this data folder, or starts it. `stop` leaves it, or, where this
 * process started it, stops it as soon as no other command works on it.
 */
export async function borrowEmbedded(options: EmbeddedOptions): Promise<BorrowedDatabase> {
  for (let tries = 1; ; tries += 1) {
    const running = await findRunningEmbedded(options.dataFolder);
    if (running !== undefined) return running;
    try {
      const { ownerConnection, readerConnection, whenLeft, stop } = await startEmbedded(options);
      return { ownerConnection, readerConnection, stop: () => whenLeft().then(stop) };
    } catch (error) {
      // Another command was quicker: it is running now.
      if (!(error instanceof DatabaseStartError && error.code === 'database.in-use') || tries === mostBorrowTries) throw error;
    }
  }
}

interface ClusterNeeds {
  folder: string;
  serverFolder: string;
  record: ClusterRecord | undefined;
  programs: ServerPrograms;
  account: ServerAccount;
  passwords: Passwords;
  log: EmbeddedLog;
  createdAt: Date;
}

async function ensureCluster({ folder, serverFolder, record, programs, account, passwords, log, createdAt }: ClusterNeeds): Promise<void> {
  const major = await findMajor(clusterFolderOf(serverFolder));
  if (major !== undefined && major !== programs.major) throw otherMajor(folder, major, programs);
  if (record !== undefined) {
    if (major === undefined) {
      throw new DatabaseStartError('database.did-not-start', `The database of ${folder} should be in ${serverFolder} and is not there: put it back, or use "shironam restore" with a backup on an empty folder.`);
    }
    return;
  }
  if (major === undefined) {
    log.info({ folder: serverFolder }, 'Making the database.');
    const workFolder = join(serverFolder, 'making');
    await makeServerOwned(workFolder, account);
    await clearUnfinished(workFolder);
    await makeCluster(programs, account, workFolder, serverFolder, passwords);
  }
  await saveRecord(folder, { major: major ?? programs.major, folder: serverFolder, createdAt: createdAt.toISOString() });
}

function otherMajor(folder: string, major: number, programs: ServerPrograms): DatabaseStartError {
  return new DatabaseStartError(
    'database.other-major',
    `The data folder ${folder} was made by PostgreSQL ${String(major)} and this program brings ${String(programs.major)}: make a backup with the old program, then "shironam restore" it here into an empty data folder.`,
  );
}

function connectionsOf(host: string, passwords: Passwords): EmbeddedConnections {
  const common = { host, port: socketPort, database: databaseName };
  return {
    ownerConnection: { ...common, user: ownerRole, password: passwords.owner },
    readerConnection: { ...common, user: readerRole, password: passwords.reader },
  };
}

function programPlaces(folder: string, account: ServerAccount): string[] {
  const shared = account.switchTo === undefined ? join(homedir(), '.cache', 'shironam') : join(systemFolder, 'programs');
  return [shared, join(folder, 'programs')];
}
