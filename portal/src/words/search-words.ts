import type { Language } from './reader-words.js';
import { searchBn } from './search.bn.js';
import { searchEn } from './search.en.js';

/** Words of the search. */
export type SearchWords = {
  title: string;
  resultsOf: (query: string) => string;
  what: string;
  hint: string;
  find: string;
  narrow: string;
  section: string;
  everySection: string;
  from: string;
  until: string;
  order: string;
  relevance: string;
  newest: string;
  found: (count: string) => string;
  foundMore: (count: string) => string;
  nearly: string;
  nothing: string;
  nothingText: string;
  gaveUp: string;
  readAs: (query: string) => string;
  only: (filter: string) => string;
  without: (filter: string) => string;
  newestOfAll: string;
  topics: string;
  suggestions: string;
};

export const searchWords: Readonly<Record<Language, SearchWords>> = { bn: searchBn, en: searchEn };
