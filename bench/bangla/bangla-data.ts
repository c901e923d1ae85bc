import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where the Bangla test data is: `$SHIRONAM_SHARED`, else `../shared/data` beside the repository. */
export const BANGLA_DATA = resolve(process.env['SHIRONAM_SHARED'] ?? resolve(import.meta.dirname, '../../../shared/data'), 'bangla');

/** What a test or a measurement says when it cannot run. */
export const NO_BANGLA_DATA = `skipped: no Bangla test data at ${BANGLA_DATA}`;

export const hasBanglaData = existsSync(BANGLA_DATA);

/** The rows of a tab-separated file (`.tsv` or `.tsv.gz`) without its header line. */
export function readRows(name: string): string[][] {
  const bytes = readFileSync(resolve(BANGLA_DATA, name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/\r$/, '').split('\t'));
}

/** Corpus words with their counts, most frequent first, in NFC. */
export function readWordCounts(): [word: string, count: number][] {
  return readRows('word_freq_dev.tsv.gz').map(([word = '', count = '0']) => [word.normalize('NFC'), Number(count)]);
}

/** A fixed half of a set: FNV-1a over the text, so that a word is always on the same side. */
export function isHeldOut(text: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash >>> 8) & 1) === 1;
}

/** A fixed quarter of a set that the tables made from it have not seen. */
export function isUnseen(text: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash >>> 9) & 3) === 0;
}
