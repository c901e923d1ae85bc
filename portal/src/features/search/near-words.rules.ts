import { looseKey } from '@shironam/bangla';

/** Words in the order of their code units, for looking up what is spelled nearly alike. */
export type SortedWords = { words: readonly string[]; counts: Int32Array; /** How many code units each word shares with the one before. */ shared: Uint8Array };

export type NearWord = { word: string; stories: number; cost: number };

const longestWord = 24;

export function sortWords(entries: Iterable<readonly [word: string, stories: number]>): SortedWords {
  const sorted = [...entries].filter(([word]) => word.length <= longestWord).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const shared = new Uint8Array(sorted.length);
  sorted.forEach(([word], index) => {
    const before = sorted[index - 1]?.[0] ?? '';
    let length = 0;
    while (length < before.length && length < word.length && before.charCodeAt(length) === word.charCodeAt(length)) length++;
    shared[index] = length;
  });
  return { words: sorted.map(([word]) => word), counts: Int32Array.from(sorted, ([, stories]) => stories), shared };
}

/** Letters that sound alike are mistaken for one another more than others, signs are lost more than letters. */
const alike = 0.3;
const signCost = 0.6;
const letterCost = 1;
const swapCost = 0.8;

const isSign = (unit: number): boolean => (unit >= 0x9bc && unit <= 0x9cd) || (unit >= 0x981 && unit <= 0x983) || unit === 0x9d7;
const folded = new Map<number, string>();
const foldOf = (unit: number): string => {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const fold = looseKey(String.fromCharCode(unit));
  folded.set(unit, fold);
  return fold;
};

const unitCost = (unit: number): number => (isSign(unit) ? signCost : letterCost);

function changeCost(a: number, b: number): number {
  if (a === b) return 0;
  const [x, y] = [foldOf(a), foldOf(b)];
  if (x === y && x !== '') return alike;
  return isSign(a) && isSign(b) ? signCost : letterCost;
}

/** How far from a word of this length another may be: one slip in a short word, two in a long one. */
const mostCost = (length: number): number => (length <= 4 ? 1 : length <= 7 ? 1.4 : 2);

/**
 * Words spelled nearly like one, likeliest first: by how much they differ and in how many stories they stand. One walk over the sorted
 * words, which skips every beginning that is too far away already.
 */
export function findNear(word: string, sorted: SortedWords, limit: number): NearWord[] {
  const length = word.length;
  if (length < 2 || length > longestWord) return [];
  const most = mostCost(length);
  const rows = Array.from({ length: longestWord + 1 }, () => new Float64Array(length + 1));
  const first = rows[0] as Float64Array;
  for (let at = 1; at <= length; at++) first[at] = (first[at - 1] ?? 0) + unitCost(word.charCodeAt(at - 1));
  const found: NearWord[] = [];
  let dead = Infinity;
  sorted.words.forEach((other, index) => {
    const shared = sorted.shared[index] ?? 0;
    if (shared >= dead) return;
    dead = Infinity;
    for (let depth = shared + 1; depth <= other.length; depth++) {
      if (nextRow(rows, depth, word, other) > most) {
        dead = depth;
        return;
      }
    }
    const cost = rows[other.length]?.[length] ?? Infinity;
    if (cost <= most && cost > 0) found.push({ word: other, stories: sorted.counts[index] ?? 0, cost });
  });
  const worth = ({ cost, stories }: NearWord): number => 3 * cost - 0.5 * Math.log(1 + stories);
  return found.sort((a, b) => worth(a) - worth(b)).slice(0, limit);
}

/** Fills the row of one more letter of the other word; answers the least cost in it. */
function nextRow(rows: readonly Float64Array[], depth: number, word: string, other: string): number {
  const [row, above, twoAbove] = [rows[depth] as Float64Array, rows[depth - 1] as Float64Array, rows[depth - 2]];
  const unit = other.charCodeAt(depth - 1);
  const extra = unitCost(unit);
  row[0] = (above[0] ?? 0) + extra;
  let least = row[0];
  for (let at = 1; at <= word.length; at++) {
    const own = word.charCodeAt(at - 1);
    let cost = Math.min((above[at] ?? 0) + extra, (row[at - 1] ?? 0) + unitCost(own), (above[at - 1] ?? 0) + changeCost(own, unit));
    if (twoAbove !== undefined && at > 1 && own === other.charCodeAt(depth - 2) && word.charCodeAt(at - 2) === unit) cost = Math.min(cost, (twoAbove[at - 2] ?? 0) + swapCost);
    row[at] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
