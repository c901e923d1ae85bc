/**
 * A cached article beside the bare server of DESIGN §6: CPU per request and requests per second, as ratios of
 * alternating pairs. Server on one core, load on the other. `npm run bench:serve [-- PAIRS SECONDS]`
 */
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuSeconds, freePort, hire, median, pinned, publishStory, startPress, untilPicturesAreMade } from './press.mjs';

const [pairs = 10, seconds = 3] = process.argv.slice(2).map(Number);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const connections = 32;

/** The answer as it stands on the wire: header lines in order, body, and how many bytes both are. */
function rawAnswer(port, path) {
  const agent = new Agent({ keepAlive: true });
  return new Promise((resolve, reject) => {
    request({ agent, port, path, host: '127.0.0.1', headers: { 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'bench', accept: 'text/html' } }, (response) => {
      const chunks = [];
      const { socket } = response;
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        agent.destroy();
        resolve({ status: response.statusCode, rawHeaders: response.rawHeaders, body: Buffer.concat(chunks), total: socket.bytesRead });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Without what Node says of the connection itself. */
function pageHeaders({ rawHeaders }) {
  const own = ['date', 'connection', 'keep-alive'];
  return rawHeaders.filter((_, i) => !own.includes(rawHeaders[i - (i % 2)].toLowerCase()));
}

function load(port, path, bytes) {
  const [program, ...args] = pinned(1, [process.execPath, here('load.mjs'), String(port), path, String(seconds), String(connections), String(bytes)]);
  return JSON.parse(execFileSync(program, args, { encoding: 'utf8' }));
}

function measure({ pid, port, path, bytes }) {
  const from = cpuSeconds(pid);
  const { requests, seconds: took } = load(port, path, bytes);
  return { perRequest: ((cpuSeconds(pid) - from) / requests) * 1e6, perSecond: requests / took };
}

const press = await startPress();
let bare = null;
try {
  await untilPicturesAreMade(press);
  const { path } = await publishStory(press, hire(press), 'তিস্তার পানি কমছে, চরে ফিরছেন মানুষ');
  // The page of a story just out gains what its text finds, and is another page then.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  for (let i = 0; i < 80; i += 1) await rawAnswer(press.port, path);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const answer = await rawAnswer(press.port, path);
  const headers = pageHeaders(answer);
  const file = join(press.folder, 'answer.json');
  writeFileSync(file, JSON.stringify({ headers, body: answer.body.toString('base64') }));
  const barePort = await freePort();
  const [program, ...args] = pinned(0, [process.execPath, here('bare-server.mjs'), String(barePort), file]);
  bare = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => bare.stdout.once('data', resolve));
  const bareAnswer = await rawAnswer(barePort, path);
  if (!answer.body.equals(bareAnswer.body) || headers.join('\n') !== pageHeaders(bareAnswer).join('\n')) throw new Error('The two answers are not the same page.');
  const ours = { pid: press.pid, port: press.port, path, bytes: answer.total };
  const theirs = { pid: bare.pid, port: barePort, path, bytes: bareAnswer.total };
  measure(ours);
  measure(theirs);
  const rows = [];
  for (let i = 0; i < pairs; i += 1) {
    const [a, b] = i % 2 === 0 ? [measure(ours), measure(theirs)] : [measure(theirs), measure(ours)].reverse();
    rows.push({ ours: a, bare: b, ratio: a.perRequest / b.perRequest, speed: a.perSecond / b.perSecond });
    console.log(`pair ${i + 1}: ours ${a.perRequest.toFixed(1)} µs ${a.perSecond.toFixed(0)}/s · bare ${b.perRequest.toFixed(1)} µs ${b.perSecond.toFixed(0)}/s · CPU ratio ${(a.perRequest / b.perRequest).toFixed(3)}`);
  }
  // The load counts answers by their length.
  if ((await rawAnswer(press.port, path)).total !== answer.total) throw new Error('The page changed while it was measured.');
  console.log(`${path}: ${answer.body.length} bytes of body (${answer.rawHeaders[answer.rawHeaders.findIndex((h) => h.toLowerCase() === 'content-encoding') + 1]}), ${connections} connections, ${pairs} pairs of ${seconds} s`);
  console.log(`median CPU per request: ours ${median(rows.map((r) => r.ours.perRequest)).toFixed(1)} µs, bare ${median(rows.map((r) => r.bare.perRequest)).toFixed(1)} µs`);
  console.log(`median requests per second: ours ${median(rows.map((r) => r.ours.perSecond)).toFixed(0)}, bare ${median(rows.map((r) => r.bare.perSecond)).toFixed(0)}`);
  console.log(`CPU ratio, median of pairs: ${median(rows.map((r) => r.ratio)).toFixed(3)} (budget 1.12, goal 1.05); speed ratio ${median(rows.map((r) => r.speed)).toFixed(3)}`);
} finally {
  bare?.kill();
  await press.stop();
}
