import { normalise } from './normalise.js';
import { ROMAN_SOUNDS } from './roman-sounds.data.js';
import { readUnits } from './roman-units.js';

/**
 * The words that romanised queries may mean, as a tree over their units of sound. Made by `buildVocabulary`; its fields are for
 * `romanCandidates` and not for reading.
 */
export type Vocabulary = {
  readonly size: number;
  readonly words: readonly string[];
  /** The place of each word in `words`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Minus the logarithm of each word's share of all counts. */
  readonly rarity: Float64Array;
  /** By node: first child, next sibling, unit, least rarity below, first word (−1: none); by word: next word of the same node. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly unit: Uint8Array;
  readonly leastRarity: Float64Array;
  readonly firstWord: Int32Array;
  readonly nextWord: Int32Array;
};

/** The number of each unit in the tree and in the table of sounds. */
export const UNIT_NUMBERS: ReadonlyMap<string, number> = new Map(Object.keys(ROMAN_SOUNDS).map((unit, index) => [unit.normalize('NFC'), index]));

const UNIT_BASE = 0x100;
const MOST_UNITS = 40;

/** The units of a word as one string of unit numbers; undefined for a word with a character that is no Bangla sound. */
function encodeUnits(word: string): string | undefined {
  // A torn word: a sign without its letter.
  if (/^\p{M}/u.test(word)) return undefined;
  let code = '';
  for (const unit of readUnits(word)) {
    const number = UNIT_NUMBERS.get(unit);
    if (number === undefined) return undefined;
    code += String.fromCharCode(UNIT_BASE + number);
  }
  return code === '' || code.length > MOST_UNITS ? undefined : code;
}

type Entry = { word: string; count: number; code: string };

function readEntries(entries: Iterable<readonly [word: string, count: number]>): Entry[] {
  const byWord = new Map<string, Entry>();
  for (const [given, count] of entries) {
    const word = normalise(given);
    const known = byWord.get(word);
    const code = known?.code ?? encodeUnits(word);
    if (code === undefined || !(count > 0)) continue;
    if (known) known.count += count;
    else byWord.set(word, { word, count, code });
  }
  return [...byWord.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : b.count - a.count));
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function countNodes(entries: readonly Entry[]): number {
  let nodes = 1;
  entries.forEach(({ code }, index) => (nodes += code.length - sharedLength(entries[index - 1]?.code ?? '', code)));
  return nodes;
}

/**
 * Prepares the words of an index for {@link romanCandidates}.
 *
 * @param entries words with how often each occurs; words are brought to store form and counts of one word added up. Words with
 * characters that are no Bangla letters, and counts that are not above 0, are left out.
 * @returns the vocabulary; about 15 MB for 75,000 words. Building it takes a fraction of a second: keep it.
 * @example
 * buildVocabulary([['ভালো', 5600], ['ভাই', 1231]]).size // 2
 */
export function buildVocabulary(entries: Iterable<readonly [word: string, count: number]>): Vocabulary {
  const sorted = readEntries(entries);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const nodes = countNodes(sorted);
  const tree = {
    firstChild: new Int32Array(nodes).fill(-1),
    nextSibling: new Int32Array(nodes).fill(-1),
    unit: new Uint8Array(nodes),
    leastRarity: new Float64Array(nodes).fill(Infinity),
    firstWord: new Int32Array(nodes).fill(-1),
    nextWord: new Int32Array(sorted.length).fill(-1),
  };
  const rarity = Float64Array.from(sorted, ({ count }) => -Math.log(count / total));
  const path: number[] = [0];
  let last = 0;
  sorted.forEach(({ code }, word) => {
    const shared = sharedLength(sorted[word - 1]?.code ?? '', code);
    for (let depth = shared; depth < code.length; depth++) {
      const node = ++last;
      const parent = path[depth] ?? 0;
      // Words come sorted, so children are linked in reverse; their order does not matter.
      tree.nextSibling[node] = tree.firstChild[parent] ?? -1;
      tree.firstChild[parent] = node;
      tree.unit[node] = code.charCodeAt(depth) - UNIT_BASE;
      path[depth + 1] = node;
    }
    const end = path[code.length] ?? 0;
    tree.nextWord[word] = tree.firstWord[end] ?? -1;
    tree.firstWord[end] = word;
    for (let depth = 0; depth <= code.length; depth++) {
      const node = path[depth] ?? 0;
      tree.leastRarity[node] = Math.min(tree.leastRarity[node] ?? Infinity, rarity[word] ?? Infinity);
    }
  });
  const words = sorted.map(({ word }) => word);
  return { size: words.length, words, numbers: new Map(words.map((word, number) => [word, number])), rarity, ...tree };
}
