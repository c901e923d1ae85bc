import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** A line of prose: a capital or a quote first, at least four words, no markup or code. */
const PROSE = /^[A-Z"“‘][A-Za-z ,.'"’“”:;?!()0-9%–—-]+$/;

/** Lines of English prose from the documentation of the installed packages, each once, spread over all of it. */
export function englishLines(count: number): string[] {
  const files = readdirSync(resolve(ROOT, 'node_modules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$|^LICENSE/i.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .sort();
  const lines = new Set(files.flatMap((file) => readFileSync(file, 'utf8').split('\n').map((line) => line.trim().replace(/^[-*#>\d. ]+/, '').slice(0, 300)).filter((line) => PROSE.test(line) && line.split(' ').length > 3)));
  const all = [...lines];
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}
