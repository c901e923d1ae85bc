import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** No story is this long; what is longer is passed over without being held. */
const longestLine = 8 * 1024 * 1024;

/** A line of the file by its number, counted from 1: its text, or why there is none. */
export type Line = { number: number; text: string } | { number: number; fault: 'too-long' | 'not-utf8' };

/** The file ended in the middle, or is not what it says it is: what was read before stands. */
export class BrokenFile extends Error {}

export type LineSource = {
  lines: AsyncIterable<Line>;
  size: number;
  /** Bytes of the file read so far, for the progress. */
  read(): number;
};

/** Opens a file of lines, packed with gzip or not (told by its first bytes), and reads it in pieces. */
export async function openLines(path: string): Promise<LineSource> {
  const file = await open(path, 'r');
  let size: number;
  const magic = Buffer.alloc(2);
  try {
    size = (await file.stat()).size;
    await file.read(magic, 0, 2, 0);
  } finally {
    await file.close();
  }
  const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
  const packed = magic[0] === 0x1f && magic[1] === 0x8b;
  return { lines: readLines(packed ? unpacked(raw) : raw), size, read: () => raw.bytesRead };
}

async function* unpacked(raw: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  const unpack = createGunzip();
  raw.on('error', (error: Error) => unpack.destroy(error));
  try {
    for await (const piece of raw.pipe(unpack)) yield piece as Buffer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new BrokenFile('the file ends in the middle: its gzip stream is cut off');
    if (code?.startsWith('Z_') === true) throw new BrokenFile('the gzip stream is damaged');
    throw error;
  }
}

async function* readLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let held: Buffer[] = [];
  let length = 0;
  let number = 1;
  const finish = (): Line => {
    const line: Line = length > longestLine ? { number, fault: 'too-long' } : decode(utf8, number, Buffer.concat(held));
    held = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(10); end !== -1; from = end + 1, end = piece.indexOf(10, from)) {
      hold(piece.subarray(from, end));
      yield finish();
    }
    hold(piece.subarray(from));
  }
  if (length > 0) yield finish();

  function hold(part: Buffer): void {
    length += part.length;
    if (length > longestLine) held = [];
    else if (part.length > 0) held.push(part);
  }
}

function decode(utf8: InstanceType<typeof TextDecoder>, number: number, bytes: Buffer): Line {
  try {
    return { number, text: utf8.decode(bytes) };
  } catch {
    return { number, fault: 'not-utf8' };
  }
}
