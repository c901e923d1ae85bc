import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findText, syncFolder } from './durable-file.js';
import { scramVerifier, type Passwords } from './passwords.js';
import type { ServerPrograms } from './programs.js';
import { runProgram, type ProgramResult } from './run-program.js';
import type { ServerAccount } from './embedded.types.js';
import { databaseName, newsroomRole, ownerRole, readerRole, saveOwned, settingsName } from './settings.js';
import { DatabaseStartError, diskFull, noPermission } from './start-error.js';

export function clusterFolderOf(serverFolder: string): string {
  return join(serverFolder, 'cluster');
}

/** Makes the cluster aside and moves it into place when it is complete and on the disk: half a cluster is never seen. */
export async function makeCluster(programs: ServerPrograms, account: ServerAccount, workFolder: string, serverFolder: string, passwords: Passwords): Promise<void> {
  const fresh = join(workFolder, `cluster-${randomBytes(4).toString('hex')}`);
  const made = await runProgram(account, programs.initdb, [
    `--pgdata=${fresh}`, '--username=postgres', '--no-sync', '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums',
  ]);
  requireSuccess(made, serverFolder);
  const main = join(fresh, 'postgresql.conf');
  await saveOwned(main, `${(await findText(main)) ?? ''}\ninclude_if_exists = '${settingsName}'\n`, account);
  // The superuser gets no password and no line in pg_hba.conf: it exists in single-user mode only.
  await runAlone(programs, account, fresh, 'postgres', bootstrapStatements(passwords), serverFolder);
  requireSuccess(await runProgram(account, programs.initdb, ['--sync-only', `--pgdata=${fresh}`]), serverFolder);
  await rename(fresh, clusterFolderOf(serverFolder));
  await syncFolder(serverFolder);
}

/** What an earlier start that was cut short left behind. */
export async function clearUnfinished(workFolder: string): Promise<void> {
  for (const name of await readdir(workFolder)) {
    if (/^cluster-[0-9a-f]{8}$/.test(name)) await rm(join(workFolder, name), { recursive: true, force: true });
  }
}

/** Teaches an existing, stopped cluster new passwords. */
export async function changePasswords(programs: ServerPrograms, account: ServerAccount, clusterFolder: string, passwords: Passwords): Promise<void> {
  await runAlone(programs, account, clusterFolder, 'postgres', passwordStatements(passwords), clusterFolder);
}

/** The major version of the server that made the cluster; undefined where there is none. */
export async function findMajor(clusterFolder: string): Promise<number | undefined> {
  const text = await findText(join(clusterFolder, 'PG_VERSION'));
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

function bootstrapStatements(passwords: Passwords): string[] {
  return [
    `CREATE ROLE ${ownerRole} LOGIN NOSUPERUSER CREATEROLE CREATEDB`,
    `CREATE ROLE ${readerRole} LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB`,
    `CREATE ROLE ${newsroomRole} NOLOGIN`,
    `GRANT ${readerRole}, ${newsroomRole} TO ${ownerRole} WITH ADMIN TRUE`,
    ...passwordStatements(passwords),
    `CREATE DATABASE ${databaseName} OWNER ${ownerRole}`,
    `REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${databaseName} TO ${readerRole}`,
    'REVOKE ALL ON DATABASE postgres FROM PUBLIC',
    'REVOKE ALL ON DATABASE template1 FROM PUBLIC',
  ];
}

function passwordStatements(passwords: Passwords): string[] {
  return [
    `ALTER ROLE ${ownerRole} PASSWORD '${scramVerifier(passwords.owner)}'`,
    `ALTER ROLE ${readerRole} PASSWORD '${scramVerifier(passwords.reader)}'`,
  ];
}

/** Single-user mode: the server runs the statements and ends, nothing listens. It reports faults but exits 0, so its words are read. */
async function runAlone(programs: ServerPrograms, account: ServerAccount, folder: string, database: string, statements: string[], place: string): Promise<void> {
  const settings = ['-c', 'exit_on_error=true', '-c', 'log_min_messages=fatal'];
  const done = await runProgram(account, programs.postgres, ['--single', '-D', folder, ...settings, database], `${statements.join('\n')}\n`);
  requireSuccess(/\b(FATAL|PANIC|ERROR):/.test(done.output) ? { ...done, code: 1 } : done, place);
}

function requireSuccess(result: ProgramResult, place: string): void {
  if (result.code === 0) return;
  if (/No space left on device|Disk quota exceeded/.test(result.output)) throw diskFull(place, new Error(result.output));
  if (/Permission denied/.test(result.output)) throw noPermission(place, 'the user of the database', new Error(result.output));
  const said = result.output.trim().split('\n').filter((line) => /error|fatal|panic/i.test(line)).at(-1) ?? result.output.trim().split('\n').at(-1) ?? '';
  throw new DatabaseStartError('database.did-not-start', `The database could not be made in ${place}: ${said || `exit ${String(result.code)}`}`, new Error(result.output));
}
