import { LOAN_ENDINGS, NEWSROOM_CONJUNCTS, NEWSROOM_CONSONANTS, NEWSROOM_VOWELS } from './romanise.data.js';

// A word is read as a row of units: each a consonant cluster (maybe empty) with the vowel after it.
// `isInherent` marks a vowel that nobody wrote: those are the ones that may fall silent.
type Unit = { consonants: string[]; vowel: string; isInherent: boolean; tail: string };

const NUKTA = '\u09BC';
const HASANTA = '\u09CD';
const TAILS: Readonly<Record<string, string>> = { 'ং': 'ng', 'ঃ': '', 'ঁ': '' };
const LOANS = new Set(LOAN_ENDINGS.normalize('NFC').split(' '));
const CONJUNCTS = Object.entries(NEWSROOM_CONJUNCTS).sort(([a], [b]) => b.length - a.length);

/**
 * Writes one Bangla word in Latin letters as newsrooms do in addresses and names.
 *
 * In: a word of Bangla letters in store form. Out: small Latin letters.
 */
export function romaniseWord(word: string): string {
  const units = readUnits(word);
  dropInherentVowels(units);
  return units.map((unit, at) => clusterText(unit.consonants, at === 0) + unit.vowel + unit.tail).join('');
}

function readUnits(word: string): Unit[] {
  const units: Unit[] = [];
  let open: Unit | undefined;
  let isJoined = false;
  for (const letter of letters(word)) {
    if (letter === HASANTA) {
      isJoined = open !== undefined;
      if (open !== undefined) Object.assign(open, { vowel: '', isInherent: false });
    } else if (letter in NEWSROOM_CONSONANTS) {
      if (isJoined && open !== undefined) open.consonants.push(letter);
      else units.push((open = { consonants: [letter], vowel: '', isInherent: false, tail: '' }));
      Object.assign(open ?? {}, letter === 'ৎ' ? { vowel: '', isInherent: false } : { vowel: 'o', isInherent: true });
      isJoined = false;
    } else {
      open = readVowelOrTail(letter, open, units);
      isJoined = false;
    }
  }
  return units;
}

function readVowelOrTail(letter: string, open: Unit | undefined, units: Unit[]): Unit | undefined {
  const vowel = NEWSROOM_VOWELS[letter];
  if (vowel === undefined) {
    if (open !== undefined) open.tail += TAILS[letter] ?? '';
    return open;
  }
  if (open?.isInherent === true && open.tail === '' && /\p{M}/u.test(letter)) {
    open.vowel = vowel;
    open.isInherent = false;
    return open;
  }
  const unit: Unit = { consonants: [], vowel, isInherent: false, tail: '' };
  units.push(unit);
  return unit;
}

function* letters(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) {
    const hasNukta = word[at + 1] === NUKTA;
    yield word.slice(at, hasNukta ? at + 2 : at + 1);
    if (hasNukta) at += 1;
  }
}

// Right to left, because a silent vowel keeps the one before it spoken (প্রধানমন্ত্রী: prodhanmontri).
function dropInherentVowels(units: Unit[]): void {
  let isNextSilent = false;
  for (let at = units.length - 1; at >= 1; at -= 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    const isSilent: boolean = unit.isInherent && unit.tail === '' && isSilentAt(units, at, unit, isNextSilent);
    if (isSilent) unit.vowel = '';
    isNextSilent = isSilent;
  }
}

function isSilentAt(units: readonly Unit[], at: number, unit: Unit, isNextSilent: boolean): boolean {
  const next = units[at + 1];
  if (next === undefined) {
    if (unit.consonants.length > 1) return LOANS.has(unit.consonants.join(HASANTA));
    return unit.consonants[0] !== 'হ' || units[at - 1]?.vowel !== 'i';
  }
  const before = units[at - 1];
  return (
    !isNextSilent && unit.consonants.length === 1 && next.consonants.length === 1 && !next.isInherent && next.vowel !== '' &&
    before !== undefined && before.vowel !== '' && before.tail === '' && !(before.isInherent && at === 1 && units.length > 4)
  );
}

function clusterText(consonants: readonly string[], isFirst: boolean): string {
  const cluster = consonants.join(HASANTA);
  for (const [conjunct, roman] of CONJUNCTS) {
    if (!cluster.startsWith(conjunct)) continue;
    const rest = consonants.slice(conjunct.split(HASANTA).length);
    const head = isFirst ? roman.replace(/^kkh/, 'kh').replace(/^gg/, 'g') : roman;
    return head + rest.map((letter, at) => phala(letter, at + 1)).join('');
  }
  return consonants.map((letter, at) => (at === 0 ? NEWSROOM_CONSONANTS[letter] ?? '' : phala(letter, isFirst && at === 1 ? 0 : at))).join('');
}

// ya-phala sounds as y after the first letters of a word and is written y throughout; ba-phala is silent there.
function phala(letter: string, at: number): string {
  if (letter === 'য') return 'y';
  if (letter === 'ব' && at === 0) return 'w';
  return NEWSROOM_CONSONANTS[letter] ?? '';
}
