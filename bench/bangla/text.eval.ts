import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fromBanglaCalendar, toBanglaCalendar } from '../../packages/bangla/src/calendar.js';
import type { Civil } from '../../packages/bangla/src/civil.js';
import { BANGLA_MONTHS } from '../../packages/bangla/src/dates.data.js';
import { toBanglaDigits } from '../../packages/bangla/src/digits.js';
import { formatDate } from '../../packages/bangla/src/format-date.js';
import { toHijri } from '../../packages/bangla/src/hijri.js';
import { fromIso15919 } from '../../packages/bangla/src/iso15919.js';
import { normalise } from '../../packages/bangla/src/normalise.js';
import { dateOrdinal, numberInWords } from '../../packages/bangla/src/numbers.js';
import { parseDate } from '../../packages/bangla/src/parse-date.js';
import { parseNumber } from '../../packages/bangla/src/parse-number.js';
import { repairResidue } from '../../packages/bangla/src/residue.js';
import { romanise } from '../../packages/bangla/src/romanise.js';
import { slug } from '../../packages/bangla/src/slug.js';
import { zoneTime } from '../../packages/bangla/src/zone-time.js';
import { BANGLA_DATA, hasBanglaData, isHeldOut, NO_BANGLA_DATA, readRows, readWordCounts } from './bangla-data.js';
import { readCorpus, readHeadlines } from './corpus.js';

const DHAKA = 'Asia/Dhaka';
const nfc = (text = ''): string => text.normalize('NFC');
const civil = (iso = ''): Civil => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};

function print(set: string, size: number, ours: string, beside: string, target: string): void {
  console.log(`| ${set} | ${size} | ${ours} | ${beside} | ${target} |`);
}

function share(right: number, all: number): string {
  return `${((100 * right) / all).toFixed(1)} % (${right})`;
}

function count<Row>(rows: readonly Row[], isRight: (row: Row) => boolean): number {
  return rows.filter(isRight).length;
}

// What may not be left in the store form; NFC alone leaves most of it.
const UNWANTED = /[\u200B\uFEFF\u00AD\u00A0\u0085]|\u09BE\u09C7|অ\u09BE|ত\u09CD\u200D|(?<!\u09CD)\u200C|(?<!র)\u200D|([\u09BE-\u09CD])\1/;

function evaluateNormalise(): void {
  const bodies = readCorpus().map(({ body }) => body);
  const nfcClean = count(bodies, (body) => !UNWANTED.test(nfc(body)));
  print('normalise: articles with nothing left to mend', bodies.length, share(count(bodies, (body) => !UNWANTED.test(normalise(body))), bodies.length), `NFC alone ${share(nfcClean, bodies.length)}`, '100 %');
  const stable = count(bodies, (body) => normalise(normalise(body)) === normalise(body));
  print('normalise: articles it changes only once', bodies.length, share(stable, bodies.length), '', '100 %');
}

function evaluateResidue(): void {
  const rows = readRows('bijoy_residue_dev.tsv');
  const counted = readWordCounts().map(([word]) => word);
  const lexicons: [name: string, words: Set<string>][] = [
    ['corpus lexicon', new Set(counted)],
    ['half of the lexicon', new Set(counted.filter((word) => !isHeldOut(word)))],
    ['no lexicon', new Set()],
  ];
  for (const [name, words] of lexicons) {
    const right = count(rows, ([broken = '', word]) => repairResidue(broken, words) === nfc(word));
    print(`repairResidue: vectors, ${name}`, rows.length, share(right, rows.length), '', name === 'corpus lexicon' ? '≥ 97 %' : '');
  }
  const words = new Set(counted);
  print('repairResidue: lexicon words it changes', counted.length, String(count(counted, (word) => repairResidue(word, words) !== word)), '', '0');
  const dashed = new Set(readCorpus().flatMap(({ body }) => nfc(body).match(/[\u0980-\u09FF]+[–‘’][\u0980-\u09FF]+/g) ?? []));
  const changed = [...dashed].filter((token) => repairResidue(token, words) !== token);
  print('repairResidue: corpus tokens with – ‘ ’ inside that it reads as letters', dashed.size, `${changed.length}: ${changed.slice(0, 8).join(' ')} …`, '', 'each a broken word');
}

function evaluateCalendars(): void {
  const rows = [...readRows('bangla_calendar_vectors_dev.tsv'), ...readRows('published_datelines.tsv')];
  const bangla = (row: readonly string[]): Civil => ({ year: Number(row[1]), month: Number(row[2]), day: Number(row[3]) });
  const same = (a: Civil, b: Civil): boolean => a.year === b.year && a.month === b.month && a.day === b.day;
  print('toBanglaCalendar: vectors and printed datelines', rows.length, share(count(rows, (row) => same(toBanglaCalendar(civil(row[0])), bangla(row))), rows.length), '', '100 %');
  print('fromBanglaCalendar: the same', rows.length, share(count(rows, (row) => same(fromBanglaCalendar(bangla(row)), civil(row[0]))), rows.length), '', '100 %');
  const shown = JSON.parse(readFileSync(resolve(BANGLA_DATA, 'bangla-date-vectors.json'), 'utf8')) as { gregorian: string; shown: string }[];
  const read = count(shown, ({ gregorian, shown: text }) => {
    const { year, month, day } = toBanglaCalendar(civil(gregorian));
    const found = parseDate(text);
    return found?.calendar === 'bangla' && same(found.date, { year, month, day }) && text.includes(BANGLA_MONTHS[month - 1] ?? '');
  });
  print('toBanglaCalendar and parseDate: dates printed on portals', shown.length, share(read, shown.length), '', '15, two are misprints');
  const hijri = readRows('hijri_bangladesh_vectors.tsv');
  const fits = (row: readonly string[]): boolean => {
    const { month, day } = toHijri(civil(row[0]), [{ year: 1446, month: 2, starts: civil('2024-08-07') }]);
    return row[2] === `${month}/${day}`;
  };
  print('toHijri: Bangladesh, with one announced month', hijri.length, share(count(hijri, fits), hijri.length), `Umm al-Qura ${count(hijri, (row) => row[3]?.startsWith(`${row[2]}/`) === true)}`, '');
}

function evaluateDates(): void {
  const days = Array.from({ length: 5000 }, (_, at) => new Date(Date.UTC(1995, 0, 1) + at * 199_873_000));
  for (const style of ['stamp', 'list', 'masthead'] as const) {
    const right = count(days, (at) => {
      const shown = zoneTime(at, DHAKA);
      const found = parseDate(formatDate(at, style, DHAKA));
      const hasTime = style === 'masthead' ? found?.time === undefined : found?.time?.hour === shown?.hour && found?.time?.minute === shown?.minute;
      return hasTime && found?.date.day === shown?.date.day && found?.date.month === shown?.date.month && found?.date.year === shown?.date.year;
    });
    print(`parseDate: reads back the style ${style}`, days.length, share(right, days.length), '', '100 %');
  }
  const words = readRows('number_words_bn.tsv');
  print('numberInWords: 0 to 99', words.length, share(count(words, ([n, word]) => numberInWords(Number(n)) === nfc(word)), words.length), '', '100 %');
  const ordinals = readRows('date_ordinals_bn.tsv');
  print('dateOrdinal', ordinals.length, share(count(ordinals, ([day, text]) => dateOrdinal(Number(day)) === nfc(text)), ordinals.length), '', '100 %');
  const numbers = Array.from({ length: 20000 }, (_, at) => Math.floor(1.0017 ** at % 1e13) + at);
  print('parseNumber: reads back numberInWords', numbers.length, share(count(numbers, (n) => parseNumber(numberInWords(n)) === n && parseNumber(toBanglaDigits(String(n))) === n), numbers.length), '', '100 %');
}

function evaluateSlugs(): void {
  const headlines = readHeadlines();
  const slugs = headlines.map(slug);
  print('slug: headlines with one of ≤ 60 letters', headlines.length, share(count(slugs, (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 60), headlines.length), `longest ${Math.max(...slugs.map((text) => text.length))}`, '100 %');
  const words = [...new Set(readWordCounts().map(([word]) => normalise(word)))];
  print('romanise iso15919: corpus words that come back', words.length, share(count(words, (word) => fromIso15919(romanise(word, 'iso15919')) === word), words.length), '', '100 %');
  const typed = readRows('banglish_words_dev.tsv').filter(([roman = '', word = '']) => /^[a-z]+$/.test(roman) && /^[\u0980-\u09FF]+$/.test(word));
  const dropped = (word: string): string => [...romanise(word, 'iso15919')].filter((letter) => /[a-z]/.test(letter)).join('');
  print('romanise newsroom: words spelled as somebody typed them', typed.length, share(count(typed, ([roman, word = '']) => romanise(word, 'newsroom') === roman), typed.length), `ISO 15919 without its marks ${share(count(typed, ([roman, word = '']) => dropped(word) === roman), typed.length)}`, '');
}

/** Prints the accuracy of text, numbers, dates and addresses. */
export async function run(): Promise<void> {
  if (!hasBanglaData) {
    console.log(NO_BANGLA_DATA);
    return;
  }
  console.log('| text, numbers, dates: set | rows | ours | beside it | target |\n|---|---|---|---|---|');
  evaluateNormalise();
  evaluateResidue();
  evaluateCalendars();
  evaluateDates();
  evaluateSlugs();
}
