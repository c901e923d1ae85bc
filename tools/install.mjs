import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, sayFault, tell } from './progress.mjs';
import { hearCommand, root } from './run-command.mjs';

/**
 * Makes node_modules what the lockfile says, and leaves it alone where it is so already. npm writes down what it
 * installed, as its last act, in node_modules/.package-lock.json: that record is compared, package by package, and each
 * package's folder must be there.
 */
export async function ensureInstalled() {
  refuseOldNode();
  const wanted = await readPackages(`${root}/package-lock.json`);
  if (wanted === undefined) throw new Error('package-lock.json is missing or unreadable: get the project whole, then start again.');
  const present = await readPackages(`${root}/node_modules/.package-lock.json`);
  if (present !== undefined && matches(wanted, present)) return;
  await tell('Installing the packages of the lockfile (npm ci)', install);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Shironam needs Node.js 20.19 or newer and this is ${process.versions.node}: install a newer one.`);
}

async function readPackages(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function matches(wanted, present) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const found = present[path];
    // Packages for other systems are in the lockfile and not on this disk.
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity && found.link === entry.link && existsSync(`${root}/${path}`);
  });
}

async function install() {
  const [command, args] = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']);
  const { code, said } = await hearCommand(command, args).catch((error) => ({ code: 1, said: error.message }));
  if (code === 0) return;
  say(said.trim());
  throw new Error(`npm ci did not succeed (exit ${code}): the lines above say why; mend that and start again.`);
}

function npm(args) {
  const path = process.env.npm_execpath;
  return path !== undefined && basename(path) === 'npm-cli.js' ? [process.execPath, [path, ...args]] : ['npm', args];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled().catch((error) => {
    sayFault(error);
    process.exitCode = 1;
  });
}
