import { words } from '@shironam/bangla';
import { readRows, readWordCounts } from '../bangla/bangla-data.js';
import { romaniseAsTyped } from './as-typed.js';
import { pick, seeded } from './seeded.js';

/** A query made from one headline, and the story it should find. */
export type KnownItem = { query: string; number: number };

export type QueryKind = 'exact' | 'inflected' | 'romanised' | 'misspelt' | 'decomposed';
export const queryKinds: readonly QueryKind[] = ['exact', 'inflected', 'romanised', 'misspelt', 'decomposed'];

/** The commonest words of the corpus are left out of queries: nobody looks for থেকে. */
const commonest = 150;
const wordsInQuery = [3, 4, 5];

export type Titled = { number: number; headline: string };

/**
 * Makes queries from headlines that are alike in no other story, with content words in the order of the headline. Nothing of the
 * system under test is used: other forms come from tables of lemmas and from pairs of corpus words that a case ending tells apart,
 * spellings in Latin letters from people (BanglaTLit) and from rules of our own with their usual variants, slips from a list of
 * confusions that spelling in news shows and from the keys.
 */
export function makeQueries(kind: QueryKind, stories: readonly Titled[], howMany: number, seed: number): KnownItem[] {
  const random = seeded(seed + queryKinds.indexOf(kind) * 7919);
  const common = new Set(readWordCounts().slice(0, commonest).map(([word]) => word));
  const seen = new Map<string, number>();
  for (const { headline } of stories) seen.set(headline, (seen.get(headline) ?? 0) + 1);
  const usable = stories.filter(({ headline }) => seen.get(headline) === 1);
  const change = changerOf(kind, random);
  const made: KnownItem[] = [];
  for (let tries = 0; made.length < howMany && tries < howMany * 50; tries++) {
    const story = pick(usable, random);
    const content = words(story.headline).map((word) => word.text).filter((word) => /^[\p{Script=Bengali}\u200c\u200d]+$/u.test(word) && word.length > 2 && !common.has(word));
    const size = pick(wordsInQuery, random);
    if (content.length < size) continue;
    const chosen = new Set<number>();
    while (chosen.size < size) chosen.add(Math.floor(random() * content.length));
    const query = change(content.filter((_, index) => chosen.has(index)));
    if (query !== null) made.push({ query, number: story.number });
  }
  return made;
}

/** Turns words into a query of a kind; null where they allow none. */
function changerOf(kind: QueryKind, random: () => number): (chosen: readonly string[]) => string | null {
  if (kind === 'exact') return (chosen) => chosen.join(' ');
  if (kind === 'decomposed') return (chosen) => chosen.map((word) => otherwiseEncoded(word, random)).join(' ');
  if (kind === 'misspelt') return (chosen) => misspell(chosen, random);
  if (kind === 'romanised') {
    const asTyped = romaniseAsTyped(random);
    return (chosen) => chosen.map(asTyped).join(' ');
  }
  const forms = otherForms();
  return (chosen) => {
    let changed = 0;
    const query = chosen.map((word) => {
      const others = (forms.get(word) ?? []).filter((one) => one !== word);
      if (others.length === 0) return word;
      changed += 1;
      return pick(others, random);
    });
    return changed * 2 >= chosen.length ? query.join(' ') : null;
  };
}

/** Composed letters, signs in two parts, a joiner where none belongs. */
function otherwiseEncoded(word: string, random: () => number): string {
  const composed = word.replaceAll('\u09a1\u09bc', '\u09dc').replaceAll('\u09a2\u09bc', '\u09dd').replaceAll('\u09af\u09bc', '\u09df');
  const parted = composed.replaceAll('\u09cb', '\u09c7\u09be').replaceAll('\u09cc', '\u09c7\u09d7');
  return random() < 0.3 ? `${parted.slice(0, 1)}\u200c${parted.slice(1)}` : parted;
}

const cases = 'র ের কে তে য় ে টি টির টিকে রা দের গুলো গুলোর ও ই'.normalize('NFC').split(' ');

/** Forms of one lemma: of the open lemma tables, and of corpus words that differ by one case ending, both often met. */
function otherForms(): Map<string, string[]> {
  const lemmas = new Map<string, Set<string>>();
  for (const [word = '', lemma = ''] of [...readRows('lemma_dev_chakrabarty.tsv'), ...readRows('lemma_dev_chakrabarty_corrected.tsv')]) {
    const key = lemma.normalize('NFC').trim();
    lemmas.set(key, (lemmas.get(key) ?? new Set([key])).add(word.normalize('NFC').trim()));
  }
  const counts = new Map(readWordCounts());
  for (const [word, count] of counts) {
    if (word.length < 4 || count < 5) continue;
    for (const ending of cases) {
      if ((counts.get(word + ending) ?? 0) < 5) continue;
      lemmas.set(word, (lemmas.get(word) ?? new Set([word])).add(word + ending));
    }
  }
  const forms = new Map<string, string[]>();
  for (const group of lemmas.values()) {
    const known = [...group].filter((word) => (counts.get(word) ?? 0) > 0);
    for (const word of known) forms.set(word, [...(forms.get(word) ?? []), ...known.filter((one) => one !== word)]);
  }
  return forms;
}

const confusions = [['ি', 'ী'], ['ু', 'ূ'], ['ন', 'ণ'], ['শ', 'ষ'], ['শ', 'স'], ['জ', 'য'], ['র', 'ড়'], ['ত', 'ৎ'], ['ঙ', 'ং'], ['ো', ''], ['ঁ', ''], ['ট', 'ঠ'], ['ব', 'ভ'], ['দ', 'ধ'], ['ে', 'ি']].map((pair) => pair.map((one) => one.normalize('NFC')));

/** One slip in every second word, at least one in a query. */
function misspell(chosen: readonly string[], random: () => number): string {
  const first = Math.floor(random() * chosen.length);
  return chosen.map((word, index) => (index === first || random() < 0.4 ? slip(word, random) : word)).join(' ');
}

function slip(word: string, random: () => number): string {
  const usable = confusions.filter(([a = '', b = '']) => a !== '' && (word.includes(a) || (b !== '' && word.includes(b))));
  if (usable.length > 0 && random() < 0.5) {
    const [a = '', b = ''] = pick(usable, random);
    return word.includes(a) ? word.replace(a, b) : word.replace(b, a);
  }
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const kind = random();
  if (kind < 0.35) letters.splice(at, 1);
  else if (kind < 0.65 && at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at] ?? ''];
  else if (kind < 0.8) letters.splice(at, 0, letters[at] ?? '');
  else letters[at] = pick(['ক', 'র', 'ন', 'ত', 'া', 'ে', 'ি', 'ল'], random);
  return letters.join('');
}
