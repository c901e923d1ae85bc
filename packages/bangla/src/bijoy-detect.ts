import { classOf, wordsOf } from './bijoy-classes.js';
import { bijoyCapitals, latinShort } from './bijoy.data.js';
import { bijoyPairs, bijoyShortWords } from './bijoy-model.data.js';

/** A run of characters to be read as one: `fixed` is never Bijoy (an address), `bangla` is Unicode already. */
export type Run = { kind: 'glyphs' | 'bangla' | 'fixed' | 'line' | 'bracket'; text: string; start: number };

const STEPS_PER_NAT = 8;
const NEUTRAL = 'N'.charCodeAt(0);
/** Evidence in nats. A capital run that is no frequent Bangla word is an English abbreviation more often than not. */
const CAPITALS = -8;
const KNOWN_CAPITALS = 1;
/** A short word on one of the two lists: at least this much for Bijoy, at least this much against. */
const KNOWN_BIJOY = 2;
const KNOWN_LATIN = -11;
const UNICODE_BANGLA = -4;
/** What it costs to change between Bijoy and other text: within a line, at a round bracket, at a line break. */
const SWITCH = 3;
const SWITCH_AT = { bracket: 1.5, line: 1 };
/** How far the rest of its line can tip a run, and how far a run that stands alone is tipped towards Bijoy. */
const LINE_TIPS = 3;
const ALONE_TIPS = 3.5;

const RUN =
  /(?<fixed>(?:[A-Za-z]{3,8}:\/\/|www\.)[!-{}~]+|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}|(?<![A-Za-z0-9.-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){0,3}\.(?:com|org|net|info|edu|gov|bd|news|tv|co|io|in|uk|us)(?![A-Za-z])(?:[/?#][!-{}~]*)?|(?<=[0-9])[A-Za-z](?=[0-9]))|(?<bangla>[\u0980-\u09FF]+)|(?<line>\n)|(?<bracket>[()])|(?<glyphs>[A-Za-z`_^&~|\u00A1-\u00D6\u00D8-\u00FF×÷ŒœŠšŸƒˆ˜\u2018-\u201A“”„†‡•…‰‹›™–—\u200C\u200D]+)/gu;

/** Parts a text into runs. In: any string. Out: the runs in order; digits, spaces and other punctuation stand between them. */
export function runsOf(text: string): Run[] {
  return Array.from(text.matchAll(RUN), (found) => {
    const { fixed, bangla, line, bracket } = found.groups ?? {};
    const kind = fixed ? 'fixed' : bangla ? 'bangla' : line ? 'line' : bracket ? 'bracket' : 'glyphs';
    return { kind, text: found[0], start: found.index };
  });
}

/**
 * How much likelier a run of characters is Bijoy than Latin-letter text. In: any string. Out: nats; above 0 speaks for Bijoy,
 * 0 is no evidence.
 */
export function evidenceOf(run: string): number {
  const alone = LETTERS_ALONE.exec(run)?.[1];
  if (alone !== undefined) return aloneEvidence(alone);
  return wordsOf(run).reduce((sum, word) => sum + pairEvidence(word), 0);
}

/** Plain letters and nothing but quotes around them: both readings are words, so the lists of words are asked too. */
const LETTERS_ALONE = /^[“”‘’ÒÓÔÕ]?([A-Za-z]+)[“”‘’ÒÓÔÕ|]{0,2}$/;

function aloneEvidence(word: string): number {
  const pairs = pairEvidence(word);
  if (latinWords.has(word)) return Math.min(pairs, KNOWN_LATIN);
  if (bijoyWords.has(word)) return Math.max(pairs, KNOWN_BIJOY);
  if (!/^[A-Z]{2,}$/.test(word)) return pairs;
  return bijoyCapitals.includes(word) ? Math.max(pairs, KNOWN_CAPITALS) : pairs + CAPITALS;
}

function pairEvidence(word: string): number {
  if (!/[A-Za-z]/.test(word)) return 0;
  let steps = 0;
  let last = 0;
  for (let at = 0; at < word.length; at++) {
    const next = classOf(word.charCodeAt(at));
    steps += pairSteps(last, next);
    last = next;
  }
  return (steps + pairSteps(last, 0)) / STEPS_PER_NAT;
}

const latinWords: ReadonlySet<string> = new Set(latinShort);
const bijoyWords: ReadonlySet<string> = new Set(bijoyShortWords);

function pairSteps(from: number, to: number): number {
  return (bijoyPairs[from]?.charCodeAt(to) ?? NEUTRAL) - NEUTRAL;
}

/**
 * Decides for each run whether it is Bijoy: the reading of the whole text that has the most evidence, when every change between
 * Bijoy and other text costs (the Viterbi path over two states). Lone short words thus follow their neighbours.
 */
export function decideRuns(runs: readonly Run[]): boolean[] {
  let bijoy = 0;
  let other = 0;
  const evidence = tippedEvidence(runs);
  const cameFromBijoy = runs.map((run, index) => {
    const cost = run.kind === 'line' || run.kind === 'bracket' ? SWITCH_AT[run.kind] : SWITCH;
    const came = { bijoy: bijoy >= other - cost, other: bijoy - cost > other };
    [bijoy, other] = [Math.max(bijoy, other - cost) + (evidence[index] ?? 0), Math.max(other, bijoy - cost)];
    return came;
  });
  const decided = new Array<boolean>(runs.length);
  let state = bijoy >= other;
  for (let at = runs.length - 1; at >= 0; at--) {
    decided[at] = state;
    const from = cameFromBijoy[at];
    state = (state ? from?.bijoy : from?.other) ?? state;
  }
  return decided;
}

/** The evidence of each run, tipped by what the rest of its line is. */
function tippedEvidence(runs: readonly Run[]): number[] {
  const own = runs.map(runEvidence);
  const lineOf: number[] = [];
  const totals = [0];
  runs.forEach((run, index) => {
    if (run.kind === 'line') totals.push(0);
    lineOf.push(totals.length - 1);
    totals[totals.length - 1] = (totals.at(-1) ?? 0) + (own[index] ?? 0);
  });
  return own.map((evidence, index) => {
    const rest = (totals[lineOf[index] ?? 0] ?? 0) - evidence;
    if (evidence === 0) return 0;
    return evidence + (rest === 0 ? ALONE_TIPS : Math.max(-LINE_TIPS, Math.min(LINE_TIPS, rest)));
  });
}

function runEvidence(run: Run): number {
  if (run.kind === 'glyphs') return evidenceOf(run.text);
  return run.kind === 'bangla' ? UNICODE_BANGLA : 0;
}

/** A text weighed for `looksLikeBijoy`: evidence of the whole and of the parts read as Bijoy, in nats; how many characters are glyphs and Bangla letters. */
export type Weight = { whole: number; parts: number; partGlyphs: number; glyphs: number; bangla: number };

const BESIDE_CODE = /[0-9/=\\<>{}#$@+*]/;
/** Numbering (i, ii, iii) and algebra look like Bijoy but prove next to nothing. */
const FEW_LETTERS = 0.4;

/** Weighs a text. In: any string. Out: the weight of its runs; those that touch a digit or a sign of program code are left out. */
export function weigh(text: string): Weight {
  const weight = { whole: 0, parts: 0, partGlyphs: 0, glyphs: 0, bangla: 0 };
  const runs = runsOf(text);
  const isBijoy = decideRuns(runs);
  runs.forEach((run, index) => {
    if (run.kind === 'bangla') weight.bangla += run.text.length;
    if (run.kind !== 'glyphs' || isCode(run, text)) return;
    const evidence = isNumbering(run.text) ? Math.min(evidenceOf(run.text), FEW_LETTERS) : evidenceOf(run.text);
    weight.whole += evidence;
    if (isBijoy[index] && evidence > 0) {
      weight.parts += evidence;
      weight.partGlyphs += run.text.length;
    }
    weight.glyphs += run.text.length;
  });
  return weight;
}

function isCode(run: Run, text: string): boolean {
  const beside = text.charAt(run.start - 1) + text.charAt(run.start + run.text.length);
  return BESIDE_CODE.test(beside) || (run.text.startsWith('`') && run.text.endsWith('`'));
}

function isNumbering(run: string): boolean {
  return /^[a-z]{1,4}$/i.test(run) && new Set(run).size < 3;
}
