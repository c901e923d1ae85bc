/**
 * Makes packages/bangla/src/roman-sounds.data.ts: how likely each Bangla sound is written with which Latin letters, counted from pairs of
 * romanised and Bangla words by expectation maximisation. A quarter of the pairs (isUnseen) is left out, for an honest measurement.
 * Run: npx tsx --conditions=source bench/bangla/roman-sounds.build.ts
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readUnits } from '../../packages/bangla/src/roman-units.js';
import { isUnseen, readRows } from './bangla-data.js';

const TARGET = resolve(import.meta.dirname, '../../packages/bangla/src/roman-sounds.data.ts');
const ROUNDS = 8;
const LONGEST = 3;
/** Pairs that cost more than this a sound are not spellings of one word (the sets were aligned by machine). */
const WORST_PAIR = 2.2;
/** A writing that is not among the first guesses is kept when it was seen this often and makes this share. */
const LEAST_SEEN = 1.8;
const LEAST_SHARE = 0.004;
/** How many sightings the guesses for a sound are worth together. */
const GUESS_WEIGHT = 8;

/** First guesses, from how Bangla is commonly romanised. */
const GUESSES = `
ক k c q ck kk|খ kh k|গ g gg|ঘ gh g|ঙ ng n|চ ch c s|ছ ch s c chh sh|জ j z g|ঝ jh z j|ঞ n|ট t tt|ঠ th t|ড d dd|ঢ dh d|ণ n|ত t tt|থ th t|দ d|ধ dh d|ন n nn
প p pp|ফ f ph p ff|ব b v w bb|ভ v bh b|ম m mm|য j z y g|র r rr|ল l ll|শ sh s ss ch|ষ sh s|স s sh c ss|হ h|ড় r d rh|ঢ় r rh|য় y i e|ৎ t|ং ng n m g|ঃ h|ঁ n
ক্ষ kh k kkh ksh x|জ্ঞ g gg gy gn|ক্স x ks cks xs|ওয় w oy o ow oya v|্যা a ya e ae ea|্য y j ya a|্ব w b v|অ- o a u e|অ-# o a e
অ o a u|আ a aa u|ই i e y ee|ঈ i e ee|উ u o oo|ঊ u oo|ঋ ri|এ e a ae i|ঐ oi ai|ও o u w|ঔ ou au
া a aa u e|ি i e y ee|ী i ee y e|ু u o oo|ূ u oo o|ৃ ri r ree|ে e a i ee|ৈ oi ai o|ো o u|ৌ ou au o
াই ai i y ie igh ay|আই ai i ay y|ইউ iu yu u you eu ew`;

type Pair = { letters: string; units: string[]; weight: number };
type Shares = Map<string, Map<string, number>>;

const guesses = new Map(
  GUESSES.normalize('NFC').trim().split(/[|\n]/).map((line) => {
    const [unit = '', ...written] = line.trim().split(' ');
    return [unit, written] as const;
  }),
);
const isVowel = (unit: string): boolean => unit.startsWith('অ-') || /^[\u0985-\u0994\u09be-\u09cc]$/.test(unit);

function readPairs(): Pair[] {
  const rows = [...readRows('banglish_tokens_dev.tsv'), ...readRows('banglish_words_dev.tsv')];
  return rows.flatMap(([roman = '', bangla = '', count = '1']) => {
    const letters = roman.toLowerCase().replace(/[^a-z]/g, '').replace(/(.)\1{2,}/g, '$1$1');
    const units = readUnits(bangla.normalize('NFC').trim());
    if (letters === '' || isUnseen(letters) || !units.every((unit) => guesses.has(unit))) return [];
    return [{ letters, units, weight: Math.sqrt(Number(count)) }];
  });
}

function firstShare(unit: string, letters: string): number {
  const written = guesses.get(unit) ?? [];
  if (written.includes(letters)) return 0.8 / written.length;
  return letters === '' ? (isVowel(unit) ? 0.1 : 0.02) : 0.0005 * 0.1 ** letters.length;
}

function shareOf(shares: Shares | undefined, unit: string, letters: string): number {
  if (!shares) return firstShare(unit, letters);
  const rest = letters === '' ? 0.01 : 2e-4 * 0.05 ** (letters.length - 1);
  return 0.97 * (shares.get(unit)?.get(letters) ?? 0) + 0.03 * rest;
}

/** Forward sums: by unit and letter, the likelihood of writing the units before with the letters before. */
function sumForward({ letters, units }: Pair, shares: Shares | undefined): Float64Array[] {
  const sums = Array.from({ length: units.length + 1 }, () => new Float64Array(letters.length + 1));
  (sums[0] as Float64Array)[0] = 1;
  units.forEach((unit, at) => {
    sums[at]?.forEach((before, from) => {
      for (let to = from; before > 0 && to <= Math.min(letters.length, from + LONGEST); to++) {
        const row = sums[at + 1] as Float64Array;
        row[to] = (row[to] ?? 0) + before * shareOf(shares, unit, letters.slice(from, to));
      }
    });
  });
  return sums;
}

function sumBackward({ letters, units }: Pair, shares: Shares | undefined): Float64Array[] {
  const sums = Array.from({ length: units.length + 1 }, () => new Float64Array(letters.length + 1));
  (sums[units.length] as Float64Array)[letters.length] = 1;
  for (let at = units.length - 1; at >= 0; at--) {
    for (let from = 0; from <= letters.length; from++) {
      let sum = 0;
      for (let to = from; to <= Math.min(letters.length, from + LONGEST); to++) {
        sum += (sums[at + 1]?.[to] ?? 0) * shareOf(shares, units[at] ?? '', letters.slice(from, to));
      }
      (sums[at] as Float64Array)[from] = sum;
    }
  }
  return sums;
}

function countPair(pair: Pair, shares: Shares | undefined, counts: Shares): void {
  const forward = sumForward(pair, shares);
  const all = forward[pair.units.length]?.[pair.letters.length] ?? 0;
  if (!(all > 0) || (shares && -Math.log(all) / pair.units.length > WORST_PAIR)) return;
  const backward = sumBackward(pair, shares);
  pair.units.forEach((unit, at) => {
    const seen = counts.get(unit) ?? new Map<string, number>();
    counts.set(unit, seen);
    for (let from = 0; from <= pair.letters.length; from++) {
      for (let to = from; to <= Math.min(pair.letters.length, from + LONGEST); to++) {
        const letters = pair.letters.slice(from, to);
        const part = ((forward[at]?.[from] ?? 0) * shareOf(shares, unit, letters) * (backward[at + 1]?.[to] ?? 0)) / all;
        if (part > 1e-6) seen.set(letters, (seen.get(letters) ?? 0) + part * pair.weight);
      }
    }
  });
}

function makeShares(counts: Shares, isLast: boolean): Shares {
  const shares: Shares = new Map();
  for (const [unit, written] of guesses) {
    const seen = new Map(counts.get(unit));
    for (const letters of written) seen.set(letters, (seen.get(letters) ?? 0) + GUESS_WEIGHT / written.length);
    seen.set('', (seen.get('') ?? 0) + 0.1);
    const total = [...seen.values()].reduce((sum, n) => sum + n, 0);
    const kept = [...seen].filter(([letters, n]) => letters === '' || written.includes(letters) || (n >= (isLast ? LEAST_SEEN : 0.15) && n >= LEAST_SHARE * total));
    const keptTotal = kept.reduce((sum, [, n]) => sum + n, 0);
    shares.set(unit, new Map(kept.map(([letters, n]) => [letters, n / keptTotal])));
  }
  return shares;
}

const pairs = readPairs();
let shares: Shares | undefined;
for (let round = 0; round < ROUNDS; round++) {
  const counts: Shares = new Map();
  for (const pair of pairs) countPair(pair, shares, counts);
  shares = makeShares(counts, round === ROUNDS - 1);
}
const lines = [...(shares ?? new Map<string, Map<string, number>>())].map(([unit, written]) => {
  const costs = [...written].sort((a, b) => b[1] - a[1]).map(([letters, share]) => `${letters === '' ? "''" : letters}: ${(-Math.log(share)).toFixed(2)}`);
  return `  '${unit}': { ${costs.join(', ')} },`;
});
writeFileSync(
  TARGET,
  `/**
 * How Bangla sounds are written in Latin letters, as costs (minus the logarithm of the share); '' is for not written at all. Made by
 * bench/bangla/roman-sounds.build.ts from ${pairs.length} romanised words of BanglaTLit (MIT). 'অ-' is the inherent vowel, 'অ-#' at the end of a word.
 */
export const ROMAN_SOUNDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
${lines.join('\n')}
};
`,
);
console.log(`${pairs.length} pairs, ${lines.length} sounds, written to ${TARGET}`);
