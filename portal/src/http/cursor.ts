import { PortalError } from '../errors.js';

/** Where a keyset list goes on: the instant and id of the last row seen, as one opaque word. */
export type Cursor = { at: Date; id: string };

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at.toISOString()} ${cursor.id}`).toString('base64url');
}

/** Throws request.invalid for a word that is no cursor of ours. */
export function parseCursor(word: string | undefined): Cursor | null {
  if (word === undefined || word === '') return null;
  const [instant = '', id = ''] = Buffer.from(word, 'base64url').toString('utf8').split(' ');
  const at = new Date(instant);
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f-]{1,40}$/.test(id)) throw new PortalError('request.invalid', [{ path: 'after', message: word }]);
  return { at, id };
}
