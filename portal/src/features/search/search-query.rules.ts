import { analyse, normalise } from '@shironam/bangla';

/** A word of a query in the forms that the index knows. */
export type QueryWord = { text: string; exact: string; stem: string; loose: string; /** The compound it was written in, solid: নেতা-কর্মী. */ solid?: { exact: string; loose: string } };

/** What a reader typed, read: words in any order, phrases word for word, and words that must not be there. */
export type SearchQuery = { text: string; words: readonly QueryWord[]; phrases: readonly (readonly string[])[]; excluded: readonly QueryWord[] };

/** However long a query is, so much of it is asked. */
const longestQuery = 200;
const mostWords = 10;
const mostPhrases = 3;
const mostPhraseWords = 12;
const mostExcluded = 5;

/** A phrase in any of the usual quotation marks, or a run of anything but blanks; a minus at its start excludes it. */
const part = /(?<minus>(?:^|(?<=\s))[-–−])?(?:["“”„](?<phrase>[^"“”„]*)["“”„]?|(?<word>[^\s"“”„]+))/gu;

/**
 * Reads a query. Anything is a query: what cannot be understood is left out.
 *
 * @example
 * parseQuery('"শেখ হাসিনা" ভারত -ক্রিকেট') // words ভারত, one phrase of two words, ক্রিকেট excluded
 */
export function parseQuery(typed: string): SearchQuery {
  const text = normalise(typed.slice(0, longestQuery)).replace(/\s+/g, ' ').trim();
  const words: QueryWord[] = [];
  const phrases: string[][] = [];
  const excluded: QueryWord[] = [];
  for (const { groups = {} } of text.matchAll(part)) {
    const { minus, phrase, word } = groups;
    const found = readWords(phrase ?? word ?? '');
    if (minus !== undefined) excluded.push(...found);
    else if (phrase !== undefined && found.length > 1) phrases.push(found.slice(0, mostPhraseWords).map(({ exact }) => exact));
    else words.push(...found);
  }
  return { text, words: distinct(words).slice(0, mostWords), phrases: phrases.slice(0, mostPhrases), excluded: distinct(excluded).slice(0, mostExcluded) };
}

/** The words of a piece; a compound's solid form goes with its parts. */
function readWords(piece: string): QueryWord[] {
  const found: QueryWord[] = [];
  let next = 0;
  for (const { exact, stem, loose, position } of analyse(piece)) {
    if (position >= next) {
      found.push({ text: exact, exact, stem, loose });
      next = position + 1;
    } else for (const word of found.slice(position)) word.solid = { exact, loose };
  }
  return found;
}

function distinct(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.map((word) => [word.exact, word])).values()];
}
