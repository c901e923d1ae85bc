import { sitePath, type Url } from '../../http/html.js';

/** `full`; `saver` for readers who asked for less data (no web font, small pictures); `lite` below /lite/ (no pictures at all). */
export type Edition = 'full' | 'saver' | 'lite';

/** The same page in an edition: lite readers stay in the lite edition. */
export function pathIn(edition: Edition, path: string): string {
  if (edition !== 'lite') return path;
  return path === '/' ? '/lite' : `/lite${path}`;
}

/** A page of this site, in the reader's edition. */
export function urlIn(edition: Edition, path: string): Url {
  return sitePath(pathIn(edition, path));
}
