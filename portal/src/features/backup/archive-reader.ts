import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Entry, extract } from 'tar-stream';
import { UserFault } from '../../command.js';
import { type BackupHead, type BackupManifest, DamagedBackup, type EntrySum, headName, manifestName, parseHead, parseManifest, renderSums, sumsFolder } from './backup-format.js';
import { gzipMagic, sealLength, sealOf } from './seal.js';

/** One entry while it is being read; its body must be read to the end before the next one is asked for. */
export type OpenEntry = { name: string; body: AsyncIterable<Buffer> };

const longestDescription = 64 * 1024 * 1024;

/**
 * Checks every byte of a backup against its seal, so that a cut or changed file is refused before anything is
 * written. Answers how many bytes lie before the seal.
 */
export async function checkSeal(file: string): Promise<number> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const magic = Buffer.alloc(gzipMagic.length);
    await handle.read(magic, 0, magic.length, 0);
    if (!magic.equals(gzipMagic)) throw new UserFault(`${file} is not a backup of Shironam: name a file made by "shironam backup".`);
    const length = size - sealLength;
    if (length <= 0) throw new DamagedBackup(file, 'it ends too early');
    const seal = Buffer.alloc(sealLength);
    await handle.read(seal, 0, sealLength, length);
    const hash = createHash('sha256');
    await pipeline(handle.createReadStream({ start: 0, end: length - 1, autoClose: false }), hash);
    if (!seal.equals(sealOf((hash.read() as Buffer).toString('hex')))) throw new DamagedBackup(file, 'its checksum does not match');
    return length;
  } finally {
    await handle.close();
  }
}

/** Reads a backup from front to back and holds every entry against its checksum. */
export class ArchiveReader {
  readonly #entries: AsyncIterator<Entry>;
  readonly #flow: Promise<void>;
  readonly #close: () => void;
  #pending: EntrySum[] = [];
  #lists: EntrySum[] = [];
  #hash: (() => EntrySum) | null = null;
  #manifest: BackupManifest | null = null;

  constructor(
    private readonly file: string,
    length: number,
  ) {
    const unpacked = extract();
    const source = createReadStream(file, { start: 0, end: length - 1 });
    this.#flow = pipeline(source, createGunzip(), unpacked);
    this.#flow.catch(() => undefined);
    this.#entries = unpacked[Symbol.asyncIterator]();
    this.#close = () => {
      source.destroy();
      unpacked.destroy();
    };
  }

  /** The first entry of every backup. */
  async head(): Promise<BackupHead> {
    const entry = await this.next();
    if (entry?.name !== headName) throw new DamagedBackup(this.file, 'it has no head');
    return parseHead(this.file, (await this.#readWhole(entry.body)).toString('utf8'));
  }

  /** The next table part or object; null after the last, when all checksums and the manifest have been found right. */
  async next(): Promise<OpenEntry | null> {
    for (;;) {
      this.#settle();
      const { done, value: entry } = await this.#advance();
      if (done === true) return this.#end();
      const { name } = entry.header;
      if (this.#manifest !== null) throw new DamagedBackup(this.file, 'something follows its manifest');
      if (name === manifestName) this.#manifest = parseManifest(this.file, (await this.#readWhole(entry)).toString('utf8'));
      else if (name.startsWith(sumsFolder)) this.#checkList(name, await this.#readWhole(entry));
      else return this.#open(name, entry);
    }
  }

  /** What the file says of itself at its end; there only once `next` has answered null. */
  get manifest(): BackupManifest {
    if (this.#manifest === null) throw new Error('The manifest is known only at the end of the file.');
    return this.#manifest;
  }

  async close(): Promise<void> {
    this.#close();
    await this.#flow.catch(() => undefined);
  }

  async #advance(): Promise<IteratorResult<Entry, unknown>> {
    try {
      return await this.#entries.next();
    } catch (error) {
      throw new DamagedBackup(this.file, 'it cannot be unpacked', { cause: error });
    }
  }

  #open(name: string, entry: Entry): OpenEntry {
    const hash = createHash('sha256');
    let read = 0;
    const size = entry.header.size ?? 0;
    this.#hash = () => {
      if (read !== size) throw new Error(`${name} was not read to its end.`);
      return { name, sha256: hash.digest('hex') };
    };
    const body = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of entry as AsyncIterable<Buffer>) {
        hash.update(chunk);
        read += chunk.length;
        yield chunk;
      }
    };
    return { name, body: body() };
  }

  #settle(): void {
    if (this.#hash !== null) this.#pending.push(this.#hash());
    this.#hash = null;
  }

  #checkList(name: string, bytes: Buffer): void {
    if (!bytes.equals(renderSums(this.#pending))) throw new DamagedBackup(this.file, `a checksum of ${name} does not match`);
    this.#pending = [];
    this.#lists.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
  }

  async #end(): Promise<null> {
    if (this.#manifest === null) throw new DamagedBackup(this.file, 'it has no manifest');
    if (this.#pending.length > 0 || !renderSums(this.#manifest.sums).equals(renderSums(this.#lists))) throw new DamagedBackup(this.file, 'its checksums are not whole');
    await this.#flow;
    return null;
  }

  async #readWhole(body: AsyncIterable<Buffer>): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > longestDescription) throw new DamagedBackup(this.file, 'its description is too long');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}
