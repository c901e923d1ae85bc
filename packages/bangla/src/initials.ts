import { LETTER_NAMES, OTHER_LETTER_NAMES } from './initials.data.js';
import { normalise } from './normalise.js';

const LETTER_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OTHER_LETTER_NAMES).map(([name, letter]): [string, string] => [name.normalize('NFC'), letter]),
  ...Object.entries(LETTER_NAMES).map(([letter, name]): [string, string] => [name.normalize('NFC'), letter]),
]);
const LONGEST_NAME = Math.max(...[...LETTER_OF.keys()].map((name) => name.length));
const BANGLA_WORD = /[\u0980-\u09FF\u200C\u200D]+/g;

/**
 * Spells Latin initials with the Bangla names of their letters, as sign-offs are printed.
 *
 * In: initials such as 'MSM', 'msm', 'M.S.M.' or 'MSM/AKR'. Out: 'এমএসএম', 'এমএসএম/একেআর' in store form; dots after
 * letters go, everything else (slash, space, Bangla text) stays.
 *
 * @example
 * spellInitials('MSM'); // 'এমএসএম'
 */
export function spellInitials(t: string): string {
  const spelled = normalise(t)
    .replace(/(?<=[A-Za-z])\./g, '')
    .replace(/[A-Za-z]/g, (letter) => LETTER_NAMES[letter.toUpperCase()] ?? letter);
  // A stroke after what is now a Bangla letter is a danda.
  return normalise(spelled);
}

/**
 * Reads initials spelled with Bangla letter names back into Latin capitals.
 *
 * In: text such as 'এমএসএম' or 'এমএসএম/একেআর'. Out: 'MSM', 'MSM/AKR'; a Bangla word that is not made of letter names
 * alone stays as it is (store form).
 *
 * @example
 * readInitials('এমএসএম'); // 'MSM'
 */
export function readInitials(t: string): string {
  return normalise(t).replace(BANGLA_WORD, (word) => readLetters(word) ?? word);
}

// Names overlap (এস and এ + সি), so every place in the word keeps one way to have got there from the start.
function readLetters(word: string): string | null {
  const cameFrom: (number | undefined)[] = [0];
  for (let end = 1; end <= word.length; end += 1) {
    for (let size = Math.min(LONGEST_NAME, end); size >= 1; size -= 1) {
      const start = end - size;
      if (cameFrom[start] !== undefined && LETTER_OF.has(word.slice(start, end))) {
        cameFrom[end] = start;
        break;
      }
    }
  }
  const letters: string[] = [];
  for (let end = word.length; end > 0; ) {
    const start = cameFrom[end];
    if (start === undefined) return null;
    letters.push(LETTER_OF.get(word.slice(start, end)) ?? '');
    end = start;
  }
  return letters.reverse().join('');
}
