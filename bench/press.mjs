/** A Shironam for measuring: built code, a scratch data folder, free ports, pinned to one core where taskset is there. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export const cli = fileURLToPath(new URL('../portal/bin/shironam.mjs', import.meta.url));

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

let pinning;
export function pinned(core, command) {
  pinning ??= hasTaskset();
  return pinning ? ['taskset', '-c', String(core), ...command] : command;
}

function hasTaskset() {
  try {
    execFileSync('taskset', ['-c', '0', 'true']);
    return true;
  } catch {
    return false;
  }
}

/** Keeps this process, which is the load, off the server's core. */
export function pinLoad(core = 1) {
  const [program, ...args] = pinned(core, []);
  if (program !== undefined) execFileSync(program, ['-a', '-p', ...args, String(process.pid)], { stdio: 'ignore' });
}

const connections = new Agent({ keepAlive: true });

/**
 * One request on a connection that is kept, as a browser keeps its own. `at` is when the last byte was there: what the client then does with the
 * bytes is not the server's time.
 */
export function ask(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: connections, method, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ at: performance.now(), status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export function textOf({ headers, body }) {
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }[headers['content-encoding']] ?? ((bytes) => bytes);
  return decode(body).toString();
}

/** A folder that one benchmark leaves to the next: its pictures are made only once. Without it each has its own, and drops it. */
const keptFolder = process.env.SHIRONAM_BENCH_DATA;

export async function startPress({ dataFolder = keptFolder, env = {}, core = 0 } = {}) {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'shironam-bench-'));
  const [port, newsroomPort] = [await freePort(), await freePort()];
  const environment = { ...process.env, SHIRONAM_DATA: folder, SHIRONAM_PORT: String(port), SHIRONAM_NEWSROOM_PORT: String(newsroomPort), SHIRONAM_LOG_LEVEL: 'error', ...env };
  const [program, ...args] = pinned(core, [process.execPath, cli, 'start']);
  const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  await new Promise((resolve, reject) => {
    const watch = (chunk) => {
      output.push(String(chunk));
      if (output.join('').includes('Newsroom:')) resolve();
    };
    child.stdout.on('data', watch);
    child.stderr.on('data', watch);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${output.join('')}`)));
  });
  child.removeAllListeners('exit');
  const shironam = (...words) => execFileSync(process.execPath, [cli, ...words], { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return {
    folder,
    pid: child.pid,
    child,
    environment,
    said: () => output.join('').slice(-4000),
    site: `http://127.0.0.1:${port}`,
    newsroom: `http://127.0.0.1:${newsroomPort}`,
    port,
    shironam,
    token: (name, role) => JSON.parse(shironam('token', 'create', '--name', name, '--role', role, '--json')).token,
    async stop({ keep = dataFolder !== undefined } = {}) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Waits until the pictures of the demo have their AVIF, which a job makes every minute for as long as some are without: a first start goes on
 * working behind the first page, and that is not what is measured. The job's minute without a new one is the end.
 */
export async function untilPicturesAreMade(press, quietMs = 75_000) {
  const note = join(press.folder, 'pictures-are-made');
  if (existsSync(note)) return;
  console.log('Waiting for the pictures of the demo …');
  const made = () => readdirSync(join(press.folder, 'objects', 'renditions'), { recursive: true }).filter((name) => name.endsWith('.avif')).length;
  let [count, since] = [made(), performance.now()];
  while (performance.now() - since < quietMs) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    if (made() !== count) [count, since] = [made(), performance.now()];
  }
  writeFileSync(note, '');
}

/** CPU seconds a process has used so far, threads included (Linux). */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export async function api(press, token, method, path, body) {
  const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const answer = await ask(`${press.newsroom}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = textOf(answer);
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

/** A story of about the length of a wire story, through the whole desk. Answers its id and path. */
export async function publishStory(press, people, headline) {
  const sentence = 'উত্তরের নদীগুলোর পানি ধীরে ধীরে কমছে, চরের মানুষ ঘরে ফিরতে শুরু করেছেন এবং জেলা প্রশাসন ত্রাণের তালিকা নতুন করে করছে।';
  const story = {
    section: 'national', headline, bylines: [{ name: 'মাপজোখ ডেস্ক', kind: 'desk' }], topics: [],
    blocks: Array.from({ length: 9 }, (_, i) => ({ type: 'paragraph', content: [{ text: `${i + 1}. ${sentence} ${sentence}` }] })),
  };
  const { id } = await api(press, people.reporter, 'POST', '/api/stories', story);
  await api(press, people.reporter, 'POST', `/api/stories/${id}/submit`);
  await api(press, people.subeditor, 'POST', `/api/stories/${id}/sign`);
  const from = performance.now();
  const { url } = await api(press, people.editor, 'POST', `/api/stories/${id}/publish`, {});
  return { id, path: new URL(url).pathname, from, call: performance.now() - from };
}

export function hire(press) {
  return { reporter: press.token('bench reporter', 'reporter'), subeditor: press.token('bench subeditor', 'subeditor'), editor: press.token('bench editor', 'editor') };
}

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))];
}

export const median = (values) => quantile(values, 0.5);
