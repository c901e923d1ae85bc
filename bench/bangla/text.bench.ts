import { toBanglaCalendar } from '../../packages/bangla/src/calendar.js';
import { civilOf } from '../../packages/bangla/src/civil.js';
import { toBanglaDigits } from '../../packages/bangla/src/digits.js';
import { formatDate } from '../../packages/bangla/src/format-date.js';
import { graphemes } from '../../packages/bangla/src/graphemes.js';
import { normalise } from '../../packages/bangla/src/normalise.js';
import { formatNumber } from '../../packages/bangla/src/numbers.js';
import { parseDate } from '../../packages/bangla/src/parse-date.js';
import { repairResidue } from '../../packages/bangla/src/residue.js';
import { slug } from '../../packages/bangla/src/slug.js';
import { sentences, words } from '../../packages/bangla/src/words.js';
import { hasBanglaData, NO_BANGLA_DATA, readWordCounts } from './bangla-data.js';
import { readCorpus, readHeadlines } from './corpus.js';

const ROUNDS = 5;
const DHAKA = 'Asia/Dhaka';

/** Median milliseconds of each way over alternating rounds, after one round to warm up. */
function measure(ours: () => void, naive: () => void): { ours: number; naive: number } {
  const times: { ours: number[]; naive: number[] } = { ours: [], naive: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, way] of [['ours', ours], ['naive', naive]] as const) {
      const start = performance.now();
      way();
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  const median = (of: number[]): number => of.sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
  return { ours: median(times.ours), naive: median(times.naive) };
}

/** Runs ours and the naive way over the same things and prints microseconds a thing, and how often ours is as slow. */
function compare<Thing>(what: string, things: readonly Thing[], ours: (thing: Thing) => unknown, beside: string, naive: (thing: Thing) => unknown, target = ''): void {
  const times = measure(() => things.forEach(ours), () => things.forEach(naive));
  const each = (milliseconds: number): string => ((1000 * milliseconds) / things.length).toFixed(2);
  console.log(`| ${what} | ${each(times.ours)} µs | ${beside} ${each(times.naive)} µs (ours ${(times.ours / times.naive).toFixed(2)} × its time) | ${target} |`);
}

function benchText(bodies: readonly string[]): void {
  compare('normalise, an article', bodies, normalise, 'String.normalize(NFC)', (body) => body.normalize('NFC'), '≤ 8 ×');
  const stored = bodies.map(normalise);
  compare('normalise, an article already stored', stored, normalise, 'String.normalize(NFC)', (body) => body.normalize('NFC'), '≤ 8 ×');
  const lexicon = new Set(readWordCounts().map(([word]) => word));
  compare('repairResidue, an article', bodies, (body) => repairResidue(body, lexicon), 'normalise', normalise);
  const some = stored.slice(0, 300);
  const wordSegmenter = new Intl.Segmenter('bn', { granularity: 'word' });
  compare('words, an article', some, words, 'Intl.Segmenter', (body) => [...wordSegmenter.segment(body)]);
  const graphemeSegmenter = new Intl.Segmenter('bn', { granularity: 'grapheme' });
  compare('graphemes, an article', some, graphemes, 'Intl.Segmenter', (body) => [...graphemeSegmenter.segment(body)]);
  const sentenceSegmenter = new Intl.Segmenter('bn', { granularity: 'sentence' });
  compare('sentences, an article', some, sentences, 'Intl.Segmenter', (body) => [...sentenceSegmenter.segment(body)]);
}

function benchDates(): void {
  const days = Array.from({ length: 20_000 }, (_, at) => new Date(Date.UTC(2020, 0, 1) + at * 8_003_000));
  const intl = new Intl.DateTimeFormat('bn-BD', { timeZone: DHAKA, dateStyle: 'long', timeStyle: 'short' });
  compare('formatDate stamp', days, (at) => formatDate(at, 'stamp', DHAKA), 'Intl (its own pattern)', (at) => intl.format(at));
  const stamps = days.map((at) => formatDate(at, 'stamp', DHAKA));
  compare('parseDate of a stamp', stamps, parseDate, 'Date.parse of its English', () => Date.parse('13 Aug 2025 11:07'));
  const civils = days.map((_, at) => civilOf(at));
  compare('toBanglaCalendar', civils, toBanglaCalendar, 'new Date of the day', ({ year, month, day }) => new Date(year, month, day));
  const numbers = days.map((_, at) => at * 7919.5);
  const intlNumber = new Intl.NumberFormat('bn-BD');
  compare('formatNumber', numbers, formatNumber, 'Intl', (n) => intlNumber.format(n));
  compare('toBanglaDigits', numbers.map(String), toBanglaDigits, 'ten replaceAll', (text) =>
    [...'০১২৩৪৫৬৭৮৯'].reduce((done, digit, at) => done.replaceAll(String(at), digit), text),
  );
}

/** Prints the speed of text, numbers, dates and addresses, each beside the plain way of doing it. */
export async function run(): Promise<void> {
  if (!hasBanglaData) {
    console.log(NO_BANGLA_DATA);
    return;
  }
  console.log('| text, numbers, dates: speed | ours | beside it, in the same run | target |\n|---|---|---|---|');
  benchText(readCorpus().slice(0, 3000).map(({ body }) => body));
  benchDates();
  compare('slug of a headline', readHeadlines(), slug, 'encodeURIComponent', encodeURIComponent);
}
