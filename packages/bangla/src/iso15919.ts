import { toBanglaDigits, toLatinDigits } from './digits.js';
import { normalise } from './normalise.js';
import { ISO_CONSONANTS, ISO_MARKS, ISO_VOWELS } from './romanise.data.js';

const NUKTA = '\u09BC';
const HASANTA = '\u09CD';
const ZWJ = '\u200D';
// A hasanta after a vowel (অ্যাপ): no letter of the standard says it, so it gets the prime.
const PRIME = 'ʹ';
// A nukta under a letter that never has one, likewise: as a combining mark it would change places with the diacritics.
const DOUBLE_PRIME = 'ʺ';

type Kind = 'consonant' | 'vowel' | 'mark' | 'other';
type Piece = { roman: string; kind: Kind; isSign: boolean };
type Atom = { roman: string; letter: string; sign: string; kind: Kind };

const ATOMS: readonly Atom[] = [
  ...Object.entries(ISO_CONSONANTS).map(([letter, roman]): Atom => ({ roman, letter, sign: '', kind: 'consonant' })),
  ...ISO_VOWELS.map(([letter, sign, roman]): Atom => ({ roman, letter, sign, kind: 'vowel' })),
  ...Object.entries(ISO_MARKS).map(([letter, roman]): Atom => ({ roman, letter, sign: '', kind: 'mark' })),
].map((atom) => ({ ...atom, roman: atom.roman.normalize('NFC') }));

const BY_LETTER = new Map(ATOMS.map((atom) => [atom.letter, atom]));
const BY_SIGN = new Map(ATOMS.filter((atom) => atom.sign !== '').map((atom) => [atom.sign, atom]));
const BY_ROMAN = new Map(ATOMS.map((atom) => [atom.roman, atom]));
const LONGEST_ATOM = Math.max(...ATOMS.map((atom) => atom.roman.length));

/**
 * Transliterates Bangla text letter by letter with ISO 15919. A colon parts letters that would else be read as one
 * (ক্হ k:ha beside খ kha, অই a:i beside ঐ ai); a colon of the text itself between letters is doubled.
 *
 * In: any text. Out: Latin text; a sign where no word has one stays Bangla.
 *
 * Source: ISO 15919:2001; ৎ as t̲, ʹ for a hasanta after a vowel and ʺ for a stray nukta are ours.
 *
 * @example
 * toIso15919('ক্ষুদ্র'); // 'kṣudra'
 */
export function toIso15919(t: string): string {
  const pieces = readPieces(normalise(t));
  const out = pieces.map((piece, at) => {
    const before = pieces[at - 1];
    if (piece.kind === 'other') return isColonRun(piece, before, pieces[at + 1]) ? piece.roman.repeat(2) : piece.roman;
    return before !== undefined && needsColon(before, piece) ? `:${piece.roman}` : piece.roman;
  });
  return toLatinDigits(out.join(''));
}

/**
 * Turns ISO 15919 text made by `romanise(t, 'iso15919')` back into Bangla.
 *
 * In: any text. Out: Bangla in store form, digits too; letters that ISO 15919 does not use for Bangla stay. Text that
 * mixed Bangla with Latin words or digits does not come back as it was: its Latin letters are read as Bangla ones.
 *
 * @example
 * fromIso15919('bāṁlādēśa'); // 'বাংলাদেশ'
 */
export function fromIso15919(t: string): string {
  const text = t.normalize('NFC');
  const out: string[] = [];
  let isOpen = false;
  let wasAtom = false;
  for (let at = 0; at < text.length; ) {
    const atom = atomAt(text, at);
    const isSign = isOpen && atom?.kind === 'vowel';
    const letter = text.charAt(at);
    if (isOpen && !isSign && letter !== ZWJ) out.push(HASANTA);
    if (atom !== undefined) {
      out.push(isSign ? atom.sign : atom.letter);
      at += atom.roman.length;
    } else if (letter === ':') {
      const run = /:+/y;
      run.lastIndex = at;
      const size = run.exec(text)?.[0].length ?? 1;
      const isBetween = wasAtom && atomAt(text, at + size) !== undefined;
      out.push(':'.repeat(isBetween ? Math.floor(size / 2) : size));
      at += size;
    } else {
      out.push(isOpen && letter === ZWJ ? ZWJ + HASANTA : readPrime(letter));
      at += 1;
    }
    isOpen = atom?.kind === 'consonant';
    wasAtom = atom !== undefined;
  }
  if (isOpen) out.push(HASANTA);
  return normalise(toBanglaDigits(out.join('')));
}

function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let isOpen = false;
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at + 1) === NUKTA ? nuktaLetterAt(text, at) : text.charAt(at);
    const sign = BY_SIGN.get(letter);
    if (isOpen && sign !== undefined) pieces.push({ roman: sign.roman, kind: 'vowel', isSign: true });
    else if (isOpen && letter === ZWJ && text.charAt(at + 1) === HASANTA) {
      pieces.push({ roman: ZWJ, kind: 'other', isSign: false });
      at += 1;
    } else if (!isOpen || letter !== HASANTA) {
      if (isOpen) pieces.push({ roman: 'a', kind: 'vowel', isSign: true });
      pieces.push(pieceOf(letter, text, at));
    }
    const last = pieces.at(-1);
    isOpen = last?.kind === 'consonant' && letter !== HASANTA;
    at += last?.kind === 'other' && last.roman.length > letter.length ? last.roman.length : letter.length;
  }
  if (isOpen) pieces.push({ roman: 'a', kind: 'vowel', isSign: true });
  return pieces;
}

function nuktaLetterAt(text: string, at: number): string {
  const pair = text.slice(at, at + 2);
  return BY_LETTER.has(pair) ? pair : text.charAt(at);
}

function pieceOf(letter: string, text: string, at: number): Piece {
  const atom = BY_LETTER.get(letter);
  if (atom !== undefined) return { roman: atom.roman, kind: atom.kind, isSign: false };
  if (letter === HASANTA || letter === NUKTA) return { roman: letter === HASANTA ? PRIME : DOUBLE_PRIME, kind: 'other', isSign: false };
  if (letter !== ':') return { roman: letter, kind: 'other', isSign: false };
  let end = at;
  while (text.charAt(end) === ':') end += 1;
  return { roman: text.slice(at, end), kind: 'other', isSign: false };
}

function readPrime(letter: string): string {
  if (letter === PRIME) return HASANTA;
  return letter === DOUBLE_PRIME ? NUKTA : letter;
}

function isColonRun(piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  return piece.roman.startsWith(':') && before !== undefined && before.kind !== 'other' && after !== undefined && after.kind !== 'other';
}

// Parted where a reader who takes the longest letter that fits would not find the two again.
function needsColon(before: Piece, piece: Piece): boolean {
  if (before.kind === 'other') return false;
  if (before.kind === 'consonant' && piece.kind === 'vowel') return !piece.isSign;
  return atomAt(before.roman + piece.roman, 0)?.roman !== before.roman;
}

function atomAt(text: string, at: number): Atom | undefined {
  for (let size = LONGEST_ATOM; size >= 1; size -= 1) {
    const atom = BY_ROMAN.get(text.slice(at, at + size));
    if (atom !== undefined) return atom;
  }
  return undefined;
}
