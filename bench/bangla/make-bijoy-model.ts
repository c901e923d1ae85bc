// Counts which letters follow which in Bijoy codes and in Latin-letter text, and writes packages/bangla/src/bijoy-model.data.ts.
// Bijoy: the corpus's words, encoded. Latin: the prose of the documentation under node_modules, names of countries and
// currencies, and Bangla words as people type them in Latin letters. Only counts are kept, no text.
// Run: npx tsx --conditions=source bench/bangla/make-bijoy-model.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bijoyClasses, classOf, wordsOf } from '../../packages/bangla/src/bijoy-classes.js';
import { latinShort } from '../../packages/bangla/src/bijoy.data.js';
import { encodeText } from '../../packages/bangla/src/bijoy-encode.js';
import { normalise } from '../../packages/bangla/src/normalise.js';
import { readRows, readWordCounts } from './bangla-data.js';

const SIZE = bijoyClasses;
const ROOT = resolve(import.meta.dirname, '../..');
/** Eighths of a nat, from -5.5 to +5.5, as printable characters around 'N' (78). */
const STEPS_PER_NAT = 8;
/** As frequent in English as the Bangla words are that Bijoy writes so: only their neighbours can tell. */
const EITHER = ['is', 'in', 'be', 'me', 'my', 'we', 'int', 'did', 'Did', 'so', 'am', 'dig', 'big', 'kid', 'come', 'bb', 'cc'];
const LIMIT = 5.5 * STEPS_PER_NAT;

function pairCounts(words: Iterable<[string, number]>): Float64Array {
  const counts = new Float64Array(SIZE * SIZE);
  for (const [word, count] of words) {
    const classes = [0, ...Array.from(word, (char) => classOf(char.charCodeAt(0))), 0];
    for (let at = 1; at < classes.length; at++) {
      const place = (classes[at - 1] ?? 0) * SIZE + (classes[at] ?? 0);
      counts[place] = (counts[place] ?? 0) + Math.sqrt(count);
    }
  }
  return counts;
}

function shares(counts: Float64Array): Float64Array {
  const out = new Float64Array(counts.length);
  for (let row = 0; row < SIZE; row++) {
    const line = counts.slice(row * SIZE, row * SIZE + SIZE);
    const total = line.reduce((sum, count) => sum + count, 0);
    line.forEach((count, column) => (out[row * SIZE + column] = (count + 0.3) / (total + 0.3 * SIZE)));
  }
  return out;
}

function* bijoyWords(): Generator<[string, number]> {
  for (const [word, count] of readWordCounts()) for (const run of wordsOf(encodeText(normalise(word)))) yield [run, count];
}

function latinWords(): Map<string, number> {
  const counts = new Map<string, number>();
  const take = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  for (const file of proseFiles(resolve(ROOT, 'node_modules'))) take(prose(readFileSync(file, 'utf8')), 1);
  for (const [roman = ''] of readRows('banglish_words_dev.tsv')) take(roman, 4);
  for (const [roman = '', , count = '1'] of readRows('banglish_tokens_dev.tsv')) take(roman, Number(count));
  for (const name of ['cldr_territories_bn.tsv', 'cldr_currencies_bn.tsv', 'cldr_languages_bn.tsv'])
    for (const row of readRows(name)) take(row.filter((cell) => !/[^ -~À-ÿ]/.test(cell)).join(' '), 8);
  return counts;
}

function proseFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.md$|^LICENSE/i.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .sort();
}

function prose(markdown: string): string {
  return markdown
    .replace(/```[^]*?```/g, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/<[^>\n]*>|\]\([^)\n]*\)|\S*[/@=|]\S*/g, ' ');
}

const bijoy = shares(pairCounts(bijoyWords()));
const latin = shares(pairCounts(latinWords()));
const steps = Array.from(bijoy, (share, place) => {
  const ratio = Math.log(share / (latin[place] ?? share)) * STEPS_PER_NAT;
  return Math.round(Math.max(-LIMIT, Math.min(LIMIT, ratio)));
});
const rows = Array.from({ length: SIZE }, (_, row) =>
  steps.slice(row * SIZE, row * SIZE + SIZE).map((step) => String.fromCharCode(78 + step)).join(''),
);
/** Short words of one kind that the pairs alone would not know for Bijoy, by how often the corpus has them. */
function lowWords(): string[] {
  const counts = new Map<string, number>();
  for (const [word, count] of readWordCounts()) counts.set(encodeText(normalise(word)), count);
  return [...counts]
    .filter(([word, count]) => count >= 8 && /^[A-Za-z]{1,5}$/.test(word) && !/^[A-Z]{2,}$/.test(word) && pairEvidence(word) < 3 && !latinShort.includes(word) && !EITHER.includes(word))
    .map(([word]) => word)
    .sort();
}

function pairEvidence(word: string): number {
  const classes = [0, ...Array.from(word, (char) => classOf(char.charCodeAt(0))), 0];
  return classes.slice(1).reduce((sum, to, index) => sum + (steps[(classes[index] ?? 0) * SIZE + to] ?? 0), 0) / STEPS_PER_NAT;
}

const file = `// Counted by bench/bangla/make-bijoy-model.ts; run it again rather than edit.
// How much likelier a letter follows another in Bijoy than in Latin-letter text: one row per letter class of
// bijoy-classes.ts, one character per next class, in eighths of a nat around 'N'.
export const bijoyPairs: readonly string[] = [
${rows.map((row) => `  ${JSON.stringify(row)},`).join('\n')}
];

// Frequent Bangla words whose Bijoy codes look like a Latin-letter word (এবং is Ges, সব is me).
export const bijoyShortWords: readonly string[] =
${wrapped(lowWords())};
`;

function wrapped(words: readonly string[]): string {
  const lines = words.join(' ').replace(/(.{1,120})(?: |$)/g, '$1\n').trim().split('\n');
  return `  (${lines.map((line, index) => `'${line}${index < lines.length - 1 ? ' ' : ''}'`).join(' +\n    ')}).split(' ')`;
}

writeFileSync(resolve(ROOT, 'packages/bangla/src/bijoy-model.data.ts'), file);
process.stdout.write(`${SIZE} classes written\n`);
