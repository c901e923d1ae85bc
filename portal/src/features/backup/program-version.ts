import { readFile } from 'node:fs/promises';
import { portalFolder } from '../../platform/portal-folder.js';

/** The version of the program that is running, from its package. */
export async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('package.json', portalFolder), 'utf8')) as { version: string };
  return version;
}
