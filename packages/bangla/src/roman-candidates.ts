import { spellInitials } from './initials.js';
import { ROMAN_SOUNDS } from './roman-sounds.data.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Costs are minus logarithms of probabilities: how likely a unit of sound is written with these letters, and how rare the word is.
 * The rarity counts less than the spelling, because what people look for is rarer than what news writes most.
 */
const RARITY_WEIGHT = 0.5;
const SKIPPED_LETTER = 4.5;
const UNSAID_UNIT = 5.5;
/** How many readings are kept after each letter, and how much worse than the best they may be. */
const MOST_READINGS = 90;
const WIDEST_GAP = 10;
const LONGEST_QUERY = 32;
/** bnp, usa: a short query may be initials, which Bangla writes by the names of the letters (বিএনপি). */
const LONGEST_INITIALS = 7;
const INITIALS_COST = 2;

const UNITS = Object.values(ROMAN_SOUNDS);
const UNSAID: readonly number[] = UNITS.map((written) => written[''] ?? UNSAID_UNIT);

type Sounding = { unit: number; letters: string; cost: number };

/** By the first letter: every unit that may be written so. */
const soundings = new Map<string, Sounding[]>();
UNITS.forEach((written, unit) => {
  for (const [letters, cost] of Object.entries(written)) {
    if (letters === '') continue;
    const first = letters.charAt(0);
    soundings.set(first, [...(soundings.get(first) ?? []), { unit, letters, cost }]);
  }
});

type Step = { length: number; cost: number };

/** For one place in the query: by unit, the letter runs found there that the unit may be written with. */
function findSteps(query: string, at: number): (Step[] | undefined)[] {
  const steps: (Step[] | undefined)[] = new Array<Step[] | undefined>(UNITS.length).fill(undefined);
  for (const { unit, letters, cost } of soundings.get(query.charAt(at)) ?? []) {
    if (query.startsWith(letters, at)) (steps[unit] ??= []).push({ length: letters.length, cost });
  }
  return steps;
}

/** Letters only, small, a letter at most twice in a row (hmmmm). */
function readQuery(query: string): string {
  return query
    .slice(0, 4 * LONGEST_QUERY)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '')
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .slice(0, LONGEST_QUERY);
}

/** Readings after some letters of the query: by node of the tree the least cost of coming there, and the best promise among them. */
type Readings = { costs: Map<number, number>; bestPromise: number };

/** Cost so far and the rarity of the commonest word that can still come: what a reading may at best end as. */
const promiseOf = (v: Vocabulary, node: number, cost: number): number => cost + RARITY_WEIGHT * (v.leastRarity[node] ?? Infinity);

/** Takes a reading up unless it is hopeless or no better than the one known; says whether it was taken. */
function offer(readings: Readings, v: Vocabulary, node: number, cost: number): boolean {
  const promise = promiseOf(v, node, cost);
  if (promise > readings.bestPromise + WIDEST_GAP) return false;
  const known = readings.costs.get(node);
  if (known !== undefined && known <= cost) return false;
  readings.costs.set(node, cost);
  if (promise < readings.bestPromise) readings.bestPromise = promise;
  return true;
}

function keepBest(readings: Readings, v: Vocabulary): void {
  const { costs, bestPromise } = readings;
  const ranked = [...costs]
    .map(([node, cost]) => ({ node, cost, promise: promiseOf(v, node, cost) }))
    .filter(({ promise }) => promise <= bestPromise + WIDEST_GAP);
  if (ranked.length > MOST_READINGS) ranked.sort((x, y) => x.promise - y.promise).length = MOST_READINGS;
  readings.costs = new Map(ranked.map(({ node, cost }) => [node, cost]));
}

/** Adds the readings in which units are not written at all: vlo for ভালো. */
function addUnsaid(readings: Readings, v: Vocabulary): void {
  const open = [...readings.costs.keys()];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const cost = readings.costs.get(node) ?? Infinity;
    for (let child = v.firstChild[node] ?? -1; child >= 0; child = v.nextSibling[child] ?? -1) {
      if (offer(readings, v, child, cost + (UNSAID[v.unit[child] ?? 0] ?? UNSAID_UNIT))) open.push(child);
    }
  }
}

function advance(all: readonly Readings[], at: number, query: string, v: Vocabulary): void {
  const steps = findSteps(query, at);
  for (const [node, cost] of all[at]?.costs ?? []) {
    const skipped = all[at + 1];
    if (skipped) offer(skipped, v, node, cost + SKIPPED_LETTER);
    for (let child = v.firstChild[node] ?? -1; child >= 0; child = v.nextSibling[child] ?? -1) {
      const written = steps[v.unit[child] ?? 0];
      if (!written) continue;
      for (const step of written) {
        const target = all[at + step.length];
        if (target) offer(target, v, child, cost + step.cost);
      }
    }
  }
}

function findInitials(letters: string, v: Vocabulary): { word: string; cost: number }[] {
  if (letters.length < 2 || letters.length > LONGEST_INITIALS) return [];
  const word = spellInitials(letters.toUpperCase());
  const number = v.numbers.get(word);
  return number === undefined ? [] : [{ word, cost: INITIALS_COST + RARITY_WEIGHT * (v.rarity[number] ?? Infinity) }];
}

function rankWords({ costs }: Readings, letters: string, v: Vocabulary, limit: number): string[] {
  const found = findInitials(letters, v);
  for (const [node, cost] of costs) {
    for (let word = v.firstWord[node] ?? -1; word >= 0; word = v.nextWord[word] ?? -1) {
      found.push({ word: v.words[word] ?? '', cost: cost + RARITY_WEIGHT * (v.rarity[word] ?? Infinity) });
    }
  }
  const ranked = found.sort((a, b) => a.cost - b.cost).map(({ word }) => word);
  return [...new Set(ranked)].slice(0, limit);
}

/**
 * The Bangla words that a word typed in Latin letters may mean, best first: as people type (vai, bhai, kno, hoyeche, facebook), not by
 * a typing scheme.
 *
 * @param query one word; anything but Latin letters in it is passed over, letters after the 32nd too.
 * @param v the words to choose from, from {@link buildVocabulary}.
 * @param limit how many words at most.
 * @returns words of the vocabulary; none for a query without Latin letters.
 * Method: every way of reading the letters as units of sound, kept to the most likely, over the tree of the vocabulary; costs counted
 * from pairs of romanised and Bangla words (BanglaTLit, MIT).
 * @example
 * romanCandidates('valo', buildVocabulary([['ভালো', 90], ['ভাল', 20], ['বল', 50]]), 1) // ['ভালো']
 */
export function romanCandidates(query: string, v: Vocabulary, limit = 10): string[] {
  const letters = readQuery(query);
  if (letters === '' || v.size === 0 || !(limit >= 1)) return [];
  const readings: Readings[] = Array.from({ length: letters.length + 1 }, () => ({ costs: new Map<number, number>(), bestPromise: Infinity }));
  const [start, end] = [readings[0], readings[letters.length]];
  if (!start || !end) return [];
  offer(start, v, 0, 0);
  readings.forEach((here, at) => {
    keepBest(here, v);
    addUnsaid(here, v);
    advance(readings, at, letters, v);
  });
  return rankWords(end, letters, v, limit);
}
