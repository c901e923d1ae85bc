import { reservedSlugs } from '../sections/sections.js';

/**
 * The path of an old address, as people read it: host and query off, percent-encoding undone, no slash at the end. `note` says why an
 * address cannot be kept; the story is imported all the same.
 */
export function oldPath(address: string): { path: string | null; note: string } {
  const text = address.trim();
  if (text === '') return { path: null, note: '' };
  let path: string;
  let asked: string;
  try {
    const url = new URL(text, 'http://old.invalid');
    path = decodeURIComponent(url.pathname).normalize('NFC').replace(/\/+$/u, '');
    asked = url.search;
  } catch {
    return { path: null, note: 'Its old address cannot be read.' };
  }
  if (asked !== '' && asked !== '?') return { path: null, note: 'Its old address ends in a query (?…), which no address here does.' };
  if (path === '') return { path: null, note: 'Its old address is the front page.' };
  if (!/^\/[^/]/u.test(path) || path.length > 500 || /[\u0000-\u0020\u007f-\u00a0\\?#%"<>]|\/\//u.test(path)) return { path: null, note: 'Its old address holds characters that no address here does.' };
  if (reservedSlugs.has(path.split('/')[1] ?? '')) return { path: null, note: 'Its old address is one of this site’s own pages.' };
  return { path, note: '' };
}
