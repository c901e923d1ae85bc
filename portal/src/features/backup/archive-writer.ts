import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import { syncFolder } from '../../platform/database/embedded/durable-file.js';
import { type BackupHead, type EntrySum, headName, manifestName, type BackupManifest, renderSums, sumsFolder } from './backup-format.js';
import { Compressor } from './compressor.js';
import { sealOf } from './seal.js';

const sumsPerList = 2000;

/** Writes a backup entry by entry. Until `finish` the file has another name, and only its owner may read it. */
export class ArchiveWriter {
  readonly #pack: Pack = pack();
  readonly #compressor = new Compressor();
  readonly #hash = createHash('sha256');
  readonly #partial: string;
  readonly #out: WriteStream;
  readonly #flow: Promise<void>;
  readonly #madeAt: Date;
  #pending: EntrySum[] = [];
  #lists: EntrySum[] = [];
  #bytes = 0;

  constructor(
    private readonly file: string,
    madeAt: Date,
    signal: AbortSignal,
  ) {
    this.#madeAt = madeAt;
    this.#partial = `${file}.${randomBytes(6).toString('hex')}.partial`;
    this.#out = createWriteStream(this.#partial, { flags: 'wx', mode: 0o600 });
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#hash.update(chunk);
        this.#bytes += chunk.length;
        done(null, chunk);
      },
    });
    this.#flow = pipeline(this.#pack, this.#compressor, counted, this.#out, { signal });
    // Whoever adds the next entry hears of it; until then it must not count as unhandled.
    this.#flow.catch(() => undefined);
  }

  async addHead(head: BackupHead): Promise<void> {
    await this.addBytes(headName, Buffer.from(JSON.stringify(head, null, 1)));
  }

  async addBytes(name: string, bytes: Buffer): Promise<void> {
    await this.#entry(name, bytes);
    await this.#note(name, createHash('sha256').update(bytes).digest('hex'));
  }

  async addStream(name: string, size: number, body: Readable): Promise<void> {
    const hash = createHash('sha256');
    const entry = this.#pack.entry({ name, size, mode: 0o600, mtime: this.#madeAt });
    await this.#unlessFailed(
      pipeline(
        body,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            yield chunk;
          }
        },
        entry,
      ),
    );
    await this.#note(name, hash.digest('hex'));
  }

  /** Pictures are compressed already: from about here on, bytes are only framed. */
  storeOnly(): void {
    this.#compressor.storeOnly();
  }

  /** Ends the file, seals it, puts it on the disk and only then gives it its name. Answers its size in bytes. */
  async finish(manifest: Omit<BackupManifest, 'sums'>): Promise<number> {
    await this.#writeList();
    await this.#entry(manifestName, Buffer.from(JSON.stringify({ ...manifest, sums: this.#lists }, null, 1)));
    this.#pack.finalize();
    await this.#flow;
    const seal = sealOf(this.#hash.digest('hex'));
    const file = await open(this.#partial, 'a');
    try {
      await file.appendFile(seal);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(this.#partial, this.file);
    await syncFolder(dirname(this.file));
    return this.#bytes + seal.length;
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.#pack.destroy();
    await this.#flow.catch(() => undefined);
    // A file that is still being opened would come after its removal.
    if (!this.#out.closed) await new Promise<void>((resolve) => this.#out.once('close', () => resolve()));
    await rm(this.#partial, { force: true });
  }

  async #note(name: string, sha256: string): Promise<void> {
    this.#pending.push({ name, sha256 });
    if (this.#pending.length >= sumsPerList) await this.#writeList();
  }

  async #writeList(): Promise<void> {
    if (this.#pending.length === 0) return;
    const name = `${sumsFolder}${String(this.#lists.length + 1).padStart(6, '0')}`;
    const bytes = renderSums(this.#pending);
    this.#pending = [];
    await this.#entry(name, bytes);
    this.#lists.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
  }

  #entry(name: string, bytes: Buffer): Promise<void> {
    const taken = new Promise<void>((resolve, reject) => {
      this.#pack.entry({ name, size: bytes.length, mode: 0o600, mtime: this.#madeAt }, bytes, (error) => (error ? reject(error) : resolve()));
    });
    return this.#unlessFailed(taken);
  }

  /** A fault of the file (a full disk) ends every stream: it is what must be told, not the entry it hit. */
  async #unlessFailed(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      await this.#flow;
      throw error;
    }
  }
}
