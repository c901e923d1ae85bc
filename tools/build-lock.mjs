import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './run-command.mjs';

const folder = `${root}/.cache/build-lock`;
const pollMs = 100;
const graceMs = 2_000;

/** One build at a time: commands started side by side wait for the first one's instead of writing over it. */
export async function withBuildLock(work) {
  await mkdir(`${root}/.cache`, { recursive: true });
  while (!(await take())) {
    if (await isAbandoned()) await rm(folder, { recursive: true, force: true });
    else await pause(pollMs);
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take() {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(`${folder}/pid`, String(process.pid));
  return true;
}

async function isAbandoned() {
  const pid = await readPid();
  if (pid !== undefined) return !isAlive(pid);
  await pause(graceMs);
  return (await readPid()) === undefined;
}

async function readPid() {
  try {
    const pid = Number(await readFile(`${folder}/pid`, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
