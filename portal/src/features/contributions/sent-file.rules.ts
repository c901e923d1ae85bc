import { normalise } from '@shironam/bangla';

/** `picture` and `document` by their first bytes, whatever their names say; `other` is kept, and its sender asked for text. */
export type FileKind = 'picture' | 'document' | 'other';

const pictureHeads: readonly (readonly [offset: number, bytes: string])[] = [[0, 'ffd8ff'], [0, '89504e470d0a1a0a'], [8, '57454250'], [4, '6674797068656963'], [4, '6674797068656978'], [4, '667479706d696631'], [4, '6674797061766966']];

export function kindOf({ name, bytes }: { name: string; bytes: Buffer }): FileKind {
  if (pictureHeads.some(([offset, hex]) => bytes.subarray(offset, offset + hex.length / 2).toString('hex') === hex)) return 'picture';
  const isZip = bytes.subarray(0, 4).toString('hex') === '504b0304';
  if (isZip) return bytes.includes('word/document') ? 'document' : 'other';
  return /\.txt$/i.test(name) && !bytes.includes(0) ? 'document' : 'other';
}

/** A name to show: no folders, no controls, no marks that turn writing round. */
export function nameOf(name: string): string {
  const last = normalise(name).split(/[/\\]/u).at(-1) ?? '';
  const shown = last.replace(/\s+/gu, ' ').trim();
  return shown === '' ? 'file' : [...shown].slice(-120).join('');
}
