import { UserFault } from '../../command.js';

/**
 * A backup is a gzipped tar that any tar can list: `head.json` first, the rows of every table in parts, every object,
 * checksums of all that in the form of `sha256sum`, `manifest.json` last. A second gzip member, the seal, holds the
 * SHA-256 of all bytes before it.
 */
export const formatName = 'shironam-backup';
export const formatVersion = 1;

export const headName = 'head.json';
export const manifestName = 'manifest.json';
export const tablesFolder = 'tables/';
export const objectsFolder = 'objects/';
export const sumsFolder = 'sums/';

export type TableShape = { name: string; columns: readonly string[] };
export type SequenceValue = { name: string; lastValue: string; isCalled: boolean };

/** What must be known before the first row: enough to refuse, or to make the tables that the rows go into. */
export type BackupHead = {
  format: typeof formatName;
  formatVersion: number;
  programVersion: string;
  madeAt: string;
  migrations: readonly { name: string; timestamp: string }[];
  /** In an order in which every row comes after the rows it refers to. */
  tables: readonly TableShape[];
  sequences: readonly SequenceValue[];
};

/** What is known only after the last byte. */
export type BackupManifest = {
  tables: readonly { name: string; rows: number }[];
  objects: { count: number; bytes: number };
  /** The lists of checksums, each with its own. */
  sums: readonly { name: string; sha256: string }[];
};

export type EntrySum = { name: string; sha256: string };

/** The file is not what `shironam backup` wrote; said before anything is changed. */
export class DamagedBackup extends UserFault {
  constructor(file: string, why: string, options?: ErrorOptions) {
    super(`${file} is damaged or cut short (${why}): nothing was changed; use another copy of the backup.`);
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}

/** One line per entry, as `sha256sum -c` reads it. */
export function renderSums(sums: readonly EntrySum[]): Buffer {
  return Buffer.from(sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
}

/** Part 12 of a table: `tables/newsroom.story/000012`. */
export function partName(table: string, part: number): string {
  return `${tablesFolder}${table}/${String(part).padStart(6, '0')}`;
}

/** The table of a part's name; null for any other entry. */
export function tableOf(entry: string): string | null {
  return /^tables\/([a-z_]+\.[a-z0-9_]+)\/\d{6,}$/.exec(entry)?.[1] ?? null;
}

/** Reads the head; a file of a newer format is refused with what to do. */
export function parseHead(file: string, text: string): BackupHead {
  const head = parseObject(file, text);
  if (head['format'] !== formatName) throw new UserFault(`${file} is not a backup of Shironam: name a file made by "shironam backup".`);
  if (typeof head['formatVersion'] !== 'number' || head['formatVersion'] > formatVersion) {
    throw new UserFault(`${file} was made by a newer Shironam (${String(head['programVersion'])}): bring this program up to date and restore again.`);
  }
  for (const name of ['migrations', 'tables', 'sequences']) if (!Array.isArray(head[name])) throw new DamagedBackup(file, `no ${name} in its head`);
  return head as BackupHead;
}

export function parseManifest(file: string, text: string): BackupManifest {
  const manifest = parseObject(file, text);
  for (const name of ['tables', 'sums']) if (!Array.isArray(manifest[name])) throw new DamagedBackup(file, `no ${name} in its manifest`);
  return manifest as BackupManifest;
}

function parseObject(file: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    throw new DamagedBackup(file, 'its description cannot be read', { cause: error });
  }
  throw new DamagedBackup(file, 'its description cannot be read');
}
