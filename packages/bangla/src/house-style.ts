import { caseEndings } from './house-endings.data.js';
import { findMarks } from './house-marks.js';
import { type HouseRule } from './house-rule.js';
import { houseRules } from './house-rules.data.js';
import { normalise } from './normalise.js';

/** One place where a text departs from the house's style. `start` and `end` are UTF-16 offsets in the text as it was given. */
export type HouseAlarm = { rule: string; start: number; end: number; found: string; offers: string[] };

type WordRule = Extract<HouseRule, { kind: 'word' | 'stem' }>;
type Entry = { rule: WordRule; offers: readonly string[] };
type WordIndex = { words: Map<string, Entry[]>; stems: Map<string, Entry[]>; longestStem: number };

const WORD = /[\u0980-\u09E3\u09F0\u09F1\u09FE\u200C\u200D]+/g;
const endings: ReadonlySet<string> = new Set(caseEndings.map((ending) => ending.normalize('NFC')));
const indexes = new WeakMap<readonly HouseRule[], WordIndex>();

/**
 * Finds where a text departs from the house's style and says what to write instead. It offers and never changes.
 *
 * In: any string; the rules, by default `houseRules`: data, so that a newsroom can drop some and add its own. Out: alarms in
 * order of place, each with the rule's name, the offsets in `t`, the text found and the offers in store form, best first.
 * Takes time in step with the text. Never throws. Spellings follow the Bangla Academy's standard; marks, numbers and dates what
 * Bangladeshi dailies print most.
 *
 * @example
 * houseStyle('একারনে গেল')[0] // { rule: 'na', start: 0, end: 6, found: 'একারনে', offers: ['একারণে'] }
 */
export function houseStyle(t: string, rules: readonly HouseRule[] = houseRules): HouseAlarm[] {
  const alarms = findWords(t, indexOf(rules));
  for (const rule of rules) {
    if (rule.kind !== 'mark') continue;
    for (const mark of findMarks(t, rule.check)) alarms.push({ rule: rule.rule, ...mark });
  }
  return alarms.sort((a, b) => a.start - b.start || a.end - b.end);
}

function indexOf(rules: readonly HouseRule[]): WordIndex {
  const known = indexes.get(rules);
  if (known) return known;
  const index: WordIndex = { words: new Map(), stems: new Map(), longestStem: 0 };
  for (const rule of rules) {
    if (rule.kind === 'mark') continue;
    for (const [found, ...offers] of rule.words) {
      const key = normalise(found);
      const table = rule.kind === 'stem' ? index.stems : index.words;
      table.set(key, [...(table.get(key) ?? []), { rule, offers: offers.map(normalise) }]);
      if (rule.kind === 'stem') index.longestStem = Math.max(index.longestStem, key.length);
    }
  }
  indexes.set(rules, index);
  return index;
}

function findWords(t: string, index: WordIndex): HouseAlarm[] {
  const alarms: HouseAlarm[] = [];
  let before = '';
  for (const match of t.matchAll(WORD)) {
    const found = match[0];
    const end = match.index + found.length;
    const word = normalise(found);
    for (const { entry, ending } of entriesOf(word, index)) {
      if (!fits(entry.rule, before, t.slice(end, end + 40))) continue;
      const offers = entry.offers.map((offer) => offer + ending);
      alarms.push({ rule: entry.rule.rule, start: match.index, end, found, offers });
    }
    before = word;
  }
  return alarms;
}

function entriesOf(word: string, { words, stems, longestStem }: WordIndex): { entry: Entry; ending: string }[] {
  const found = (words.get(word) ?? []).map((entry) => ({ entry, ending: '' }));
  for (let length = Math.min(word.length, longestStem); length > 0; length--) {
    const entries = stems.get(word.slice(0, length));
    const ending = word.slice(length);
    if (entries && canEnd(word.charAt(length - 1), ending)) found.push(...entries.map((entry) => ({ entry, ending })));
  }
  return found;
}

/** After ি and ী no য় follows as a case ending: দেশীয় is an adjective of its own. */
function canEnd(last: string, ending: string): boolean {
  if (ending === '') return true;
  return endings.has(ending) && !('িী'.includes(last) && ending.startsWith('য'));
}

function fits(rule: WordRule, before: string, following: string): boolean {
  if (rule.after && !rule.after.some((ending) => before.endsWith(ending))) return false;
  if (!rule.notBefore) return true;
  const next = /^ +([\u0980-\u09FF\u200C\u200D]+)/.exec(following)?.[1];
  return next !== undefined && !rule.notBefore.includes(normalise(next));
}
