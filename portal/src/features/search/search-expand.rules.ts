import { analyse } from '@shironam/bangla';
import { channel, functionStems, packWord, quoteLexeme } from '../search-index/search-index.js';
import type { LookUp } from './index-vocabulary.rules.js';
import type { QueryWord, SearchQuery } from './search-query.rules.js';

/** One way in which a word of the query may stand in a story; forms are packed. A lone sign has an empty loose key, which finds nothing. */
export type Option = { exact: string; stem: string; loose: string; sureness: number };

/** A word of the query with all its options: a story has it when it has one of them. */
export type Group = { text: string; options: readonly Option[]; /** In how many stories about, for ranking. */ stories: number; optional: boolean };

/** The words of a query as groups of options; without a vocabulary each word means itself alone. */
export function composeGroups(words: readonly QueryWord[], found: readonly LookUp[] | null): Group[] {
  const carriesMatter = (word: QueryWord): boolean => !functionStems.has(word.stem);
  const anyMatter = words.some(carriesMatter);
  return words.map((word, index) => {
    const known = found?.[index];
    const own: Option[] = [optionOf(word, 1), ...(word.solid === undefined ? [] : [optionOf({ ...word.solid, stem: word.solid.exact }, 1)])];
    const meant = (known?.meanings ?? []).map((meaning) => optionOf(analyse(meaning.word)[0] ?? word, meaning.sureness));
    const stories = Math.max(known?.stories ?? 0, known?.family ?? 0, known?.meanings[0]?.stories ?? 0);
    return { text: word.text, options: [...own, ...meant], stories, optional: anyMatter && !carriesMatter(word) };
  });
}

function optionOf({ exact, stem, loose }: { exact: string; stem: string; loose: string }, sureness: number): Option {
  return { exact: packWord(exact), stem: packWord(stem), loose: packWord(loose), sureness };
}

/** The lexemes that a story with this option has one of. A loose key that stands in the headline, or as a word of its own, has no lexeme of the fold. */
function lexemesOf({ exact, stem, loose }: Option): string[] {
  return loose === '' ? [exact] : [exact, stem, loose, channel.fold + loose, channel.head + loose];
}

const either = (lexemes: readonly string[]): string => `(${[...new Set(lexemes)].filter((lexeme) => lexeme !== '').map(quoteLexeme).join('|')})`;

/** The texts of `tsquery` that a search is made of. */
export type Asked = {
  /** Stories with every word. */
  every: string;
  /** Those of them with every word in the headline; null where only phrases or filters are asked. */
  headed: string | null;
  /** Stories with all words but one; null for a single word. */
  nearly: string | null;
  /** The exact and folded forms of all words, for ranking. */
  rank: string;
};

const mostLeftOut = 8;

/** Puts a query together; null when nothing is asked for. */
export function composeAsked(query: SearchQuery, groups: readonly Group[], filters: readonly (readonly string[])[]): Asked | null {
  const needed = groups.filter((group) => !group.optional);
  const fixed = [
    ...query.phrases.map((phrase) => `(${phrase.map((word) => quoteLexeme(packWord(word))).join('<->')})`),
    ...filters.map(either),
    ...query.excluded.map((word) => `!${either(lexemesOf(optionOf(word, 1)))}`),
  ];
  if (needed.length === 0 && fixed.every((one) => one.startsWith('!'))) return null;
  const anywhere = needed.map((group) => either(group.options.flatMap(lexemesOf)));
  const inHead = needed.map((group) => either(group.options.map((option) => channel.head + option.loose)));
  const and = (parts: readonly string[]): string => [...parts, ...fixed].join('&');
  const rank = [...new Set([...groups.flatMap((group) => group.options.flatMap(lexemesOf)), ...query.phrases.flat().map(packWord)])];
  return {
    every: and(anywhere),
    headed: needed.length === 0 ? null : and(inHead),
    nearly: nearlyAll(anywhere, inHead, fixed),
    rank: rank.filter((lexeme) => lexeme !== '').map(quoteLexeme).join('|'),
  };
}

/** All words but one, wherever they stand; of two words either in the headline. */
function nearlyAll(anywhere: readonly string[], inHead: readonly string[], fixed: readonly string[]): string | null {
  if (anywhere.length < 2) return null;
  const but = anywhere.length === 2 ? inHead : anywhere.slice(0, mostLeftOut).map((_, left) => `(${anywhere.filter((_one, index) => index !== left).join('&')})`);
  return [`(${but.join('|')})`, ...fixed].join('&');
}
