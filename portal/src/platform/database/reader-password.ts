import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The generated password of the reader user on an outside server, kept in a file only this user can read. */
export async function readerPassword(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'reader-password');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const made = randomBytes(24).toString('base64url');
  try {
    await writeFile(path, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(path, 'utf8')).trim();
  }
}
