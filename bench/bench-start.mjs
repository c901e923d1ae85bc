/**
 * From the command to the first page on a data folder that is there, and the memory of the program beside that of PostgreSQL (Linux), against
 * the budgets of DESIGN §6. `npm run bench:start [-- STARTS STORIES]`
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, cpuSeconds, freePort, median, quantile, startPress } from './press.mjs';

const budget = { firstPageMs: 1500, pssMb: 250 };
const [starts = 7, stories = 10_000] = process.argv.slice(2).map(Number);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** An archive of a newspaper's usual length, spread over its sections, a story an hour. */
function writeArchive(folder) {
  const sections = ['জাতীয়', 'রাজনীতি', 'অর্থনীতি', 'আন্তর্জাতিক', 'খেলাধুলা', 'শিক্ষা'];
  const places = ['রংপুর', 'সিলেট', 'খুলনা', 'বরিশাল', 'যশোর', 'বগুড়া', 'কুমিল্লা'];
  const sentence = (n) => `${places[n % 7]} জেলার ${n} নম্বর সভায় নদীর পানি, চরের মানুষ ও ত্রাণের তালিকা নিয়ে আলোচনা হয়েছে, ${places[(n * 3) % 7]} থেকেও প্রতিনিধিরা এসেছিলেন।`;
  const lines = Array.from({ length: stories }, (_, n) => JSON.stringify({
    id: n, title: `${places[n % 7]} সভার ${n} নম্বর খবর`, text: Array.from({ length: 12 }, (_, i) => sentence(n * 13 + i)).join('\n'),
    category: sections[n % 6], date: new Date(Date.UTC(2025, 0, 1) - n * 3_600_000).toISOString(),
  }));
  const [file, map] = [join(folder, 'archive.jsonl'), join(folder, 'map.json')];
  writeFileSync(file, lines.join('\n'));
  writeFileSync(map, JSON.stringify({ fields: { id: 'id', headline: 'title', body: 'text', section: 'category', publishedAt: 'date' } }));
  return ['import', 'jsonl', file, '--source', 'bench', '--map', map, '--publish'];
}

async function start(dataFolder) {
  const [port, newsroomPort] = [await freePort(), await freePort()];
  const env = { ...process.env, SHIRONAM_DATA: dataFolder, SHIRONAM_PORT: String(port), SHIRONAM_NEWSROOM_PORT: String(newsroomPort), SHIRONAM_LOG_LEVEL: 'error' };
  const from = performance.now();
  const child = spawn(process.execPath, [cli, 'start'], { env, stdio: 'ignore' });
  const site = `http://127.0.0.1:${port}`;
  while (!(await fetch(site).then((response) => response.ok, () => false))) {
    if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode}.`);
    await pause(5);
  }
  const firstPageMs = performance.now() - from;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  return { site, pid: child.pid, firstPageMs, cpuMs: cpuSeconds(child.pid) * 1000, stop };
}

/** Readers come to lists, stories and the search before memory is looked at. */
async function read({ site }) {
  const home = await (await fetch(site)).text();
  const lists = [...new Set([...home.matchAll(/href="(\/[a-z-]+)"/g)].map((found) => found[1]))];
  for (const path of [...lists, '/search?q=sylhet', '/rss.xml', '/sitemap.xml']) {
    const page = await (await fetch(site + path)).text();
    for (const [, story] of page.matchAll(/href="(\/[a-z-]+\/\d+)"/g)) await (await fetch(site + story)).arrayBuffer();
  }
  await pause(10_000);
}

/** Proportional set size: a page of memory that two processes share counts half in each. */
function memoryOf(pid) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => {
    try {
      const [, , parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/\(.*\)/, '').split(/\s+/);
      const smaps = readFileSync(`/proc/${name}/smaps_rollup`, 'utf8');
      return { pid: Number(name), parent: Number(parent), mb: Number(/^Pss:\s+(\d+)/m.exec(smaps)[1]) / 1024, program: readFileSync(`/proc/${name}/cmdline`, 'utf8') };
    } catch {
      return undefined; // It ended meanwhile, or is another user's.
    }
  }).filter((one) => one !== undefined);
  const family = (one) => [one, ...processes.filter((child) => child.parent === one.pid).flatMap(family)];
  const all = processes.filter((one) => one.pid === pid).flatMap(family);
  const sum = (some) => some.reduce((total, one) => total + one.mb, 0);
  const isPostgres = (one) => /^(postgres:|\S*\/postgres\0)/.test(one.program);
  return { ours: sum(all.filter((one) => !isPostgres(one))), postgres: sum(all.filter(isPostgres)) };
}

const verdict = (value, most) => `${value <= most ? 'within' : 'OVER'} the budget of ${most}`;
const scratch = mkdtempSync(join(tmpdir(), 'shironam-bench-start-'));
try {
  const press = await startPress({ dataFolder: join(scratch, 'data') });
  if (stories > 0) press.shironam(...writeArchive(scratch));
  await press.stop({ keep: true });
  const runs = [];
  for (let run = 0; run < starts; run += 1) {
    const program = await start(press.folder);
    runs.push(program);
    if (run === starts - 1) {
      const early = memoryOf(program.pid);
      await read(program);
      const late = memoryOf(program.pid);
      console.log(`memory (PSS): ${early.ours.toFixed(0)} MB at the first page, ${late.ours.toFixed(0)} MB after readers came: ${verdict(late.ours, budget.pssMb)} MB; PostgreSQL beside it ${late.postgres.toFixed(0)} MB`);
    }
    await program.stop();
  }
  const [first, cpu] = [runs.map((run) => run.firstPageMs), runs.map((run) => run.cpuMs)];
  console.log(`first page: median ${median(first).toFixed(0)} ms of ${starts} starts (${quantile(first, 0).toFixed(0)}–${quantile(first, 1).toFixed(0)}), ${median(cpu).toFixed(0)} ms CPU of the program: ${verdict(median(first), budget.firstPageMs)} ms`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
