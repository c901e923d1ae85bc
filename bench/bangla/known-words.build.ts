/**
 * Makes portal/src/features/archive-import/known-words.data.ts from our own corpus counts: the bare word forms that stand in it often.
 * Run: npx tsx --conditions=source bench/bangla/known-words.build.ts
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareBangla } from '../../packages/bangla/src/collation.js';
import { normalise } from '../../packages/bangla/src/normalise.js';
import { readWordCounts } from './bangla-data.js';

const LEAST_COUNT = 20;
const LINE = 150;
const TARGET = resolve(import.meta.dirname, '../../portal/src/features/archive-import/known-words.data.ts');

const forms = readWordCounts().filter(([word, count]) => count >= LEAST_COUNT && /^[\u0980-\u09e5\u200d]+$/u.test(word)).map(([word]) => normalise(word));
const lines: string[] = [];
for (const word of [...new Set(forms)].sort(compareBangla)) {
  const last = lines.at(-1);
  if (last === undefined || last.length + word.length >= LINE) lines.push(word);
  else lines[lines.length - 1] = `${last} ${word}`;
}
writeFileSync(TARGET, `/**
 * Word forms of Bangla news: bare words counted by us, no sentences; no word list of others went into it. Made by
 * bench/bangla/known-words.build.ts.
 */
export const knownWordForms = \`
${lines.join('\n')}
\`;
`);
