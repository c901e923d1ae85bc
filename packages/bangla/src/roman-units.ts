/**
 * Bangla words as the units of sound that people write in Latin letters: one for each consonant, vowel sign, inherent vowel and
 * for the clusters that sound unlike their letters (ক্ষ, জ্ঞ, ক্স, ্যা, ওয়).
 */

const HASANTA = 0x9cd;
const NUKTA = 0x9bc;
const INHERENT = 'অ-';
const INHERENT_LAST = 'অ-#';

const isConsonant = (unit: number): boolean => unit >= 0x995 && unit <= 0x9b9;
const isSign = (unit: number): boolean => unit >= 0x9be && unit <= 0x9cc;

/** Clusters read as one unit; ্য and ্ব follow the consonant that they stand under. */
const CLUSTERS = ['ক্ষ', 'জ্ঞ', 'ক্স', 'ওয়', '্যা', '্য', '্ব', 'াই', 'আই', 'ইউ'].map((cluster) => cluster.normalize('NFC')).sort((a, b) => b.length - a.length);
const clustersByUnit = new Map<number, string[]>();
for (const cluster of CLUSTERS) clustersByUnit.set(cluster.charCodeAt(0), [...(clustersByUnit.get(cluster.charCodeAt(0)) ?? []), cluster]);

/** What begins at `index`: a cluster, a letter with its nukta, or one sign; '' for a hasanta or joiner, which has no sound. */
function unitAt(word: string, index: number): { unit: string; length: number } {
  const cluster = clustersByUnit.get(word.charCodeAt(index))?.find((candidate) => word.startsWith(candidate, index));
  if (cluster !== undefined) return { unit: cluster, length: cluster.length };
  const code = word.charCodeAt(index);
  if (code === HASANTA || code === 0x200c || code === 0x200d) return { unit: '', length: 1 };
  if (isConsonant(code) && word.charCodeAt(index + 1) === NUKTA) return { unit: word.slice(index, index + 2), length: 2 };
  return { unit: word.charAt(index), length: 1 };
}

/** A consonant that no vowel sign or hasanta follows carries the inherent vowel. */
function carriesInherent(word: string, unit: string, next: number): boolean {
  const last = unit.charCodeAt(unit.length - 1);
  if (!isConsonant(last) && last !== NUKTA) return false;
  const code = word.charCodeAt(next);
  return !isSign(code) && code !== HASANTA && code !== 0x200c && code !== 0x200d;
}

/** The units of a Bangla word in store form, in order. */
export function readUnits(word: string): string[] {
  const units: string[] = [];
  for (let index = 0; index < word.length; ) {
    const { unit, length } = unitAt(word, index);
    index += length;
    if (unit === '') continue;
    units.push(unit);
    if (carriesInherent(word, unit, index)) units.push(index >= word.length ? INHERENT_LAST : INHERENT);
  }
  return units;
}
