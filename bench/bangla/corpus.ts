import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BANGLA_DATA } from './bangla-data.js';

/** One article of the test corpus: what the measurements of text need of it. */
export type CorpusArticle = { headline: string; body: string };

/** The articles of the test corpus, as scraped. */
export function readCorpus(): CorpusArticle[] {
  return readLines('corpus_dev.jsonl.gz').map((line) => JSON.parse(line) as CorpusArticle);
}

/** Headlines of several papers. */
export function readHeadlines(): string[] {
  return readLines('headlines_dev.jsonl.gz').map((line) => (JSON.parse(line) as CorpusArticle).headline);
}

function readLines(name: string): string[] {
  return gunzipSync(readFileSync(resolve(BANGLA_DATA, name)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
