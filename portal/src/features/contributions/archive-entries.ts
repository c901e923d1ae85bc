import { inflateRawSync } from 'node:zlib';

/** The whole of an archive when it is unpacked: a Word file of a contribution is far smaller. */
const mostUnpacked = 40 * 1024 * 1024;
const mostEntries = 1000;

export type ArchiveFault = 'no-archive' | 'encrypted' | 'strange-name' | 'too-many-entries' | 'too-large' | 'damaged';
export type ArchiveEntries = { ok: true; entries: ReadonlyMap<string, Buffer> } | { ok: false; fault: ArchiveFault };

/**
 * Unpacks a zip in memory, and counts what really comes out of it: the sizes that an archive states of itself may lie. Nothing is
 * written anywhere, but a name that would climb out of a folder is no Word file's. Source: APPNOTE.TXT 4.3 (PKWARE).
 */
export function unpackEntries(bytes: Buffer): ArchiveEntries {
  try {
    return unpack(bytes);
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { ok: false, fault: tooLarge ? 'too-large' : 'damaged' };
  }
}

function unpack(bytes: Buffer): ArchiveEntries {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) return { ok: false, fault: 'no-archive' };
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) return { ok: false, fault: 'too-many-entries' };
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  let left = mostUnpacked;
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) return { ok: false, fault: 'damaged' };
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) return { ok: false, fault: 'encrypted' };
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\u0000/iu.test(name)) return { ok: false, fault: 'strange-name' };
    const entry = unpackEntry(bytes, at, left);
    left -= entry.length;
    if (left <= 0) return { ok: false, fault: 'too-large' };
    entries.set(name, entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { ok: true, entries };
}

function unpackEntry(bytes: Buffer, at: number, left: number): Buffer {
  const method = bytes.readUInt16LE(at + 10);
  const local = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(local) !== 0x04034b50 || (method !== 0 && method !== 8)) throw new Error('An entry of the archive cannot be read.');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
  return method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left });
}
