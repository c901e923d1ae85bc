import { readFile } from 'node:fs/promises';

/** The version of the program that is running, from its package. */
export async function programVersion(): Promise<string> {
  const manifest = new URL(import.meta.url.endsWith('.ts') ? '../../../package.json' : '../../../../package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return version;
}
