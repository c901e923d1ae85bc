import { Transform, type TransformCallback } from 'node:stream';
import { constants, createGzip, type Gzip } from 'node:zlib';

/**
 * Gzip that stops compressing half-way. Node cannot change a gzip's level, so what follows becomes a member of its
 * own, as RFC 1952 §2.2 allows; every reader of gzip reads the members as one.
 */
export class Compressor extends Transform {
  #member = this.#begin(constants.Z_DEFAULT_COMPRESSION);
  #storing: 'not yet' | 'from the next chunk' | 'begun' = 'not yet';

  /** From the next chunk on nothing is compressed; chunks that are still on their way here count too. */
  storeOnly(): void {
    if (this.#storing === 'not yet') this.#storing = 'from the next chunk';
  }

  override _transform(chunk: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    if (this.#storing !== 'from the next chunk') {
      this.#member.write(chunk, encoding, done);
      return;
    }
    this.#storing = 'begun';
    this.#member.end().on('end', () => {
      this.#member = this.#begin(constants.Z_NO_COMPRESSION);
      this.#member.write(chunk, encoding, done);
    });
  }

  override _flush(done: TransformCallback): void {
    this.#member.end().on('end', () => done());
  }

  #begin(level: number): Gzip {
    const member = createGzip({ level });
    member.on('data', (bytes: Buffer) => this.push(bytes));
    member.on('error', (error) => this.destroy(error));
    return member;
  }
}
