import { homedir } from 'node:os';
import { join } from 'node:path';
import { clearUnfinished, clusterFolderOf, findMajor, makeCluster } from './cluster.js';
import { askOwner, type OwnerAnswer, ownDataFolder } from './control-socket.js';
import { chooseServerFolder, findRecord, makeServerOwned, openDataFolder, openPasswordFolder, saveRecord, systemFolder, type ClusterRecord } from './data-folder.js';
import type { DatabaseConnection, DatabaseExit, EmbeddedLog, ServerAccount } from './embedded.types.js';
import { findPasswords, makePasswords, type Passwords } from './passwords.js';
import { placePrograms, type ServerPrograms } from './programs.js';
import { chooseAccount } from './server-account.js';
import { waitUntil } from './server-processes.js';
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

export interface EmbeddedDatabase extends EmbeddedConnections {
  /** As the server says it, "18.4". */
  version: string;
  /** Called when the server died: with `restarted` once it runs again, without after each failed try. Returns how to stop listening. */
  onExit(listener: (exit: DatabaseExit) => void): () => void;
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

const settlesWithinMs = 30_000;

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
    return { ...connections, version: programs.version, onExit: (listener) => supervisor.onExit(listener), stop };
  } catch (error) {
    await ownership.release();
    throw explainFault(error, folder);
  }
}

/**
 * The connections of a database that another process runs on this data folder; undefined when none does. One that is
 * just starting or stopping is waited for.
 */
export async function findRunningEmbedded(dataFolder: string): Promise<EmbeddedConnections | undefined> {
  try {
    const owner = await askSettledOwner(dataFolder);
    if (owner?.socketFolder === undefined) return undefined;
    const passwords = await findPasswords(join(dataFolder, 'postgres'));
    return passwords === undefined ? undefined : connectionsOf(owner.socketFolder, passwords);
  } catch (error) {
    throw explainFault(error, dataFolder);
  }
}

async function askSettledOwner(dataFolder: string): Promise<OwnerAnswer | undefined> {
  let owner = await askOwner(dataFolder);
  const settled = async (): Promise<boolean> => {
    owner = await askOwner(dataFolder);
    return owner === undefined || owner.socketFolder !== undefined;
  };
  await waitUntil(settled, settlesWithinMs);
  return owner;
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
