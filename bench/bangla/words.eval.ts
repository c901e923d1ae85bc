import { sortKey } from '../../packages/bangla/src/collation.js';
import { looseKey } from '../../packages/bangla/src/loose-key.js';
import { romanCandidates } from '../../packages/bangla/src/roman-candidates.js';
import { romanise } from '../../packages/bangla/src/romanise.js';
import { stem } from '../../packages/bangla/src/stem.js';
import { buildVocabulary, type Vocabulary } from '../../packages/bangla/src/vocabulary.js';
import { hasBanglaData, isHeldOut, isUnseen, NO_BANGLA_DATA, readRows, readWordCounts } from './bangla-data.js';
import { readInflections, shareColliding, shareJoined, type Inflection } from './inflections.js';
import { luceneStem } from './lucene-bengali.js';

type Stemmer = (word: string) => string;

const tidy = (text = ''): string => text.normalize('NFC').trim();
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const firstFive: Stemmer = (word) => word.slice(0, 5);

function print(set: string, size: number, ours: string, beside: string, target: string): void {
  console.log(`| ${set} | ${size} | ${ours} | ${beside} | ${target} |`);
}

function evaluateStem(): void {
  const { chakrabarty, corrected, unimorph } = readInflections();
  const sets: [name: string, rows: Inflection[], target: string][] = [
    ['stem: Chakrabarty, all inflected', chakrabarty, '≥ 75 %'],
    ['stem: Chakrabarty, held-out half of the lemmas', chakrabarty.filter(({ lemma }) => isHeldOut(lemma)), '≥ 75 %'],
    ['stem: corrected part, all', corrected, '≥ 75 %'],
    ['stem: corrected part, nouns', corrected.filter(({ kind }) => kind === 'noun'), '≥ 88 %'],
    ['stem: corrected part, verbs', corrected.filter(({ kind }) => kind === 'verb'), ''],
    ['stem: UniMorph nouns', unimorph.filter(({ kind }) => kind === 'N'), '≥ 88 %'],
    ['stem: UniMorph verbs', unimorph.filter(({ kind }) => kind === 'V'), ''],
  ];
  for (const [name, rows, target] of sets) {
    const beside = `Lucene ${percent(shareJoined(rows, luceneStem))}, first five letters ${percent(shareJoined(rows, firstFive))}`;
    print(name, rows.length, percent(shareJoined(rows, stem)), beside, target);
  }
  for (const [name, rows] of [['Chakrabarty', chakrabarty], ['corrected part, nouns', corrected.filter(({ kind }) => kind === 'noun')]] as const) {
    print(`lemmas sharing a stem: ${name}`, rows.length, percent(shareColliding(rows, stem)), `Lucene ${percent(shareColliding(rows, luceneStem))}`, '≤ 5 %');
  }
}

function evaluateOrder(): void {
  const words = readWordCounts().slice(0, 50_000).map(([word]) => word);
  const collator = new Intl.Collator('bn');
  const order = (sorted: string[]): number => sorted.filter((word, index) => index > 0 && collator.compare(sorted[index - 1] ?? '', word) > 0).length;
  const byKey = words.map((word) => [sortKey(word), word] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, word]) => word);
  print('sortKey: pairs out of Intl.Collator order', words.length, String(order(byKey)), `code points ${order([...words].sort())}`, '0');
}

function evaluateLooseKey(): void {
  const groups = readRows('spelling_variants_corpus.tsv').map((row) => row.map((cell) => tidy(cell.replace(/:\d+$/, ''))));
  const joined = (key: Stemmer): number => groups.filter((group) => new Set(group.map(key)).size === 1).length / groups.length;
  print('looseKey: groups of corpus spellings under one key', groups.length, percent(joined(looseKey)), `no folding ${percent(joined((word) => word))}`, '40 pairs in the test');
}

/** Whether two strings of Latin letters have most consonants in common, in order: what the machine-aligned set often lacks. */
function soundsAlike(typed: string, bangla: string): boolean {
  const bones = (text: string): string => text.toLowerCase().replace(/[^a-z]|[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');
  const [a, b] = [bones(typed), bones(romanise(bangla, 'newsroom'))];
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const letter of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++) next.push(letter === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return (row[b.length] ?? 0) >= 0.5 * Math.max(a.length, b.length);
}

type Typed = { typed: string; word: string; count: number };

function shareFound(rows: readonly Typed[], v: Vocabulary): { byWord: number; byToken: number; milliseconds: number } {
  let found = 0;
  let tokens = 0;
  let foundTokens = 0;
  const start = performance.now();
  for (const { typed, word, count } of rows) {
    const isFound = romanCandidates(typed, v, 5).includes(word);
    tokens += count;
    if (isFound) found++;
    if (isFound) foundTokens += count;
  }
  return { byWord: found / rows.length, byToken: foundTokens / tokens, milliseconds: (performance.now() - start) / rows.length };
}

function evaluateRoman(): void {
  const v = buildVocabulary(readWordCounts());
  const known = new Set(v.words);
  const read = (name: string): Typed[] =>
    readRows(name)
      .map(([typed = '', bangla, count = '1']) => ({ typed, word: tidy(bangla), count: Number(count) }))
      .filter(({ typed, word }) => known.has(word) && /[a-z]/i.test(typed));
  const isNew = ({ typed }: Typed): boolean => isUnseen(typed.toLowerCase().replace(/[^a-z]/g, '').replace(/(.)\1{2,}/g, '$1$1'));
  const [single, tokens] = [read('banglish_words_dev.tsv'), read('banglish_tokens_dev.tsv')];
  const alike = tokens.filter(({ typed, word }) => soundsAlike(typed, word));
  const sets: [name: string, rows: Typed[]][] = [
    ['romanCandidates: single words', single],
    ['romanCandidates: single words, quarter its table has not seen', single.filter(isNew)],
    ['romanCandidates: chat tokens, as aligned by machine', tokens],
    ['romanCandidates: chat tokens that are spellings of their word', alike],
    ['romanCandidates: the same, quarter its table has not seen', alike.filter(isNew)],
  ];
  romanCandidates('nirbachon', v);
  for (const [name, rows] of sets) {
    const { byWord, byToken, milliseconds } = shareFound(rows, v);
    print(`${name}, top 5`, rows.length, percent(byWord), `by token ${percent(byToken)}; ${milliseconds.toFixed(2)} ms a query against ${v.size} words`, '≥ 85 %, ≤ 5 ms');
  }
}

/** Prints the accuracy of everything that search compares words by. */
export async function run(): Promise<void> {
  if (!hasBanglaData) {
    console.log(NO_BANGLA_DATA);
    return;
  }
  console.log('| words: set | rows | ours | beside it | target |\n|---|---|---|---|---|');
  evaluateOrder();
  evaluateStem();
  evaluateLooseKey();
  evaluateRoman();
}
