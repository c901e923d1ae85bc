import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseStartError, errnoOf } from './start-error.js';

/** What the owner of a data folder answers to whoever knocks. */
export interface OwnerAnswer {
  state: 'owned';
  pid: number;
  /** Where the running server listens; absent while it is starting. */
  socketFolder?: string | undefined;
}

export interface Ownership {
  /** From now on the answer names the folder where the server listens; undefined: it does not listen yet, or any more. */
  announce(socketFolder: string | undefined): void;
  release(): Promise<void>;
}

const socketName = 'control.sock';
const longestSocketPath = 100;
const answerWithinMs = 1_000;
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
    await closeServer(bound.server);
    short.close();
    throw error;
  }
}

/** Asks who owns the data folder; undefined when nobody does. */
export async function askOwner(dataFolder: string): Promise<OwnerAnswer | undefined> {
  const short = openShortPath(dataFolder);
  try {
    const answer = await knock(join(short.folder, socketName));
    return typeof answer === 'object' ? answer : undefined;
  } finally {
    short.close();
  }
}

interface BoundSocket {
  server: Server;
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
    release: async () => {
      if (inodeOf(path) === bound.inode) unlinkSync(path);
      await closeServer(bound.server);
      short.close();
    },
  };
}

function bind(path: string, answer: OwnerAnswer): Promise<BoundSocket> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => {
      visitor.on('error', () => visitor.destroy());
      visitor.end(`${JSON.stringify(answer)}\n`);
    });
    server.once('error', reject);
    server.listen(path, () => resolve({ server, path, inode: lstatSync(path).ino }));
  });
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

type Knock = OwnerAnswer | 'silent' | 'dying' | undefined;

function knock(path: string): Promise<Knock> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket: Socket = createConnection(path);
    socket.setEncoding('utf8');
    // A stopped owner (SIGSTOP) accepts and says nothing: that is still an owner.
    const timer = setTimeout(() => finish('silent'), answerWithinMs);
    const finish = (answer: Knock): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (chunk: string) => (heard += chunk));
    socket.on('end', () => finish(heard === '' ? 'dying' : parseAnswer(heard)));
    socket.on('error', (error) => {
      const errno = errnoOf(error);
      if (errno === 'ECONNREFUSED' || errno === 'ENOENT') return finish(undefined);
      if (errno === 'ECONNRESET' || errno === 'EPIPE') return finish('dying');
      // Its queue of visitors is full.
      if (errno === 'EAGAIN') return finish('silent');
      clearTimeout(timer);
      reject(error);
    });
  });
}

function parseAnswer(text: string): OwnerAnswer | 'silent' {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return 'silent';
    const folder = 'socketFolder' in value && typeof value.socketFolder === 'string' ? value.socketFolder : undefined;
    return { state: 'owned', pid: value.pid, ...(folder === undefined ? {} : { socketFolder: folder }) };
  } catch {
    // Bound, but it speaks another language: somebody owns the folder, that is all we know.
    return 'silent';
  }
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

interface ShortPath {
  folder: string;
  close(): void;
}

/** A socket path may hold some hundred bytes only: a deep data folder is reached through a private link. */
function openShortPath(dataFolder: string): ShortPath {
  if (Buffer.byteLength(join(dataFolder, `.12345678.${socketName}`)) < longestSocketPath) return { folder: dataFolder, close: () => undefined };
  const place = mkdtempSync(join(tmpdir(), 'shironam-'));
  const folder = join(place, 'd');
  symlinkSync(dataFolder, folder);
  return { folder, close: () => rmSync(place, { recursive: true, force: true }) };
}
