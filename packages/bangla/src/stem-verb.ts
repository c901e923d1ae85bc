import { SuffixTree } from './suffix-tree.js';
import * as table from './verbs.data.js';

/** Which endings a verb stem takes; a bit set, because a stem may take several kinds. */
const CONSONANT = 1;
const PERFECT = 2;
const VOWEL = 4;
const REPLACING = 8;
/** As VOWEL, without the endings that are a case ending or a clitic on the verbal noun: করায় is করা + য়. */
const CAUSATIVE = 16;
/** As REPLACING, without the old -ইয়া, which is of the plain verb: করিয়া is of করা, করিয়ে of করানো. */
const NEW_REPLACING = 32;
/** The -তে of causatives: কমাতে is of কমানো. */
const CAUSATIVE_TE = 64;

const AA = 0x9be;

type VerbStem = { verbalNoun: string; kinds: number };

const list = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);

const CASE_LIKE: ReadonlySet<string> = new Set(list('ই ও য় য়ে'));
const strongCausatives: ReadonlySet<string> = new Set(list(table.STRONG_CAUSATIVES));
const weakCausatives: ReadonlySet<string> = new Set(list(table.WEAK_CAUSATIVES));

const stems = new Map<string, VerbStem>();
const endings = new SuffixTree<number>();
const irregular = new Map<string, string>();
const endingKinds = new Map<string, number>();

function addStem(stem: string, verbalNoun: string, kinds: number): void {
  const known = stems.get(stem);
  // The first verb keeps the stem: the tables list plain roots before causatives.
  if (known) known.kinds |= known.verbalNoun === verbalNoun ? kinds : 0;
  else stems.set(stem, { verbalNoun, kinds });
}

function addEnding(ending: string, kind: number): void {
  const kinds = (endingKinds.get(ending) ?? 0) | kind;
  endingKinds.set(ending, kinds);
  endings.add(ending, kinds);
}

/** রাখ gives রেখ, আস gives এস, ভালোবাস gives ভালোবেস: the last such vowel of the root, changed. */
function changeVowel(root: string, sign: string, to: string, letter: string, letterTo: string): string {
  const at = root.lastIndexOf(sign);
  return at >= 0 ? root.slice(0, at) + to + root.slice(at + 1) : root.startsWith(letter) ? letterTo + root.slice(1) : root;
}

function addPlainRoot(root: string, variants: readonly string[]): void {
  const causative = strongCausatives.has(root) ? VOWEL : weakCausatives.has(root) ? CAUSATIVE : CAUSATIVE | CAUSATIVE_TE;
  for (const variant of [root, ...variants]) {
    addStem(variant, `${root}া`, CONSONANT | PERFECT);
    addStem(`${variant}া`, `${root}ানো`, causative);
    addStem(`${variant}ি`, `${root}ানো`, NEW_REPLACING);
  }
}

function addPlainRoots(): void {
  for (const root of list(table.STEADY_ROOTS)) addPlainRoot(root, []);
  for (const root of list(table.A_ROOTS)) {
    addPlainRoot(root, []);
    addStem(changeVowel(root, 'া', 'ে', 'আ', 'এ'), `${root}া`, PERFECT);
  }
  for (const root of list(table.E_ROOTS)) addPlainRoot(root, [changeVowel(root, 'ে', 'ি', 'এ', 'ই')]);
  for (const root of list(table.O_ROOTS)) addPlainRoot(root, [changeVowel(root, 'ো', 'ু', 'ও', 'উ')]);
}

function addCausativeRoots(): void {
  for (const root of list(table.CAUSATIVE_ROOTS)) {
    if (stems.has(`${root}া`)) continue;
    addStem(`${root}ি`, `${root}ানো`, REPLACING);
    addStem(`${root}া`, `${root}ানো`, VOWEL);
  }
  for (const root of list(table.SHORT_CAUSATIVE_ROOTS)) {
    addStem(root, `${root}ানো`, PERFECT);
    addStem(`${root}ি`, `${root}ানো`, REPLACING);
    addStem(`${root}া`, `${root}ানো`, VOWEL);
  }
  for (const root of list(table.O_CAUSATIVE_ROOTS)) {
    const verbalNoun = stems.get(`${root}া`)?.verbalNoun ?? `${root}োনো`;
    addStem(`${root}ি`, verbalNoun, REPLACING);
    for (const vowel of ['ো', 'ু', 'া']) addStem(root + vowel, verbalNoun, VOWEL);
  }
}

/** পৌঁছল beside পৌঁছাল, ঘুমতে beside ঘুমাতে. */
function addShortenedRoots(): void {
  for (const root of list(table.SHORTENED_ROOTS)) addStem(root, stems.get(`${root}া`)?.verbalNoun ?? `${root}ানো`, CONSONANT | PERFECT);
}

function addEndings(): void {
  const auxiliaries = list(table.AUXILIARY_ENDINGS);
  const withAuxiliary = (before: string): string[] => auxiliaries.map((auxiliary) => before + auxiliary);
  for (const ending of ['া', ...list(table.CONSONANT_ENDINGS), ...['', 'ে', 'তে', 'তা', 'িয়া', 'িতে'].flatMap(withAuxiliary)]) {
    addEnding(ending.normalize('NFC'), CONSONANT);
  }
  for (const ending of ['ে', 'ো', ...withAuxiliary('ে')]) addEnding(ending, PERFECT);
  for (const ending of [...list(table.VOWEL_ENDINGS), ...['চ্', 'তে', 'ইতে', 'ইয়া', 'ই'].flatMap(withAuxiliary)]) {
    addEnding(ending.normalize('NFC'), VOWEL | (ending === 'তে' ? CAUSATIVE_TE : CASE_LIKE.has(ending) ? 0 : CAUSATIVE));
  }
  for (const ending of ['য়ে', 'য়েন', ...withAuxiliary('য়ে')]) addEnding(ending.normalize('NFC'), REPLACING | NEW_REPLACING);
  for (const ending of ['য়া', 'য়ো', ...withAuxiliary('য়া')]) addEnding(ending.normalize('NFC'), REPLACING);
}

function addVowelRoots(): void {
  const auxiliaries = list(table.AUXILIARY_ENDINGS);
  const add = (verbalNoun: string, form: string): void => {
    if (!irregular.has(form)) irregular.set(form, verbalNoun);
  };
  for (const line of table.IRREGULAR_FORMS.normalize('NFC').trim().split('\n')) {
    const [verbalNoun = '', forms = ''] = line.split(':');
    for (const form of list(forms)) add(verbalNoun.trim(), form);
  }
  for (const line of table.VOWEL_ROOTS.normalize('NFC').trim().split('\n')) {
    const [verbalNoun = '', ...parts] = line.split('|').map((part) => part.trim());
    const [present, continuous, future, past, habitual, perfect, old] = parts.map((part) => part.split(',').filter(Boolean));
    const join = (from: string[] | undefined, tails: readonly string[]): void => {
      for (const stem of from ?? []) for (const tail of tails) add(verbalNoun, (stem + tail).normalize('NFC'));
    };
    join(present, list(table.PRESENT_ENDINGS));
    join(continuous, auxiliaries);
    join(future, list(table.FUTURE_ENDINGS));
    join(past, list(table.PAST_ENDINGS));
    join(habitual, list(table.HABITUAL_ENDINGS));
    join(perfect, ['', ...auxiliaries]);
    join(old, [...list(table.OLD_ENDINGS), ...auxiliaries.flatMap((auxiliary) => ['', 'য়া', 'তে', 'তা'].map((before) => before + auxiliary))]);
    add(verbalNoun, verbalNoun);
    addStem(verbalNoun, verbalNoun, VOWEL);
  }
}

addPlainRoots();
addCausativeRoots();
addShortenedRoots();
addEndings();
addVowelRoots();

/**
 * The verbal noun of a finite, participle or verbal-noun form, without any clitic: লিখেছেন gives লেখা, গিয়ে gives যাওয়া.
 * Causatives are verbs of their own (জানান is of জানানো, not of জানা).
 */
export function findVerbalNoun(word: string): string | undefined {
  const found = irregular.get(word);
  if (found !== undefined) return found;
  let verbalNoun: string | undefined;
  endings.walk(word, (start, kinds) => {
    const stem = stems.get(word.slice(0, start));
    if (!stem || (stem.kinds & kinds) === 0) return false;
    verbalNoun = stem.verbalNoun;
    return true;
  });
  return verbalNoun;
}

/** Clitics that any verb form can carry, and denials that only a finite one can: হয়নি, করেননি, পারবেনা, but জ্বালানি is a noun. */
const VERB_TAILS: readonly [tail: string, finite: boolean][] = [
  ['নি', true],
  ['না', true],
  ['নাই', true],
  ['নে', true],
  ['ই', false],
  ['ও', false],
  ['তো', false],
];

const tailEnds: ReadonlySet<number> = new Set(VERB_TAILS.map(([tail]) => tail.charCodeAt(tail.length - 1)));

/** As {@link findVerbalNoun}, with the denials and clitics that a verb form can carry. */
export function findVerbStem(word: string): string | undefined {
  const verbalNoun = findVerbalNoun(word);
  if (verbalNoun !== undefined || !tailEnds.has(word.charCodeAt(word.length - 1))) return verbalNoun;
  for (const [tail, finite] of VERB_TAILS) {
    const end = word.length - tail.length;
    if (end < 2 || !word.endsWith(tail) || (finite && word.charCodeAt(end - 1) === AA)) continue;
    const found = findVerbStem(word.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}
