import { crc32 } from 'node:zlib';

const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/**
 * The seal at the end of a backup: a gzip member (RFC 1952) with one stored block, so that the whole file stays a
 * plain `.tar.gz`. Built byte by byte, because a seal is checked by building it again: every compressor must agree.
 *
 * @param sha256 of every byte before the seal, in hex
 */
export function sealOf(sha256: string): Buffer {
  const text = Buffer.from(`shironam-backup sha256 ${sha256}\n`);
  const block = Buffer.alloc(5);
  block.writeUInt8(1, 0);
  block.writeUInt16LE(text.length, 1);
  block.writeUInt16LE(~text.length & 0xffff, 3);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(text), 0);
  trailer.writeUInt32LE(text.length, 4);
  return Buffer.concat([gzipHeader, block, text, trailer]);
}

export const sealLength = sealOf('0'.repeat(64)).length;

/** The first two bytes of every gzip file. */
export const gzipMagic = gzipHeader.subarray(0, 2);
