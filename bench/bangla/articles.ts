import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BANGLA_DATA } from './bangla-data.js';

export type Article = { id: string; headline: string; body: string };

/** Articles of the corpus, every n-th of it so that all papers are in. In: how many. Out: as published, not normalised. */
export function readArticles(count: number): Article[] {
  const lines = readLines('corpus_dev.jsonl.gz');
  const step = Math.max(1, Math.floor(lines.length / Math.min(count, lines.length)));
  return lines
    .filter((_, index) => index % step === 0)
    .slice(0, Math.min(count, lines.length))
    .map((line) => {
      const { id, headline, body } = JSON.parse(line) as { id: string; headline: string | null; body: string | null };
      return { id, headline: headline ?? '', body: body ?? '' };
    });
}

/** Headlines of the corpus as published. */
export function readHeadlines(): string[] {
  return readLines('headlines_dev.jsonl.gz').map((line) => (JSON.parse(line) as { headline: string }).headline);
}

function readLines(name: string): string[] {
  return gunzipSync(readFileSync(resolve(BANGLA_DATA, name)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
