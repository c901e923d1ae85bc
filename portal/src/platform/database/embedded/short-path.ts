import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const socketName = 'control.sock';
const longestSocketPath = 100;

export interface ShortPath {
  folder: string;
  close(): void;
}

/** A socket path may hold some hundred bytes only: a deep data folder is reached through a private link. */
export function openShortPath(dataFolder: string): ShortPath {
  if (Buffer.byteLength(join(dataFolder, `.12345678.${socketName}`)) < longestSocketPath) return { folder: dataFolder, close: () => undefined };
  const place = mkdtempSync(join(tmpdir(), 'shironam-'));
  const folder = join(place, 'd');
  symlinkSync(dataFolder, folder);
  return { folder, close: () => rmSync(place, { recursive: true, force: true }) };
}
