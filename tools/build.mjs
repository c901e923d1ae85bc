import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBuildLock } from './build-lock.mjs';
import { say, sayFault, tell } from './progress.mjs';
import { hearCommand, packageCommand, root } from './run-command.mjs';

const sourceFolders = ['packages/bangla', 'packages/story', 'packages/wire', 'packages/editor', 'portal'];
const skippedFolders = new Set(['node_modules', 'dist', 'e2e', 'bin']);
const skippedFiles = /\.test\.tsx?$|\.md$|\.tsbuildinfo$/;
/** The newsroom app never imports these, so a change in them does not make it stale. */
const serverOnly = /^portal\/(migrations|src\/(platform|http))\/|\.(store|actions|routes|jobs|reader)\.ts$/;
const recordPath = join(root, 'portal/dist/.built.json');

/** Builds what the program runs on where the sources are not those of the last build. */
export async function ensureBuilt() {
  if (await isBuilt()) return;
  await withBuildLock(async () => {
    const now = await hashSources();
    const built = await readRecord();
    if (built.program !== now.program) await tell('Building the program', () => buildProgram(built, now));
    if (built.newsroom !== now.newsroom) await tell('Building the newsroom', () => buildNewsroom(now));
  });
}

async function isBuilt() {
  const built = await readRecord();
  if (built.program === undefined) return false;
  const now = await hashSources();
  return built.program === now.program && built.newsroom === now.newsroom;
}

async function buildProgram(built, now) {
  await must(packageCommand('typescript/bin/tsc', ['-b', 'portal', 'packages/editor']), 'The program does not compile');
  await dropOrphans(join(root, 'portal/dist/src'), join(root, 'portal/src'));
  await dropOrphans(join(root, 'portal/dist/migrations'), join(root, 'portal/migrations'));
  await copyAssets();
  await saveRecord({ ...built, program: now.program });
}

async function buildNewsroom(now) {
  if (existsSync(join(root, 'portal/vite.config.ts'))) {
    await must(packageCommand('vite/bin/vite.js', ['build', '--logLevel', 'warn']), 'The newsroom does not build', join(root, 'portal'));
    await must(packageCommand('vite/bin/vite.js', ['build', '--config', 'vite.reader.config.ts', '--logLevel', 'warn']), 'The converter does not build', join(root, 'portal'));
  }
  await saveRecord({ ...(await readRecord()), newsroom: now.newsroom });
}

async function must([command, args], complaint, cwd = root) {
  const { code, said } = await hearCommand(command, args, { cwd });
  if (code === 0) return;
  say(said.trim());
  throw new Error(`${complaint}: the lines above say where.`);
}

/** tsc leaves the output of a deleted source behind; a deleted migration must not run. */
async function dropOrphans(built, source) {
  for (const path of await listFiles(built)) {
    const name = relative(built, path);
    const stem = name.replace(/\.(js|js\.map|d\.ts|d\.ts\.map)$/, '');
    if (stem === name) continue;
    if (!existsSync(join(source, `${stem}.ts`)) && !existsSync(join(source, `${stem}.tsx`))) await rm(path);
  }
}

/** Style sheets, pictures and fonts that the program reads from beside its code. */
async function copyAssets() {
  const from = join(root, 'portal/src');
  for (const path of await listFiles(from)) {
    if (/\.(tsx?|md)$/.test(path)) continue;
    const to = join(root, 'portal/dist/src', relative(from, path));
    await mkdir(dirname(to), { recursive: true });
    await copyFile(path, to);
  }
}

async function hashSources() {
  const files = ['package-lock.json', 'tsconfig.base.json'].map((name) => join(root, name));
  for (const folder of sourceFolders) files.push(...(await listFiles(join(root, folder))));
  const program = createHash('sha256');
  const newsroom = createHash('sha256');
  for (const path of files.sort()) {
    const name = relative(root, path).split(sep).join('/');
    if (skippedFiles.test(name)) continue;
    const line = `${name} ${createHash('sha256').update(await readFile(path)).digest('hex')}\n`;
    program.update(line);
    if (!serverOnly.test(name)) newsroom.update(line);
  }
  return { program: program.digest('hex'), newsroom: newsroom.digest('hex') };
}

async function listFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listFiles(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return nested.flat();
}

async function readRecord() {
  try {
    const record = JSON.parse(await readFile(recordPath, 'utf8'));
    return existsSync(join(root, 'portal/dist/src/cli.js')) ? record : {};
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
