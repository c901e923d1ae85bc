import { analyse, buildVocabulary, romanCandidates, romanise, type Vocabulary } from '@shironam/bangla';
import { findNear, type NearWord, sortWords, type SortedWords } from './near-words.rules.js';

/** The words of the index, laid out for everything that a query asks of them. */
export type IndexVocabulary = { sorted: SortedWords; roman: Vocabulary; /** In how many stories at least a word of this loose key stands. */ families: ReadonlyMap<string, number>; counts: ReadonlyMap<string, number> };

export type Meaning = { word: string; stories: number; /** How sure it is that this was meant, up to 1. */ sureness: number };

/** What the index knows of a word of a query. */
export type LookUp = { stories: number; family: number; /** Other words that may be meant: readings of Latin letters, or spellings nearby. */ meanings: Meaning[] };

export function layOut(entries: readonly (readonly [word: string, stories: number])[]): IndexVocabulary {
  const families = new Map<string, number>();
  for (const [word, stories] of entries) {
    const loose = analyse(word)[0]?.loose ?? word;
    families.set(loose, Math.max(stories, families.get(loose) ?? 0));
  }
  return { sorted: sortWords(entries), roman: buildVocabulary(entries), families, counts: new Map(entries) };
}

const mostMeanings = 5;
/** A word in so few stories may be a slip of the writer's: a neighbour so many times commoner is offered too. */
const rarely = 3;
const farCommoner = 20;

export function lookUp(vocabulary: IndexVocabulary, word: string): LookUp {
  const [token] = analyse(word);
  const stories = vocabulary.counts.get(token?.exact ?? word) ?? 0;
  const family = vocabulary.families.get(token?.loose ?? word) ?? 0;
  if (/^[a-z]+$/.test(word)) return { stories, family, meanings: readRoman(vocabulary, word, stories) };
  if (family > rarely || !/\p{L}/u.test(word)) return { stories, family, meanings: [] };
  const near = findNear(word, vocabulary.sorted, 3 * mostMeanings).filter((one) => family === 0 || (one.stories >= farCommoner * family && one.cost <= 1));
  return { stories, family, meanings: distinctFamilies(near.map(meaningOfNear)) };
}

const meaningOfNear = ({ word, stories, cost }: NearWord): Meaning => ({ word, stories, sureness: Math.max(0.3, 0.85 - 0.25 * cost) });

/** Readings of a word in Latin letters; one that stands in stories as it is comes first. */
function readRoman({ roman, counts }: IndexVocabulary, word: string, stories: number): Meaning[] {
  const found = romanCandidates(word, roman, 4 * mostMeanings).filter((one) => soundsLike(word, one));
  return distinctFamilies(found.map((one, rank) => ({ word: one, stories: counts.get(one) ?? 1, sureness: (stories > 0 ? 0.75 : 0.95) / (1 + 0.12 * rank) })));
}

const fewBones = 2;
const sounds: Readonly<Record<string, string>> = { v: 'b', f: 'p', z: 'j', c: 's', x: 's', q: 'k' };

/** The consonants of a word in Latin letters, those that stand for one another made one. */
function bonesOf(word: string): string {
  return word.replace(/[^a-z]|[aeiouyhw]/g, '').replace(/[vfzcxq]/g, (letter) => sounds[letter] ?? letter).replace(/(.)\1+/g, '$1');
}

/**
 * Whether half of the consonants are the same, in order: the reader of Latin letters gives its best guess for anything. Of one or two
 * consonants all are the same, or না would be read for nodi.
 */
export function soundsLike(typed: string, word: string): boolean {
  const [a, b] = [bonesOf(typed), bonesOf(romanise(word, 'newsroom'))];
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) next.push(letter === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  const same = row[b.length] ?? 0;
  const most = Math.max(a.length, b.length);
  return most <= fewBones ? same === most : 2 * same >= most;
}

/** Of words that one lexeme finds together (পুতিন, পুতিনের), the likeliest. */
function distinctFamilies(meanings: readonly Meaning[]): Meaning[] {
  const families = new Map<string, Meaning>();
  for (const meaning of meanings) {
    const loose = analyse(meaning.word)[0]?.loose ?? meaning.word;
    if (!families.has(loose)) families.set(loose, meaning);
  }
  return [...families.values()].slice(0, mostMeanings);
}

/** Words that begin so, in most stories first; for Latin letters, what they may spell. */
export function complete({ sorted, roman, counts }: IndexVocabulary, beginning: string, limit: number): Meaning[] {
  if (/^[a-z]+$/.test(beginning)) return romanCandidates(beginning, roman, limit).map((word) => ({ word, stories: counts.get(word) ?? 1, sureness: 1 }));
  let low = 0;
  let high = sorted.words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted.words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const found: Meaning[] = [];
  for (let index = low; index < sorted.words.length && sorted.words[index]?.startsWith(beginning) === true; index++) found.push({ word: sorted.words[index] ?? '', stories: sorted.counts[index] ?? 0, sureness: 1 });
  return found.sort((a, b) => b.stories - a.stories).slice(0, limit);
}
