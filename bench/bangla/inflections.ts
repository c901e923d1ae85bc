import { readRows } from './bangla-data.js';

/** A word form with its dictionary form; `kind` is the part of speech where the set names it, `count` how often it was met. */
export type Inflection = { word: string; lemma: string; kind: string; count: number };

type Stemmer = (word: string) => string;

const tidy = (text = ''): string => text.normalize('NFC').trim();
const lastWord = (text = ''): string => tidy(text).split(' ').at(-1) ?? '';

/** The sets of word forms that are open to development; of phrases (অনুবাদ করা) the last word, which is the inflected one. */
export function readInflections(): Record<'chakrabarty' | 'corrected' | 'unimorph', Inflection[]> {
  return {
    chakrabarty: readRows('lemma_dev_chakrabarty.tsv').map(([word, lemma, count]) => ({ word: tidy(word), lemma: tidy(lemma), kind: '', count: Number(count) })),
    corrected: readRows('lemma_dev_chakrabarty_corrected.tsv').map(([word, lemma, kind = '']) => ({ word: tidy(word), lemma: tidy(lemma), kind, count: 1 })),
    unimorph: readRows('unimorph_dev.tsv').map(([lemma, form, features = '']) => ({ word: lastWord(form), lemma: lastWord(lemma), kind: features.charAt(0), count: 1 })),
  };
}

/** Token-weighted share of inflected words that have the stem of their lemma. */
export function shareJoined(rows: readonly Inflection[], stemmer: Stemmer): number {
  const inflected = rows.filter(({ word, lemma }) => word !== lemma);
  const joined = inflected.filter(({ word, lemma }) => stemmer(word) === stemmer(lemma));
  const sum = (of: readonly Inflection[]): number => of.reduce((total, { count }) => total + count, 0);
  return sum(joined) / sum(inflected);
}

/** Share of lemmas whose stem is also that of another lemma. */
export function shareColliding(rows: readonly Inflection[], stemmer: Stemmer): number {
  const lemmas = [...new Set(rows.map(({ lemma }) => lemma))];
  const byStem = new Map<string, number>();
  for (const lemma of lemmas) byStem.set(stemmer(lemma), (byStem.get(stemmer(lemma)) ?? 0) + 1);
  return lemmas.filter((lemma) => (byStem.get(stemmer(lemma)) ?? 0) > 1).length / lemmas.length;
}
