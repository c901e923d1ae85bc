import { createConnection, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openShortPath, socketName } from './short-path.js';
import { errnoOf } from './start-error.js';

/** What the owner of a data folder answers to whoever knocks. */
export interface OwnerAnswer {
  state: 'owned';
  pid: number;
  /** Where the running server listens; absent while it is starting. */
  socketFolder?: string | undefined;
}

/** What keeps a running database from being stopped by a command that started it for itself. */
export interface Membership {
  socketFolder: string;
  leave(): void;
}

export const joinedWord = 'joined';
export const refusedWord = 'refused';
const answerWithinMs = 1_000;
const settlesWithinMs = 30_000;
const againMs = 50;

/** Joins the running database of a data folder, waiting for one that is just starting or stopping; undefined when none runs. */
export async function joinOwner(dataFolder: string): Promise<Membership | undefined> {
  const short = openShortPath(dataFolder);
  const path = join(short.folder, socketName);
  const deadline = performance.now() + settlesWithinMs;
  try {
    for (;;) {
      const owner = await knock(path);
      if (owner === undefined) return undefined;
      if (typeof owner === 'object' && owner.socketFolder !== undefined) {
        const membership = await becomeGuest(path, owner.socketFolder);
        if (membership !== undefined) return membership;
      }
      if (performance.now() > deadline) return undefined;
      await pause(againMs);
    }
  } finally {
    short.close();
  }
}

function becomeGuest(path: string, socketFolder: string): Promise<Membership | undefined> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = createConnection(path);
    socket.setEncoding('utf8');
    const timer = setTimeout(() => socket.destroy(), answerWithinMs);
    socket.on('data', (chunk: string) => {
      heard += chunk;
      const words = heard.split('\n');
      if (words.includes(refusedWord)) socket.destroy();
      if (!words.includes(joinedWord)) return;
      clearTimeout(timer);
      // Membership alone keeps no process alive.
      socket.unref();
      resolve({ socketFolder, leave: () => socket.destroy() });
    });
    // An owner that ended meanwhile: the caller asks again.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    socket.write('join\n');
  });
}

/** `silent`: somebody who does not speak; `dying`: somebody who is just ending; undefined: nobody. */
export type Knock = OwnerAnswer | 'silent' | 'dying' | undefined;

/** Asks at a control socket who is there. */
export function knock(path: string): Promise<Knock> {
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
    socket.on('data', (chunk: string) => {
      heard += chunk;
      if (heard.includes('\n')) finish(parseAnswer(heard));
    });
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
