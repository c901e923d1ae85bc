import { type Lexicon, normalise } from '@shironam/bangla';
import { knownWordForms } from './known-words.data.js';

let known: Lexicon | null = null;

/** Word forms that Bangla news is written in: what old-font residue is repaired against. */
export function knownWords(): Lexicon {
  known ??= new Set(normalise(knownWordForms).split(/\s+/u));
  return known;
}
