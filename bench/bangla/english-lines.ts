import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BANGLA_DATA } from './bangla-data.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** A line of prose: a capital or a quote first, at least four words, no markup or code. */
const PROSE = /^[A-Z"“‘][A-Za-z ,.'"’“”:;?!()0-9%–—-]+$/;

/** Lines of English prose from the documentation of the installed packages (the model of letter pairs was counted there), each once, spread over all of it. */
export function englishLines(count: number): string[] {
  const all = proseOf(filesBelow(resolve(ROOT, 'node_modules'), /\.(?:md|txt)$|^LICENSE/i));
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

/** Lines of English prose from the wire and web fixtures, which no table was made from. A few are other languages in Latin letters. */
export function unseenEnglishLines(): string[] {
  const fixtures = resolve(BANGLA_DATA, '../fixtures');
  return proseOf(['wire', 'html', 'import'].flatMap((folder) => filesBelow(resolve(fixtures, folder), /\.(?:xml|json|txt|html)$/))).filter((line) => !/[0-9]{2}/.test(line));
}

function filesBelow(folder: string, names: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .sort();
}

function proseOf(files: readonly string[]): string[] {
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').replace(/<[^<>]*>|\\n|"/g, '\n').split('\n'));
  const clean = lines.map((line) => line.trim().replace(/^[-*#>\d. ]+/, '').slice(0, 300));
  return [...new Set(clean.filter((line) => PROSE.test(line) && line.split(' ').length > 3))];
}
