import { LOAN_ENDINGS, NEWSROOM_CONJUNCTS, NEWSROOM_CONSONANTS, NEWSROOM_VOWELS } from './romanise.data.js';

// A word is read as a row of units: each a consonant cluster (maybe empty) with the vowel after it.
// `isInherent` marks a vowel that nobody wrote: those are the ones that may fall silent.
type Unit = { consonants: string[]; vowel: string; isInherent: boolean; tail: string };

const NUKTA = '\u09BC';
const HASANTA = '\u09CD';
const TAILS: Readonly<Record<string, string>> = { 'ং': 'ng', 'ঃ': '', 'ঁ': '' };
// অ্যাপ, এ্যাকাউন্ট: the open a of English words.
const OPEN_A = /[অএ]\u09CDযা/g;
const W_BASES = new Set(['শ', 'স', 'ত', 'জ']);
// করতে korte, বলছে bolche, করলে korle, আমাকে amake: verbs and objects run on without the vowel.
const VERB_ENDINGS = new Set(['ত', 'ব', 'ছ', 'ল', 'ট', 'ক', 'চ']);
const CASE_ENDINGS = new Set(['র', 'য\u09BC', 'ক']);
const LOANS = new Set(LOAN_ENDINGS.normalize('NFC').split(' '));
const CONJUNCTS = Object.entries(NEWSROOM_CONJUNCTS).sort(([a], [b]) => b.length - a.length);

/**
 * Writes one Bangla word in Latin letters as newsrooms do in addresses and names.
 *
 * In: a word of Bangla letters in store form. Out: small Latin letters.
 */
export function romaniseWord(word: string): string {
  const units = readUnits(word.replace(OPEN_A, 'আ'));
  dropInherentVowels(units);
  const text = units.map((unit, at) => clusterText(unit.consonants, at === 0) + unit.vowel + unit.tail).join('');
  // ওয়া is one sound: হাওয়া hawa, আওয়ামী awami; a conjunct before ও-কার keeps its own o.
  return text.replace(/(?<=[aeiu]|^)oy(?=[aei])/g, 'w').replace(/oo+/g, 'o');
}

function readUnits(word: string): Unit[] {
  const units: Unit[] = [];
  let open: Unit | undefined;
  let isJoined = false;
  for (const letter of letters(word)) {
    if (letter === HASANTA) {
      isJoined = open !== undefined && open.consonants.length > 0;
      if (isJoined) Object.assign(open ?? {}, { vowel: '', isInherent: false });
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
    const hasNukta = word[at + 1] === NUKTA && word.slice(at, at + 2) in NEWSROOM_CONSONANTS;
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
  const before = units[at - 1];
  if (next === undefined) return isSilentAtEnd(unit, before);
  const isLast = at + 2 === units.length;
  // রিপোর্টও, কিসেরই: the emphatic ও and ই join the bare consonant.
  if (next.consonants.length === 0) return isLast && (next.vowel === 'o' || next.vowel === 'i');
  if (isNextSilent || unit.consonants.length > 1 || next.consonants.length > 1 || before === undefined) return false;
  if (before.vowel === '' || before.tail !== '') return false;
  if (next.isInherent) return closesSyllable(units, at, before);
  return next.vowel !== '' && !isPrefix(units, at) && !isSpokenBeforeEnding(units, at, next);
}

// অপরাধ oporadh, উপজেলা upojela: the prefixes অ- and উপ- stay whole.
function isPrefix(units: readonly Unit[], at: number): boolean {
  const first = units[0];
  if (at !== 1 || first === undefined || first.consonants.length > 0) return false;
  return first.vowel === 'o' || (first.vowel === 'u' && units[1]?.consonants[0] === 'প');
}

// ভারতের bharoter, শহরে shohore, সভাপতি sobhapoti: the stem is spoken as it is alone; শিক্ষকদের shikkhokder has its ending after it.
function isSpokenBeforeEnding(units: readonly Unit[], at: number, next: Unit): boolean {
  const after = units[at + 2];
  const consonant = next.consonants[0];
  const isGenitive = next.vowel === 'e' && consonant !== 'দ' && after?.consonants[0] === 'র' && after.isInherent && at + 3 === units.length;
  const isNounInTi = next.vowel === 'i' && consonant === 'ত' && after === undefined && !'টড'.includes(units[at]?.consonants[0]?.[0] ?? '');
  const isLocative = next.vowel === 'e' && after === undefined && !VERB_ENDINGS.has(consonant ?? '');
  return isGenitive || isNounInTi || isLocative || isAbstractEnding(units, at + 1);
}

// Native words keep the vowel after most conjuncts, after ঈয় (জাতীয় jatiyo) and after ং (অংশ ongsho); others end bare.
function isSilentAtEnd(unit: Unit, before: Unit | undefined): boolean {
  const last = unit.consonants.at(-1);
  if (unit.consonants.length > 1) return LOANS.has(unit.consonants.join(HASANTA));
  if (before?.tail === 'ng') return last !== 'শ' && last !== 'স' && last !== 'হ';
  return !((last === 'হ' || last === 'য\u09BC') && before?.vowel === 'i');
}

// প্রধান|মন্ত্রী, বিমান|বন্দর: the second part of a compound begins with a syllable that a conjunct closes.
function closesSyllable(units: readonly Unit[], at: number, before: Unit): boolean {
  const afterNext = units[at + 2];
  return at >= 2 && !before.isInherent && afterNext !== undefined && afterNext.consonants.length > 1;
}

// ক্ষমতা khomota, স্বাধীনতার swadhinotar: the vowel before the ending of abstract nouns is spoken.
function isAbstractEnding(units: readonly Unit[], at: number): boolean {
  const ending = units[at];
  if (ending?.consonants[0] !== 'ত' || ending.vowel !== 'a') return false;
  const after = units[at + 1];
  return after === undefined || (at + 2 === units.length && CASE_ENDINGS.has(after.consonants[0] ?? ''));
}

function clusterText(consonants: readonly string[], isFirst: boolean): string {
  if (consonants.length < 2) return NEWSROOM_CONSONANTS[consonants[0] ?? ''] ?? '';
  const cluster = consonants.join(HASANTA);
  const known = CONJUNCTS.find(([conjunct]) => cluster.startsWith(conjunct));
  const size = known === undefined ? 1 : known[0].split(HASANTA).length;
  const head = known === undefined ? NEWSROOM_CONSONANTS[consonants[0] ?? ''] ?? '' : known[1];
  const rest = consonants.slice(size).map((letter, at) => phala(letter, consonants[size - 1 + at] ?? '', isFirst && at === 0));
  return (isFirst ? head.replace(/^kkh/, 'kh').replace(/^gg/, 'g') : head) + rest.join('');
}

// A second letter that only colours the first: ya-phala is y, ba-phala w where it is not a spoken b.
function phala(letter: string, base: string, isFirst: boolean): string {
  if (letter === 'য') return 'y';
  if (letter === 'ব' && (isFirst || W_BASES.has(base))) return 'w';
  return NEWSROOM_CONSONANTS[letter] ?? '';
}
