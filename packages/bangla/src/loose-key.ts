import { CLUSTERS, FOLDS, SAME_WORDS } from './loose-key.data.js';
import { normalise } from './normalise.js';

type Fold = readonly [written: string, key: string];

/** Clusters and single letters by their first code unit, longest first. */
const folds = new Map<number, Fold[]>();
for (const [written, key] of [...CLUSTERS, ...FOLDS].map(([from, to]): Fold => [from.normalize('NFC'), to.normalize('NFC')])) {
  const unit = written.charCodeAt(0);
  folds.set(unit, [...(folds.get(unit) ?? []), [written, key] as const].sort((a, b) => b[0].length - a[0].length));
}

function foldLetters(word: string): string {
  let key = '';
  for (let index = 0; index < word.length; ) {
    const fold = folds.get(word.charCodeAt(index))?.find(([written]) => word.startsWith(written, index));
    key += fold ? fold[1] : word.charAt(index);
    index += fold ? fold[0].length : 1;
  }
  return key;
}

/** মতো and মত, আরও and আরো: the last ও of a word is often left unwritten. */
function dropLastO(key: string): string {
  const last = key.charCodeAt(key.length - 1);
  const before = key.charCodeAt(key.length - 2);
  const isOpen = last === 0x9cb || (last === 0x993 && before >= 0x995 && before <= 0x9b9);
  return isOpen && key.length > 2 ? key.slice(0, -1) : key;
}

const sameWords = new Map<string, Fold[]>();
for (const line of SAME_WORDS.normalize('NFC').trim().split('\n')) {
  const [first = '', ...others] = line.trim().split(' ').map(foldLetters);
  for (const other of others) {
    if (other === first) continue;
    const start = other.slice(0, 2);
    sameWords.set(start, [...(sameWords.get(start) ?? []), [other, first]]);
  }
}

function foldBangla(word: string): string {
  const key = dropLastO(foldLetters(word));
  const same = sameWords.get(key.slice(0, 2))?.find(([other]) => key.startsWith(other));
  return same ? same[1] + key.slice(same[0].length) : key;
}

/**
 * One key for the spellings that people mix up, for the widest channel of search: not for showing, and not reversible.
 *
 * @param word one word. ি/ী, ু/ূ, ন/ণ, শ/ষ/স, জ/য, ড়/র, ঙ/ং/ঙ্গ, ত/ৎ, chandrabindu, joined and unjoined consonants and a last ও are
 * made one, and so are a few pairs that no rule gives (রোববার, রবিবার); words that differ in nothing else (তারা, তাড়া) share a key.
 * @returns the key in NFC; other scripts in small letters.
 * Source: the folds that pay, by counts of spelling variants in our corpus.
 * @example
 * looseKey('গ্রেফতার') === looseKey('গ্রেপ্তার') // true
 */
export function looseKey(word: string): string {
  return foldBangla(normalise(word).toLowerCase());
}
