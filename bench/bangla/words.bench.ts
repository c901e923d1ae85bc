import { analyse } from '../../packages/bangla/src/analyse.js';
import { compareBangla, sortKey } from '../../packages/bangla/src/collation.js';
import { looseKey } from '../../packages/bangla/src/loose-key.js';
import { romanCandidates } from '../../packages/bangla/src/roman-candidates.js';
import { romanise } from '../../packages/bangla/src/romanise.js';
import { stem } from '../../packages/bangla/src/stem.js';
import { buildVocabulary } from '../../packages/bangla/src/vocabulary.js';
import { words } from '../../packages/bangla/src/words.js';
import { hasBanglaData, NO_BANGLA_DATA, readRows, readWordCounts } from './bangla-data.js';
import { readCorpus } from './corpus.js';
import { luceneStem } from './lucene-bengali.js';

const ROUNDS = 5;

/** Median milliseconds of each way over alternating rounds, after one round to warm up. */
function measure(ways: readonly (() => unknown)[]): number[] {
  const times = ways.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    ways.forEach((way, index) => {
      const start = performance.now();
      way();
      if (round > 0) times[index]?.push(performance.now() - start);
    });
  }
  return times.map((of) => of.sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN);
}

const perSecond = (count: number, milliseconds = NaN): string => Math.round((count / milliseconds) * 1000).toLocaleString('en');

function print(what: string, ours: string, beside: string, target: string): void {
  console.log(`| ${what} | ${ours} | ${beside} | ${target} |`);
}

const NOUN_ENDING = /(?:গুলোর|গুলোকে|গুলোতে|গুলো|গুলির|গুলি|দেরকে|দের|েরা|রা|টির|টিকে|টিতে|টি|টার|টাকে|টা|ের|কে|তে|ে|র|য়|ই|ও)$/u;
const VERB_ENDING = /(?:েছিলেন|েছিলাম|েছিল|ছিলেন|ছিলাম|ছিল|েছেন|েছে|েছি|চ্ছেন|চ্ছে|চ্ছি|লেন|লাম|বেন|বে|তেন|তাম|তে|ুন|েন|লে|ি|ে)$/u;

/** What one writes first: alternations of endings, taken off while they match and three letters stay. */
function regexStem(word: string): string {
  let rest = word.normalize('NFC').replace(/[\u200c\u200d]/gu, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    const cut = rest.replace(VERB_ENDING, '').length >= 3 ? rest.replace(VERB_ENDING, '') : rest;
    rest = cut.replace(NOUN_ENDING, '').length >= 3 ? cut.replace(NOUN_ENDING, '') : cut;
  }
  return rest;
}

/** Words as the corpus has them, frequent ones more than once. */
function readTokens(): string[] {
  return readWordCounts().flatMap(([word, count]) => Array.from({ length: Math.min(20, 1 + Math.floor(count / 50)) }, () => word));
}

function benchStem(): void {
  const tokens = readTokens();
  const run = (stemmer: (word: string) => string) => (): number => tokens.reduce((sum, word) => sum + stemmer(word).length, 0);
  const [ours = NaN, regex = NaN, lucene = NaN, loose = NaN] = measure([run(stem), run(regexStem), run(luceneStem), run(looseKey)]);
  print('stem, words/s', perSecond(tokens.length, ours), `regular expressions ${perSecond(tokens.length, regex)} (ours ${(regex / ours).toFixed(1)} ×), Lucene’s rules ${perSecond(tokens.length, lucene)}`, '≥ 300,000 or 10 ×');
  print('looseKey, words/s', perSecond(tokens.length, loose), '', '');
}

function benchAnalyse(): void {
  const corpus = readCorpus().map(({ body }) => body);
  const each = 300;
  // Other articles in every round, so that nothing is known from the round before.
  const roundsOf = (read: (body: string) => unknown) => {
    let from = 0;
    return (): void => corpus.slice(from, (from += each)).forEach(read);
  };
  const perRound = corpus.slice(each, each * (ROUNDS + 1)).reduce((sum, body) => sum + words(body).length, 0) / ROUNDS;
  const [ours = NaN, beside = NaN] = measure([roundsOf(analyse), roundsOf((body) => words(body).map(({ text }) => [text, regexStem(text), looseKey(text)]))]);
  print('analyse, words/s of articles', perSecond(perRound, ours), `words() and regular expressions ${perSecond(perRound, beside)} (ours ${(beside / ours).toFixed(1)} ×)`, '≥ 100,000');
}

function benchSort(): void {
  const list = readWordCounts().slice(0, 20_000).map(([word]) => word);
  const collator = new Intl.Collator('bn');
  const byKey = (): unknown => list.map((word) => [sortKey(word), word] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const [keys = NaN, compared = NaN, intl = NaN] = measure([byKey, () => [...list].sort(compareBangla), () => [...list].sort(collator.compare)]);
  print('sort 20,000 words by sortKey, ms', keys.toFixed(0), `Intl.Collator ${intl.toFixed(0)} (${(intl / keys).toFixed(1)} ×), compareBangla ${compared.toFixed(0)}`, '');
}

/** What one writes first: romanise every word and take the nearest by edit distance. */
function nearestRomanised(query: string, romanised: readonly string[]): number {
  let best = -1;
  let least = Infinity;
  romanised.forEach((word, index) => {
    let row = Array.from({ length: word.length + 1 }, (_, at) => at);
    for (let q = 1; q <= query.length; q++) {
      const next = [q];
      for (let at = 1; at <= word.length; at++) {
        next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + (query[q - 1] === word[at - 1] ? 0 : 1)));
      }
      row = next;
    }
    const distance = row[word.length] ?? Infinity;
    if (distance < least) [least, best] = [distance, index];
  });
  return best;
}

function benchRoman(): void {
  const counts = readWordCounts();
  const start = performance.now();
  const v = buildVocabulary(counts);
  const build = performance.now() - start;
  const romanised = v.words.map((word) => romanise(word, 'newsroom'));
  const queries = readRows('banglish_words_dev.tsv').map(([typed = '']) => typed.toLowerCase());
  const some = queries.slice(0, 200);
  const [ours = NaN] = measure([() => some.map((query) => romanCandidates(query, v))]);
  const naiveStart = performance.now();
  queries.slice(0, 5).forEach((query) => nearestRomanised(query, romanised));
  const naive = (performance.now() - naiveStart) / 5;
  const slowest = queries.map((query) => {
    const from = performance.now();
    romanCandidates(query, v);
    return performance.now() - from;
  });
  const percentile = slowest.sort((a, b) => a - b)[Math.floor(0.99 * slowest.length)] ?? NaN;
  print(
    `romanCandidates, ms a query of ${v.size} words`,
    `${(ours / some.length).toFixed(2)} (99th of 100: ${percentile.toFixed(2)})`,
    `edit distance to every romanised word ${naive.toFixed(0)} (ours ${((naive * some.length) / ours).toFixed(0)} ×); buildVocabulary ${build.toFixed(0)} ms once`,
    '≤ 5',
  );
}

/** Prints the speed of everything that search compares words by, each beside the plain way of doing it. */
export async function run(): Promise<void> {
  if (!hasBanglaData) {
    console.log(NO_BANGLA_DATA);
    return;
  }
  console.log('| words: speed | ours | beside it, in the same run | target |\n|---|---|---|---|');
  benchStem();
  benchAnalyse();
  benchSort();
  benchRoman();
}
