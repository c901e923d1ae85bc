import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBuildLock } from './build-lock.mjs';
import { say, sayFault, tell } from './progress.mjs';
import { hearCommand, packageCommand, root } from './run-command.mjs';

const sourceFolders = ['packages/bangla', 'packages/story', 'packages/wire', 'packages/editor', 'portal'];
const skippedFolders = new Set(['node_modules', 'dist', 'e2e', 'bin']);
const skippedFiles = /\.test\.tsx?$|\.md$|\.tsbuildinfo$/;
/** The newsroom app never imports these, so a change in them does not make it stale. */
const serverOnly = /^portal\/(vite\.program\.config\.ts$|(migrations|src\/(platform|http))\/)|\.(store|actions|routes|jobs|reader)\.ts$/;
const recordPath = join(root, 'portal/dist/.built.json');

/** Builds what the program runs on where the sources are not those of the last build. A start looks at their times first: reading them all takes longer. */
export async function ensureBuilt() {
  const seen = describeSources();
  if ((await readRecord()).seen === seen) return;
  if (await isBuilt()) return noteSeen(seen);
  await withBuildLock(async () => {
    const now = await hashSources();
    const built = await readRecord();
    if (built.program !== now.program) await tell('Building the program', () => buildProgram(built));
    if (built.newsroom !== now.newsroom) await tell('Building the newsroom', () => buildNewsroom(now));
    await saveRecord({ ...now, seen });
  });
}

async function isBuilt() {
  const built = await readRecord();
  if (built.program === undefined) return false;
  const now = await hashSources();
  return built.program === now.program && built.newsroom === now.newsroom;
}

/** Whoever may not write here runs what is built, and reads the sources each time. */
async function noteSeen(seen) {
  await saveRecord({ ...(await readRecord()), seen }).catch((error) => {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  });
}

/** A build that is broken off leaves no record of what it was to make, whatever the sources are by the next one. */
async function buildProgram({ newsroom }) {
  await saveRecord({ newsroom });
  await vite('vite.program.config.ts', 'The program does not build');
}

async function buildNewsroom({ program }) {
  await saveRecord({ program });
  await vite('vite.config.ts', 'The newsroom does not build');
  await vite('vite.reader.config.ts', 'The converter does not build');
}

function vite(config, complaint) {
  return must(packageCommand('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn']), complaint, join(root, 'portal'));
}

async function must([command, args], complaint, cwd) {
  const { code, said } = await hearCommand(command, args, { cwd });
  if (code === 0) return;
  say(said.trim());
  throw new Error(`${complaint}: the lines above say where.`);
}

function listSources() {
  const files = ['package-lock.json', 'tsconfig.base.json'].map((name) => join(root, name));
  for (const folder of sourceFolders) files.push(...listFiles(join(root, folder)));
  return files.filter((path) => !skippedFiles.test(path)).sort();
}

/** Names, sizes and times of the sources: any write changes a file's ctime, and none can be set back. */
function describeSources() {
  const hash = createHash('sha256');
  for (const path of listSources()) {
    const { size, ctimeMs, ino } = statSync(path);
    hash.update(`${path} ${size} ${ctimeMs} ${ino}\n`);
  }
  return hash.digest('hex');
}

async function hashSources() {
  const program = createHash('sha256');
  const newsroom = createHash('sha256');
  for (const path of listSources()) {
    const name = relative(root, path).split(sep).join('/');
    const line = `${name} ${createHash('sha256').update(await readFile(path)).digest('hex')}\n`;
    program.update(line);
    if (!serverOnly.test(name)) newsroom.update(line);
  }
  return { program: program.digest('hex'), newsroom: newsroom.digest('hex') };
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

async function readRecord() {
  try {
    const record = JSON.parse(await readFile(recordPath, 'utf8'));
    return existsSync(join(root, 'portal/dist/program/cli.js')) ? record : {};
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}

async function saveRecord(record) {
  await mkdir(dirname(recordPath), { recursive: true });
  await writeFile(recordPath, JSON.stringify(record));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled()
    .then(ensureBuilt)
    .catch((error) => {
      sayFault(error);
      process.exitCode = 1;
    });
}
