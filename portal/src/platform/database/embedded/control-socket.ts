import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { linkSync, lstatSync, renameSync, unlinkSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { joinedWord, knock, type OwnerAnswer, refusedWord } from './owner-conversation.js';
import { openShortPath, type ShortPath, socketName } from './short-path.js';
import { DatabaseStartError, errnoOf } from './start-error.js';

export interface Ownership {
  /** From now on the answer names the folder where the server listens; undefined: it does not listen yet, or any more. */
  announce(socketFolder: string | undefined): void;
  /** Resolves when no other process works on the server any more. */
  whenLeft(): Promise<void>;
  release(): Promise<void>;
}

/** Longer than a rival needs between finding our socket "refused" and setting it aside. */
const settleMs = 25;
const dyingMs = 50;
const mostTries = 40;

/**
 * Binds the control socket of the data folder: whoever has it bound owns the folder. A socket file that refuses
 * connections was left by a process that died; it is set aside and the folder taken.
 */
export async function ownDataFolder(dataFolder: string): Promise<Ownership> {
  const short = openShortPath(dataFolder);
  const path = join(short.folder, socketName);
  const answer: OwnerAnswer = { state: 'owned', pid: process.pid };
  const bound = await bind(join(short.folder, `.${randomBytes(4).toString('hex')}.sock`), answer);
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (tryName(bound.path, path)) {
        await pause(settleMs);
        if (inodeOf(path) === bound.inode) {
          unlinkSync(bound.path);
          return ownershipOf(bound, answer, path, short);
        }
      }
      await clearStale(path, dataFolder);
    }
    throw inUse(dataFolder, undefined);
  } catch (error) {
    for (const visitor of bound.visitors) visitor.destroy();
    await closeServer(bound.server);
    short.close();
    throw error;
  }
}

interface BoundSocket {
  server: Server;
  visitors: Set<Socket>;
  /** Those of them who said that they work on the server; one that dies is out. */
  guests: Set<Socket>;
  path: string;
  inode: number;
}

function ownershipOf(bound: BoundSocket, answer: OwnerAnswer, path: string, short: ShortPath): Ownership {
  // The socket alone keeps no process alive: the server it stands for does.
  bound.server.unref();
  return {
    announce: (socketFolder) => {
      answer.socketFolder = socketFolder;
    },
    whenLeft: async () => {
      while (bound.guests.size > 0) await once([...bound.guests][0] ?? bound.server, 'close');
    },
    release: async () => {
      if (inodeOf(path) === bound.inode) unlinkSync(path);
      for (const visitor of bound.visitors) visitor.destroy();
      await closeServer(bound.server);
      short.close();
    },
  };
}

function bind(path: string, answer: OwnerAnswer): Promise<BoundSocket> {
  return new Promise((resolve, reject) => {
    const visitors = new Set<Socket>();
    const guests = new Set<Socket>();
    const server = createServer((visitor) => {
      visitors.add(visitor);
      visitor.on('close', () => visitors.delete(visitor));
      welcome(visitor, answer, guests);
    });
    server.once('error', reject);
    server.listen(path, () => resolve({ server, visitors, guests, path, inode: lstatSync(path).ino }));
  });
}

/** Everybody gets the answer; who says "join" while the server listens is a guest until the connection ends. */
function welcome(visitor: Socket, answer: OwnerAnswer, guests: Set<Socket>): void {
  visitor.unref();
  visitor.on('error', () => visitor.destroy());
  visitor.on('close', () => guests.delete(visitor));
  visitor.once('data', () => {
    if (answer.socketFolder === undefined) return visitor.end(`${refusedWord}\n`);
    guests.add(visitor);
    visitor.write(`${joinedWord}\n`);
  });
  visitor.write(`${JSON.stringify(answer)}\n`);
}

/** Gives the listening socket its public name; false when that name is taken. Atomic: the name never shows a deaf socket. */
function tryName(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

async function clearStale(path: string, dataFolder: string): Promise<void> {
  const inode = inodeOf(path);
  if (inode === undefined) return;
  const owner = await knock(path);
  // Being killed at this very moment: it is gone at one of the next tries.
  if (owner === 'dying') return pause(dyingMs);
  if (owner !== undefined) throw inUse(dataFolder, owner === 'silent' ? undefined : owner.pid);
  setAside(path, inode);
}

/** Moves the dead socket away; if a rival bound a new one in between, that one is put back where it was. */
function setAside(path: string, deadInode: number): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  if (inodeOf(aside) !== deadInode) {
    // Should a third have taken the name in that instant, the displaced rival notices by itself (settleMs).
    tryName(aside, path);
  }
  unlinkSync(aside);
}

function inUse(dataFolder: string, pid: number | undefined): DatabaseStartError {
  const by = pid === undefined ? '' : ` (process ${String(pid)})`;
  return new DatabaseStartError(
    'database.in-use',
    `Shironam is already running on ${dataFolder}${by}: stop that one first, or set SHIRONAM_DATA to another folder.`,
  );
}

function inodeOf(path: string): number | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.ino;
}
