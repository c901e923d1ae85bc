/**
 * Kill -9 of the program, of its PostgreSQL, or of both, in turn, under writers. Each acknowledged save is written to a
 * log outside before anything is restarted, and read back after: none may be lost.
 * `npm run torture [-- ROUNDS WRITERS]` (500 rounds and at least 5,000 acknowledgements by default)
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { api, startPress } from './press.mjs';

const [rounds = 500, writers = 4, wantedAcknowledgements = rounds * 10] = process.argv.slice(2).map(Number);
const dataFolder = mkdtempSync(join(tmpdir(), 'shironam-torture-'));
const acknowledged = new Map();
let acknowledgements = 0;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const victims = ['program', 'postmaster', 'both'];

/** Writes as fast as it is answered; an answer that says "saved" is remembered, everything else proves nothing. */
async function write(press, token, storyId, state) {
  let { revision } = acknowledged.get(storyId);
  while (state.running) {
    const headline = `লেখক ${storyId.slice(0, 4)} সংস্করণ ${revision + 1} ${Math.random().toString(36).slice(2)}`;
    try {
      const response = await fetch(`${press.newsroom}/api/stories/${storyId}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ baseRevision: revision, section: 'national', headline, bylines: [{ name: 'ডেস্ক', kind: 'desk' }], blocks: [{ type: 'paragraph', content: [{ text: headline.repeat(20) }] }] }),
        signal: AbortSignal.timeout(20_000),
      });
      const body = await response.json();
      if (response.status === 200) {
        revision = body.revision;
        acknowledged.set(storyId, { revision, headline });
        acknowledgements += 1;
      } else if (response.status === 409) {
        // The save before the kill went through without its answer reaching us: go on from what is there.
        revision = body.theirs?.revision ?? revision;
      } else await pause(30);
    } catch {
      if (!state.running) return;
      await pause(30);
    }
  }
}

/** The data folder says where its cluster is; the cluster says which process serves it. */
function postmasterPid() {
  const { folder } = JSON.parse(readFileSync(join(dataFolder, 'postgres.json'), 'utf8'));
  return Number(readFileSync(join(resolve(dataFolder, folder), 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
}

function killHard(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The program answers "busy" while PostgreSQL recovers. */
async function readStory(press, token, id) {
  for (const until = performance.now() + 60_000; ; await pause(50)) {
    try {
      return await api(press, token, 'GET', `/api/stories/${id}`);
    } catch (error) {
      if (performance.now() > until || !error.message.includes(' 503 ')) throw error;
    }
  }
}

async function check(press, token) {
  const lost = [];
  for (const [id, { revision, headline }] of acknowledged) {
    const story = await readStory(press, token, id);
    if (story.revision < revision || (story.revision === revision && story.headline !== headline)) lost.push({ id, acknowledged: revision, found: story.revision });
    acknowledged.set(id, { revision: story.revision, headline: story.headline });
  }
  return lost;
}

let press = await startPress({ dataFolder, env: { SHIRONAM_DEMO: 'off' } });
let failed = false;
try {
  const token = press.token('torturer', 'editor');
  for (let i = 0; i < writers; i += 1) {
    const { id, revision } = await api(press, token, 'POST', '/api/stories', { section: 'national', headline: `শুরু ${i}`, bylines: [], blocks: [] });
    acknowledged.set(id, { revision, headline: `শুরু ${i}` });
  }
  const starts = [];
  for (let round = 0; round < rounds || acknowledgements < wantedAcknowledgements; round += 1) {
    const victim = victims[round % victims.length];
    const state = { running: true };
    const writing = [...acknowledged.keys()].map((id) => write(press, token, id, state));
    await pause(50 + Math.random() * 450);
    const database = victim === 'program' ? null : postmasterPid();
    if (victim !== 'postmaster') killHard(press.pid);
    if (database !== null) killHard(database);
    // With the postmaster alone dead the program brings it back by itself, while the writers go on.
    if (victim === 'postmaster') await pause(700);
    state.running = false;
    await Promise.all(writing);
    const from = performance.now();
    if (victim !== 'postmaster') press = await startPress({ dataFolder, env: { SHIRONAM_DEMO: 'off' } });
    starts.push(performance.now() - from);
    const lost = await check(press, token);
    if (lost.length > 0) throw new Error(`Round ${round + 1} (${victim}): lost ${JSON.stringify(lost)}`);
    if ((round + 1) % 10 === 0) console.log(`${round + 1} rounds, ${acknowledgements} acknowledged saves, 0 lost`);
  }
  console.log(`${rounds} rounds of kill -9 (program, postmaster, both in turn), ${writers} writers, ${acknowledgements} acknowledged saves, 0 lost`);
} catch (error) {
  failed = true;
  console.error(error.message, error.cause?.message ?? '');
  console.error(press.said());
} finally {
  await press.stop({ keep: true }).catch(() => undefined);
  if (!failed) rmSync(dataFolder, { recursive: true, force: true });
  else console.error(`The data folder is kept: ${dataFolder}`);
}
process.exitCode = failed ? 1 : 0;
