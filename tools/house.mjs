/** The rules of the house that a machine can check (DESIGN §2). Prints each fault; exits 1 when there is one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const faults = [];
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
const sources = tracked.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const read = (path) => {
  try {
    return readFileSync(`${root}/${path}`, 'utf8');
  } catch (error) {
    // Deleted in the work tree and not yet in a commit.
    if (error.code === 'ENOENT') return '';
    throw error;
  }
};

const drawers = /(^|\/)(utils?|common|helpers?|lib|misc|managers?)(\/|\.[a-z]+$)/;
for (const path of tracked) {
  if (drawers.test(path)) faults.push(`${path}: a drawer is no name; say what is in it.`);
  if (/(^|\/)index\.tsx?$/.test(path)) faults.push(`${path}: a feature's face has the feature's name, never index.`);
}

const writesLive = /(insertInto|updateTable|deleteFrom)\(\s*['"`]live\.|\b(insert into|update|delete from|truncate)\s+live\./i;
for (const path of sources) {
  const text = read(path);
  const lines = text.split('\n').length;
  if (lines > 401 && !/\.data\.ts$|\/words\//.test(path)) faults.push(`${path}: ${lines} lines; 400 at most.`);
  const mayWriteLive = /^portal\/src\/features\/release\/|\.test\.ts$|^portal\/migrations\/|^portal\/src\/features\/backup\/|^bench\/|^tools\//.test(path);
  if (!mayWriteLive && writesLive.test(text)) faults.push(`${path}: only features/release writes live.*`);
  if (/process\.env\b/.test(text) && /^portal\/src\//.test(path) && !/config\.ts$|cli\.ts$|\.test\.ts$|\/test-press\/|parse-in-worker\.ts$/.test(path)) faults.push(`${path}: config.ts alone reads the environment.`);
  if (/\b(TODO|FIXME|XXX)\b/.test(text) && path !== 'tools/house.mjs') faults.push(`${path}: something is left undone.`);
  if (/\.store\.ts$/.test(path) === false && /^portal\/src\/features\//.test(path) && /\bsql`\s*(select|insert|update|delete)/i.test(text) && !/\.jobs\.ts$|\.test\.ts$|\/backup\//.test(path)) faults.push(`${path}: SQL stands in *.store.ts.`);
}

const lock = read('package-lock.json');
if (/"resolved": *"https?:/.test(lock)) faults.push('package-lock.json records download addresses: lock again with omit-lockfile-registry-resolved=true.');
for (const path of tracked.filter((one) => /(^|\/)package\.json$/.test(one))) {
  const manifest = JSON.parse(read(path));
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[kind] ?? {})) if (!/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) faults.push(`${path}: ${name} ${version} is not pinned exactly.`);
}

const places = ['packages', 'portal/src', 'portal/migrations', 'bench', 'tools'];
const cruise = spawnSync(process.execPath, [`${root}/node_modules/dependency-cruiser/bin/dependency-cruise.mjs`, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...places], { cwd: root, encoding: 'utf8' });
const cruised = Number(/\((\d+) modules/.exec(cruise.stdout)?.[1] ?? /(\d+) modules/.exec(cruise.stdout)?.[1] ?? 0);
if (cruised < 200) faults.push(`Only ${cruised} modules were looked at: dependency-cruiser cannot read this TypeScript.`);
if (cruise.status !== 0) faults.push(`${cruise.stdout}${cruise.stderr}`.trim());

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(faults.length === 0 ? `House rules: ${sources.length} sources, no fault.\n` : `House rules: ${faults.length} faults.\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
