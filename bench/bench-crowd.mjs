/**
 * A crowd that comes at one moment to a story nobody has asked for: how often it is rendered, and who is turned away.
 * `npm run bench:crowd [-- CONNECTIONS]`; the shell needs as many open files (`ulimit -n`).
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hire, pinned, publishStory, startPress } from './press.mjs';

const [connections = 5000] = process.argv.slice(2).map(Number);
const crowd = fileURLToPath(new URL('crowd.mjs', import.meta.url));
const press = await startPress();
const faults = [];

async function rendersOf(page) {
  const text = await (await fetch(`${press.site}/metrics`, { headers: { connection: 'close' } })).text();
  return Number(new RegExp(`^shironam_page_renders_total\\{page="${page}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

try {
  const people = hire(press);
  for (let round = 1; round <= 5; round += 1) {
    const { path } = await publishStory(press, people, `সেতু খুলে দেওয়ার খবর ${round}`);
    const before = await rendersOf('article-page');
    const [program, ...args] = pinned(1, [process.execPath, crowd, String(press.port), path, String(connections)]);
    const { answers, seconds } = JSON.parse(execFileSync(program, args, { encoding: 'utf8' }));
    const renders = (await rendersOf('article-page')) - before;
    console.log(`round ${round}: ${connections} connections, ${renders} render${renders === 1 ? '' : 's'}, answers ${JSON.stringify(answers)}, ${seconds.toFixed(2)} s`);
    if (renders !== 1 || answers['200'] !== connections) faults.push(round);
  }
} finally {
  await press.stop();
}
console.log(faults.length === 0 ? 'Within DESIGN §6: exactly one render, nobody turned away.' : `Not within DESIGN §6 in round ${faults.join(', ')}.`);
process.exitCode = faults.length === 0 ? 0 : 1;
