import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArchiveReader, checkSeal } from './archive-reader.js';
import { ArchiveWriter } from './archive-writer.js';
import { type BackupHead, formatName, formatVersion, tableOf } from './backup-format.js';
import { sealOf } from './seal.js';
import { orderTables } from './table-order.rules.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shironam-archive-'));
  file = join(folder, 'one.backup');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const head: BackupHead = { format: formatName, formatVersion, programVersion: '0.1.0', madeAt: '2026-01-01T00:00:00.000Z', migrations: [], tables: [], sequences: [] };

function write(): ArchiveWriter {
  return new ArchiveWriter(file, new Date(head.madeAt), new AbortController().signal);
}

async function readAll(): Promise<{ name: string; text: string }[]> {
  const reader = new ArchiveReader(file, await checkSeal(file));
  try {
    await reader.head();
    const entries: { name: string; text: string }[] = [];
    for (let entry = await reader.next(); entry !== null; entry = await reader.next()) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry.body) chunks.push(chunk);
      entries.push({ name: entry.name, text: Buffer.concat(chunks).toString() });
    }
    return entries;
  } finally {
    await reader.close();
  }
}

describe('the file', () => {
  it('gives back every entry in its order, empty ones too, over several lists of checksums', async () => {
    const writer = write();
    await writer.addHead(head);
    const entries = Array.from({ length: 4500 }, (_, index) => ({ name: `objects/renditions/${String(index)}`, text: 'ক'.repeat(index % 7) }));
    for (const { name, text } of entries) {
      const bytes = Buffer.from(text);
      if (bytes.length % 2 === 0) await writer.addBytes(name, bytes);
      else await writer.addStream(name, bytes.length, Readable.from([bytes]));
    }
    await writer.finish({ tables: [], objects: { count: entries.length, bytes: 0 } });
    expect(await readAll()).toEqual(entries);
  });

  it('invariant 2: has its name only when it is whole: until then it has another, and an abandoned one leaves nothing', async () => {
    const writer = write();
    await writer.addHead(head);
    await expect.poll(() => readdir(folder)).toEqual([expect.stringMatching(/^one\.backup\.[0-9a-f]{12}\.partial$/)]);
    await writer.abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  it('ends at once when it is told to stop', async () => {
    const stop = new AbortController();
    const writer = new ArchiveWriter(file, new Date(), stop.signal);
    await writer.addHead(head);
    stop.abort();
    await expect(writer.addBytes('objects/a', Buffer.alloc(10)).then(() => writer.finish({ tables: [], objects: { count: 0, bytes: 0 } }))).rejects.toThrow(/abort/i);
    await writer.abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  it('compresses rows and only frames pictures, in one file that every gzip reads', async () => {
    const writer = write();
    await writer.addHead(head);
    const rows = Buffer.alloc(100_000, 'সারি ');
    const picture = randomBytes(200_000);
    for (let part = 1; part <= 20; part += 1) await writer.addBytes(`tables/live.story/${String(part)}`, rows);
    writer.storeOnly();
    await writer.addBytes('objects/a', picture);
    const size = await writer.finish({ tables: [], objects: { count: 1, bytes: picture.length } });
    const bytes = await readFile(file);
    expect(size).toBe(bytes.length);
    expect(size).toBeLessThan(picture.length + 5 * rows.length);
    expect(bytes.indexOf(picture.subarray(100_000, 100_100))).toBeGreaterThan(0);
    const tar = gunzipSync(bytes);
    expect(tar.indexOf(rows)).toBeGreaterThan(0);
    expect(tar.indexOf(picture)).toBeGreaterThan(0);
  });

  it('refuses an object that is shorter or longer than it was said to be', async () => {
    for (const size of [3, 5]) {
      const writer = write();
      await writer.addHead(head);
      await expect(writer.addStream('objects/a', size, Readable.from([Buffer.from('four')]))).rejects.toThrow();
      await writer.abandon();
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('invariant 4: does not take the word of a seal alone: an entry must match its own checksum', async () => {
    const writer = write();
    await writer.addHead(head);
    await writer.addBytes('objects/a', Buffer.from('the-true-bytes'));
    await writer.finish({ tables: [], objects: { count: 1, bytes: 14 } });
    const whole = await readFile(file);
    const tar = gunzipSync(whole.subarray(0, await checkSeal(file)));
    tar.write('the-fake-bytes', tar.indexOf('the-true-bytes'));
    const length = await sealed(gzipSync(tar));
    const reader = new ArchiveReader(file, length);
    await reader.head();
    const entry = await reader.next();
    await expect(drain(entry?.body).then(() => reader.next())).rejects.toThrow(/damaged or cut short/);
    await reader.close();
  });
});

/** Writes bytes with a fresh, right seal, as somebody who forges a backup would. Answers their length. */
async function sealed(body: Buffer): Promise<number> {
  await writeFile(file, Buffer.concat([body, sealOf(createHash('sha256').update(body).digest('hex'))]));
  return checkSeal(file);
}

async function drain(body: AsyncIterable<Buffer> | undefined): Promise<void> {
  for await (const chunk of body ?? []) expect(chunk.length).toBeGreaterThan(0);
}

describe('the order of tables', () => {
  it('puts every table after those it refers to, itself aside', () => {
    const order = orderTables(['d', 'c', 'b', 'a'], [['d', 'b'], ['d', 'c'], ['c', 'a'], ['b', 'a'], ['b', 'b']]);
    expect(order).toHaveLength(4);
    for (const [from, to] of [['d', 'b'], ['d', 'c'], ['c', 'a'], ['b', 'a']] as const) expect(order.indexOf(from)).toBeGreaterThan(order.indexOf(to));
  });

  it('says which tables stand in a circle', () => {
    expect(() => orderTables(['a', 'b', 'c'], [['a', 'b'], ['b', 'a']])).toThrow(/a, b/);
  });
});

describe('names of entries', () => {
  it('takes only the names of parts for rows of a table', () => {
    expect(tableOf('tables/newsroom.story/000001')).toBe('newsroom.story');
    for (const name of ['objects/tables/newsroom.story/000001', 'tables/newsroom.story', 'tables/a"b.c/000001', 'tables/newsroom.story/000001/../x']) expect(tableOf(name)).toBeNull();
  });
});
