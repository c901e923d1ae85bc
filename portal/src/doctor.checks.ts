import { constants } from 'node:fs';
import { access, readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from './config.js';
import { type Finding, fail, judgeBacklog, judgeFolder, judgeLedger, judgeMigrations, judgeNewsroomAddress, judgeNode, judgePictures, judgePort, judgeReader, judgeSecret, judgeServer, ok, type Port, warn } from './doctor.rules.js';
import { findBacklog, findExcessRights, findMigrationNames, findServerFacts, listReleasedFiles, mayReadLive } from './doctor.store.js';
import { countUnrecorded } from './features/backup/backup.js';
import { loadMigrationSteps } from './features/backup/migration-steps.js';
import { connectOnce, kyselyOn } from './features/backup/one-connection.js';
import { isPortTaken } from './roles.js';
import type { DatabaseSchema } from './platform/database/schema.js';
import { findRunningEmbedded, startEmbedded } from './platform/database/embedded/embedded.js';
import { createLog } from './program.js';

/** Looks at everything; a fault in one place keeps no other from being looked at. */
export async function examine(config: Config): Promise<Finding[]> {
  const folder = await examineFolder(config.dataFolder);
  return [
    judgeNode(process.versions.node),
    ...folder.findings,
    ...(await examineSecrets(config.dataFolder)),
    ...(await examinePorts(config)),
    judgeNewsroomAddress(config.newsroomUrl, config.host),
    ...(folder.exists || config.databaseUrl !== null ? await examineDatabase(config) : []),
  ];
}

async function examineFolder(path: string): Promise<{ exists: boolean; findings: Finding[] }> {
  try {
    const { uid, mode } = await stat(path);
    const { bavail, bsize } = await statfs(path);
    return { exists: true, findings: judgeFolder({ path, uid, mode, freeBytes: bavail * bsize }, process.getuid?.()) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { exists: false, findings: [warn('data folder', `${path} is not there yet`, 'Start the program once: it makes it. Or set SHIRONAM_DATA to the right folder.')] };
    return { exists: false, findings: [fail('data folder', message, 'Give this user the right to it, or set SHIRONAM_DATA to another folder.')] };
  }
}

const secrets = ['reader-password', join('postgres', 'owner.password'), join('postgres', 'reader.password'), 'kills.jsonl'];

async function examineSecrets(dataFolder: string): Promise<Finding[]> {
  const findings = await Promise.all(secrets.map(async (name) => judgeSecret(join(dataFolder, name), await findMode(join(dataFolder, name)))));
  return findings.filter((one) => one !== null);
}

async function findMode(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    // What we may not even look at, others may not read through us; the folder's own finding says so.
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

async function examinePorts({ host, port, newsroomPort }: Config): Promise<Finding[]> {
  const ports = [{ variable: 'SHIRONAM_PORT', host, port }, { variable: 'SHIRONAM_NEWSROOM_PORT', host, port: newsroomPort }];
  return Promise.all(ports.map(async (one) => judgePort({ ...one, answer: await askPort(host, one.port) })));
}

/** Who listens there. Ours says so on /healthz, whichever site it is. */
async function askPort(host: string, port: number): Promise<Port['answer']> {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  if (!(await isPortTaken(reached, port))) return 'nobody';
  try {
    const response = await fetch(`http://${reached.includes(':') ? `[${reached}]` : reached}:${String(port)}/healthz`, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
    return response.ok && (await response.text()).startsWith('{"ok":true') ? 'shironam' : 'another';
  } catch {
    // It speaks no HTTP, or says nothing: it is not ours.
    return 'another';
  }
}

type Opened = { owner: pg.PoolConfig; reader: pg.PoolConfig | null; stop(): Promise<void> };

async function examineDatabase(config: Config): Promise<Finding[]> {
  if (config.databaseUrl === null && (await findMode(join(config.dataFolder, 'postgres.json'))) === null) {
    return [warn('database', `none in ${config.dataFolder} yet`, 'Start the program once: it makes it. Or set SHIRONAM_DATA to the right folder.')];
  }
  let opened: Opened;
  try {
    opened = await openWithoutMigrating(config);
  } catch (error) {
    return [fail('database', error instanceof Error ? error.message : String(error), 'Mend what it says and ask again.')];
  }
  try {
    return [...(await withClient(opened.owner, 'database', (client) => examineAsOwner(client, config))), ...(await examineReader(opened.reader))];
  } finally {
    await opened.stop();
  }
}

/** Every other command migrates first; the doctor must see the database as it is. */
async function openWithoutMigrating(config: Config): Promise<Opened> {
  const stop = (): Promise<void> => Promise.resolve();
  if (config.databaseUrl !== null) return { owner: { connectionString: config.databaseUrl }, reader: await outsideReader(config, config.databaseUrl), stop };
  const running = await findRunningEmbedded(config.dataFolder);
  if (running !== undefined) return { owner: running.ownerConnection, reader: running.readerConnection, stop };
  const embedded = await startEmbedded({ dataFolder: config.dataFolder, log: createLog(config) });
  return { owner: embedded.ownerConnection, reader: embedded.readerConnection, stop: () => embedded.stop() };
}

async function outsideReader(config: Config, url: string): Promise<pg.PoolConfig | null> {
  if (config.databaseReaderUrl !== null) return { connectionString: config.databaseReaderUrl };
  const path = join(config.dataFolder, 'reader-password');
  if ((await findMode(path)) === null) return null;
  const reader = new URL(url);
  reader.username = 'shironam_reader';
  reader.password = (await readFile(path, 'utf8')).trim();
  return { connectionString: reader.href };
}

async function withClient(connection: pg.PoolConfig, about: string, examineIt: (client: pg.Client) => Promise<Finding[]>): Promise<Finding[]> {
  let client: pg.Client | null = null;
  try {
    client = await connectOnce({ ...connection, connectionTimeoutMillis: 10_000 });
    return await examineIt(client);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return [fail(about, message === '' ? (code ?? 'no answer') : message, 'Check that the database runs and that its address and password are right.')];
  } finally {
    await client?.end();
  }
}

async function examineAsOwner(client: pg.Client, config: Config): Promise<Finding[]> {
  const findings = judgeServer(await findServerFacts(client));
  const applied = await findMigrationNames(client);
  const migrations = judgeMigrations(applied, (await loadMigrationSteps()).map((step) => step.name));
  findings.push(migrations);
  // The tables are as this program knows them only when every migration has run.
  if (migrations.verdict !== 'ok') return findings;
  findings.push(await examinePictures(client, join(config.dataFolder, 'objects', 'renditions')));
  findings.push(...judgeBacklog(await findBacklog(client)));
  const { missing, unreadable } = await countUnrecorded(kyselyOn<DatabaseSchema>(client), config.dataFolder);
  findings.push(judgeLedger(missing, unreadable));
  return findings;
}

async function examinePictures(client: pg.Client, folder: string): Promise<Finding> {
  const missing: string[] = [];
  let files = 0;
  for await (const pictures of listReleasedFiles(client)) {
    const paths = pictures.flatMap((picture) => picture.paths);
    const there = await Promise.all(paths.map((path) => access(join(folder, path), constants.R_OK).then(() => true, () => false)));
    files += paths.length;
    missing.push(...paths.filter((_path, index) => there[index] === false));
  }
  return judgePictures(files, missing);
}

async function examineReader(reader: pg.PoolConfig | null): Promise<Finding[]> {
  if (reader === null) return [warn('reader user', 'is not made yet', 'Start the program once: it makes it.')];
  return withClient(reader, 'reader user', async (client) => {
    const made = await client.query<{ there: boolean }>(`select to_regnamespace('live') is not null as there`);
    if (made.rows[0]?.there !== true) return [ok('reader user', 'signs in; there is nothing to read yet')];
    return [judgeReader(await findExcessRights(client), await mayReadLive(client))];
  });
}
