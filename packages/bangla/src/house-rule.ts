/** The built-in checks a rule of kind `mark` can name. */
export type MarkCheck = 'quotes' | 'danda' | 'joiner' | 'number' | 'date';

/** A form found in text and what to offer for it, best first. */
export type WordPair = readonly [found: string, offer: string, ...more: string[]];

/**
 * One rule of a house, as data that can be stored as JSON.
 *
 * `word` finds whole words; `stem` finds them with case endings too (কারনের, কারনেই). `after` asks that the word before ends so;
 * `notBefore` lists words that must not follow, and then no full stop, comma or danda may either.
 * `mark` switches on one of the built-in checks of signs, digits and dates.
 */
export type HouseRule =
  | {
      rule: string;
      title: string;
      kind: 'word' | 'stem';
      words: readonly WordPair[];
      after?: readonly string[];
      notBefore?: readonly string[];
    }
  | { rule: string; title: string; kind: 'mark'; check: MarkCheck };
