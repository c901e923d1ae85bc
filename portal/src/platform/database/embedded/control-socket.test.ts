import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownDataFolder, type Ownership } from './control-socket.js';
import { joinOwner } from './owner-conversation.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shironam-test-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('A folder is owned, refuses a second owner, and is free again after release', async () => {
  expect(await joinOwner(folder)).toBeUndefined();
  const ownership = await ownDataFolder(folder);
  await expect(ownDataFolder(folder)).rejects.toMatchObject({ code: 'database.in-use', message: expect.stringContaining(String(process.pid)) as string });
  expect(await readdir(folder)).toEqual(['control.sock']);
  await ownership.release();
  expect(await readdir(folder)).toEqual([]);
  await (await ownDataFolder(folder)).release();
});

test('Who joins keeps the owner waiting until it leaves, and nobody joins an owner that is stopping', async () => {
  const ownership = await ownDataFolder(folder);
  const early = joinOwner(folder);
  ownership.announce('/somewhere/socket');
  const guest = await early;
  expect(guest?.socketFolder).toBe('/somewhere/socket');
  let left = false;
  const leaving = ownership.whenLeft().then(() => (left = true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(left).toBe(false);
  guest?.leave();
  await leaving;
  ownership.announce(undefined);
  const late = joinOwner(folder);
  await ownership.release();
  expect(await late).toBeUndefined();
});

test('The socket of a process that was killed is stale, and of twelve that come for it at once exactly one gets it', async () => {
  for (let round = 0; round < 10; round += 1) {
    await leaveStaleSocket(folder);
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => ownDataFolder(folder)));
    const owners = outcomes.filter((one): one is PromiseFulfilledResult<Ownership> => one.status === 'fulfilled');
    expect(owners).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['control.sock']);
    for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'database.in-use' });
    await owners[0]?.value.release();
  }
});

test('An owner that accepts and says nothing (a stopped process) is still an owner', async () => {
  const mute = createServer(() => undefined);
  mute.listen(join(folder, 'control.sock'));
  await once(mute, 'listening');
  const begun = performance.now();
  await expect(ownDataFolder(folder)).rejects.toMatchObject({ code: 'database.in-use' });
  expect(performance.now() - begun).toBeLessThan(2_000);
  mute.close();
});

test('A data folder whose path is longer than a socket path may be is owned all the same', async () => {
  const deep = await mkdtemp(join(folder, `${'long-'.repeat(30)}-`));
  const ownership = await ownDataFolder(deep);
  expect(await readdir(deep)).toEqual(['control.sock']);
  await expect(ownDataFolder(deep)).rejects.toMatchObject({ code: 'database.in-use' });
  await ownership.release();
  expect(await readdir(deep)).toEqual([]);
});

async function leaveStaleSocket(place: string): Promise<void> {
  const script = `require('node:net').createServer().listen(${JSON.stringify(join(place, 'control.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`;
  await once(spawn(process.execPath, ['-e', script]), 'exit');
}
