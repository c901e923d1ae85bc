import { isAgency } from './byline.js';
import { bangla } from './pattern.js';

const wholeLine = bangla('^[\\s(]*(?:তথ্য\\s?সূত্র|সূত্র|খবর|source|সৌজন্যে)\\s?[:ঃ–-]+\\s*(\\S.*)$', 'iu');
const tail = bangla('(?:তথ্য\\s?সূত্র|সূত্র)\\s?[:ঃ–-]\\s*([^।:ঃ]{2,80})।?\\s*$');
/** `খবর রয়টার্সের।` as a sentence of its own: the name is in the genitive, or a known agency's. */
const prose = bangla('(?:^|।)\\s*খবর\\s+([\\p{L}\\p{M}‘’\' -]{2,40}?)(ের|র)?।\\s*$');
const between = bangla('\\s*[,;/|،]\\s*|\\s+(?:ও|এবং|and)\\s+', 'u');

/** Reads `সূত্র: এএফপি, বিবিসি`: the names, in the order printed. A sentence about a source is null. */
export function readSourceLine(text: string): string[] | null {
  if (text.length > 160) return null;
  const names = wholeLine.exec(text)?.[1];
  return names === undefined ? null : splitNames(names);
}

/** A source run into the end of the last paragraph (`…হচ্ছে।সূত্র: আনন্দবাজার`): the text before it and the names. */
export function readSourceTail(text: string): { text: string; names: string[] } | null {
  const from = Math.max(0, text.length - 120);
  const found = tail.exec(text.slice(from));
  if (!found?.[1]) return null;
  const before = text.slice(0, from + found.index).trim();
  if (before !== '' && !/[।॥?!…)\]'"’”]$/u.test(before)) return null;
  const names = splitNames(found[1]);
  return names ? { text: before, names } : null;
}

/** `খবর রয়টার্সের।` closing a paragraph names a source too; it is prose and stays in the text. */
export function readSourceSentence(text: string): string | null {
  const found = prose.exec(text.slice(Math.max(0, text.length - 60)));
  const name = found?.[1]?.trim();
  if (name === undefined || name.split(' ').length > 3) return null;
  return found?.[2] !== undefined || isAgency(name) ? name : null;
}

function splitNames(text: string): string[] | null {
  const names = text
    .replace(/[\s।.)]+$/u, '')
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const fits = names.length > 0 && names.length <= 8 && names.every((name) => name.length <= 60 && name.split(' ').length <= 6);
  return fits ? names : null;
}
