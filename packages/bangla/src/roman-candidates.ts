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
const MOST_READINGS = 120;
const WIDEST_GAP = 10;
const LONGEST_QUERY = 32;

type Sounding = { letters: string; cost: number };

const SOUNDINGS: readonly (readonly Sounding[])[] = Object.values(ROMAN_SOUNDS).map((written) =>
  Object.entries(written).filter(([letters]) => letters !== '').map(([letters, cost]) => ({ letters, cost })),
);
const UNSAID: readonly number[] = Object.values(ROMAN_SOUNDS).map((written) => written[''] ?? UNSAID_UNIT);

type Step = { length: number; cost: number };

/** For one place in the query: by unit, the letter runs found there that the unit may be written with. */
function findSteps(query: string, at: number): Step[][] {
  return SOUNDINGS.map((soundings) =>
    soundings.filter(({ letters }) => query.startsWith(letters, at)).map(({ letters, cost }) => ({ length: letters.length, cost })),
  );
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

/** Readings after some letters of the query: by node of the tree, the least cost of coming there. */
type Readings = Map<number, number>;

function offer(readings: Readings, node: number, cost: number): boolean {
  const known = readings.get(node);
  if (known !== undefined && known <= cost) return false;
  readings.set(node, cost);
  return true;
}

/** The most promising readings: cost so far and the rarity of the commonest word that can still come. */
function keepBest(readings: Readings, v: Vocabulary): [node: number, cost: number][] {
  const ranked = [...readings].map(([node, cost]): [number, number, number] => [node, cost, cost + RARITY_WEIGHT * (v.leastRarity[node] ?? Infinity)]);
  ranked.sort((a, b) => a[2] - b[2]);
  const limit = (ranked[0]?.[2] ?? 0) + WIDEST_GAP;
  const kept: [number, number][] = [];
  for (const [node, cost, promise] of ranked) {
    if (promise > limit || kept.length >= MOST_READINGS) break;
    kept.push([node, cost]);
  }
  return kept;
}

/** Adds the readings in which units are not written at all (vai for ভাই needs none, vlo for ভালো does). */
function addUnsaid(readings: Readings, v: Vocabulary): void {
  const open = keepBest(readings, v);
  readings.clear();
  for (const [node, cost] of open) readings.set(node, cost);
  const limit = Math.min(...open.map(([node, cost]) => cost + RARITY_WEIGHT * (v.leastRarity[node] ?? Infinity))) + WIDEST_GAP;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, cost] = next;
    if ((readings.get(node) ?? Infinity) < cost) continue;
    for (let child = v.firstChild[node] ?? -1; child >= 0; child = v.nextSibling[child] ?? -1) {
      const childCost = cost + (UNSAID[v.unit[child] ?? 0] ?? UNSAID_UNIT);
      if (childCost + RARITY_WEIGHT * (v.leastRarity[child] ?? Infinity) <= limit && offer(readings, child, childCost)) open.push([child, childCost]);
    }
  }
}

function advance(readings: Readings, later: readonly Readings[], at: number, query: string, v: Vocabulary): void {
  const steps = findSteps(query, at);
  for (const [node, cost] of readings) {
    const skipped = later[at + 1];
    if (skipped) offer(skipped, node, cost + SKIPPED_LETTER);
    for (let child = v.firstChild[node] ?? -1; child >= 0; child = v.nextSibling[child] ?? -1) {
      for (const step of steps[v.unit[child] ?? 0] ?? []) {
        const target = later[at + step.length];
        if (target) offer(target, child, cost + step.cost);
      }
    }
  }
}

function rankWords(readings: Readings, v: Vocabulary, limit: number): string[] {
  const found: { word: string; cost: number }[] = [];
  for (const [node, cost] of readings) {
    for (let word = v.firstWord[node] ?? -1; word >= 0; word = v.nextWord[word] ?? -1) {
      found.push({ word: v.words[word] ?? '', cost: cost + RARITY_WEIGHT * (v.rarity[word] ?? Infinity) });
    }
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, limit).map(({ word }) => word);
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
  const readings: Readings[] = Array.from({ length: letters.length + 1 }, () => new Map<number, number>());
  readings[0]?.set(0, 0);
  for (let at = 0; at <= letters.length; at++) {
    const here = readings[at];
    if (!here || here.size === 0) continue;
    addUnsaid(here, v);
    if (at < letters.length) advance(here, readings, at, letters, v);
  }
  return rankWords(readings[letters.length] ?? new Map<number, number>(), v, limit);
}
