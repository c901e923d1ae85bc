import { normalise, replaceLoneSurrogates } from './normalise.js';
import { DOUBTFUL_GLYPHS, RESIDUE_PUNCTUATION, SURE_GLYPHS } from './residue.data.js';

/** The words a text may hold: forms in store form, as counted from a corpus or taken from a dictionary. */
export type Lexicon = { has(word: string): boolean };

const BANGLA = '\\u0980-\\u09FF\\u200C\\u200D';
const GLYPHS = [...SURE_GLYPHS.keys(), ...DOUBTFUL_GLYPHS.keys(), ...Object.keys(RESIDUE_PUNCTUATION)]
  .map((glyph) => `\\u${glyph.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('');
const TOKEN = new RegExp(`[${BANGLA}${GLYPHS}]+`, 'g');
const GLYPH = new RegExp(`[${GLYPHS}]`);
const EDGE_PUNCTUATION = /^[‘’“”–—…„‚›‹«»´·•~^°]+|[‘’“”–—…„‚›‹«»´·•~^°]+$/g;
const PRE_BASE_SIGN = /[িেৈ]/;
const CONSONANT = /[ক-হ]/;
const HASANTA = '\u09CD';
const NUKTA = '\u09BC';

// A Bangla word as an orthographic syllable allows it: no sign without a letter, no hasanta without a consonant after it.
const WELL_FORMED =
  /^(?:(?:[ক-হ]\u09BC?(?:\u200D?\u09CD\u200C?[ক-হ]\u09BC?)*[\u09BE-\u09CC]?|ৎ|[অ-ঔ](?:\u09CDয\u09BE?)?)[ঁংঃ]*)+$/;

const LONGEST_WORD = 80;
const MOST_CANDIDATES = 24;
// Fragments of broken words get into counted lexicons; longer parts on both sides of a low comma are words.
const LONG_PART = 4;

/**
 * Repairs words in which a converter from Bijoy (SutonnyMJ) left glyphs of the old font behind: দ্রæত is দ্রুত,
 * প্রতিদ্ব›িদ্বতা is প্রতিদ্বন্দ্বিতা. For imported and pasted text; run it before `normalise`, which drops the soft hyphen
 * that may be a glyph.
 *
 * In: any text; the lexicon of known words in store form. Out: the text, in which a broken word has been replaced by
 * its repaired store form. A token that the lexicon knows is never touched. Glyphs that may be punctuation (– ‘ ’ ^ ²)
 * are read as letters only where the lexicon knows the result; those that cannot be (æ Ð ¤ ø) also where the result
 * is a possible word and its parts are not words by themselves. All else stays as it was.
 *
 * Source: the SutonnyMJ glyph table; 2,447 such tokens of published news.
 *
 * @example
 * repairResidue('দ্রæত', { has: (word) => word === 'দ্রুত' }); // 'দ্রুত'
 */
export function repairResidue(t: string, lexicon: Lexicon): string {
  return replaceLoneSurrogates(t).replace(TOKEN, (token) => (GLYPH.test(token) ? repairToken(token, lexicon) : token));
}

function repairToken(token: string, lexicon: Lexicon): string {
  if (token.length > LONGEST_WORD || !/[\u0985-\u09B9]/.test(token) || lexicon.has(token)) return token;
  const core = token.replace(EDGE_PUNCTUATION, '');
  if (core !== token && core !== '') {
    if (!GLYPH.test(core)) return repairWhole(token, lexicon, false) ?? token;
    const repaired = lexicon.has(core) ? core : repairWhole(core, lexicon, true);
    if (repaired !== null) return token.replace(core, () => repaired);
  }
  return repairWhole(token, lexicon, core === token) ?? token;
}

function repairWhole(token: string, lexicon: Lexicon, mayGuess: boolean): string | null {
  const dashed = token.replace(/Ñ/g, (glyph) => RESIDUE_PUNCTUATION[glyph] ?? glyph);
  if (dashed !== token) return repairDashed(dashed, lexicon);
  const candidates = readCandidates(token).filter((word) => WELL_FORMED.test(word));
  const known = candidates.find((word) => lexicon.has(word));
  if (known !== undefined) return isPunctuated(token, lexicon) ? null : known;
  const isSure = [...token].every((letter) => !DOUBTFUL_GLYPHS.has(letter));
  return mayGuess && isSure && !mayBeStop(token, lexicon) ? candidates[0] ?? null : null;
}

function repairDashed(dashed: string, lexicon: Lexicon): string {
  return dashed
    .split('—')
    .map((part) => (GLYPH.test(part) ? repairToken(part, lexicon) : part))
    .join('—');
}

// বাজার–দর: both sides of a dash or quote are words, so it is punctuation whatever else it could spell.
function isPunctuated(token: string, lexicon: Lexicon): boolean {
  const isDoubtful = [...token].every((letter) => !SURE_GLYPHS.has(letter));
  return isDoubtful && areWords(token.split(GLYPH), lexicon);
}

// ‚ also stands for a comma, › for an apostrophe: guessed only where that cannot be.
function mayBeStop(token: string, lexicon: Lexicon): boolean {
  return /›(?![িে]?[দধ])/.test(token) || (token.includes('‚') && token.split('‚').every((part) => part.length >= LONG_PART && lexicon.has(part)));
}

function areWords(parts: readonly string[], lexicon: Lexicon): boolean {
  return parts.every((part) => part === '' || (part.length > 1 && WELL_FORMED.test(part) && lexicon.has(part)));
}

function readCandidates(token: string): string[] {
  let drafts: Draft[] = [{ out: '', held: '' }];
  for (const letter of token) {
    const readings = SURE_GLYPHS.get(letter) ?? DOUBTFUL_GLYPHS.get(letter);
    drafts = drafts.flatMap((draft) =>
      readings === undefined ? [addLetter(draft, letter)] : readings.flatMap((reading) => addReading(draft, reading)),
    ).slice(0, MOST_CANDIDATES);
  }
  return drafts.map((draft) => normalise(draft.out + draft.held));
}

/** The word so far, and a vowel sign that waits for the end of the cluster it was typed before. */
type Draft = { out: string; held: string };

function addLetter({ out, held }: Draft, letter: string): Draft {
  const last = out.at(-1) ?? '';
  if (held === '' && last === HASANTA && PRE_BASE_SIGN.test(letter)) return { out, held: letter };
  const isInCluster = last === HASANTA || letter === HASANTA || letter === NUKTA;
  if (held !== '' && !isInCluster) return { out: out + held + letter, held: '' };
  return { out: out + letter, held };
}

// A glyph that hangs below its letter comes after the sign that stands before that letter: বিঘিœত is বিঘ্নিত.
function addReading(draft: Draft, reading: string): Draft[] {
  const { out, held } = draft;
  const sign = out.at(-1) ?? '';
  if (!reading.startsWith(HASANTA)) return [[...reading].reduce(addLetter, draft)];
  if (held === '' && PRE_BASE_SIGN.test(sign) && CONSONANT.test(out.at(-2) ?? '')) {
    return [{ out: hang(out.slice(0, -1), reading), held: sign }];
  }
  const reph = /[ক-হ](?=র্$)/.exec(out);
  if (reph === null) return [{ out: hang(out, reading), held }];
  return [{ out: hang(out, reading), held }, { out: `${out.slice(0, reph.index)}র্${reph[0]}${reading}`, held }];
}

// Editors often mend half of a word by hand and leave the glyph: মিল্ল¬াত needs no second ্ল.
function hang(out: string, reading: string): string {
  if (out.endsWith(reading)) return out;
  return out.endsWith(HASANTA) ? out + reading.slice(1) : out + reading;
}
