import { avro, avroTyper } from '../../packages/bangla/src/avro.js';
import { fromBijoy, looksLikeBijoy, toBijoy } from '../../packages/bangla/src/bijoy.js';
import { normalise } from '../../packages/bangla/src/normalise.js';
import { readArticles, readHeadlines } from './articles.js';
import { hasBanglaData, NO_BANGLA_DATA, readRows, readWordCounts } from './bangla-data.js';
import { englishLines } from './english-lines.js';

/** Prints how right Avro and Bijoy are, set by set. */
export async function run(): Promise<void> {
  if (!hasBanglaData) return print(NO_BANGLA_DATA);
  print('writing systems | set | right | of | share | target');
  evaluateAvro();
  evaluateBijoy();
  evaluateDetector();
}

function evaluateAvro(): void {
  const vectors = readRows('avro_vectors_dev.tsv');
  row('avro', 'official vectors, dev half', vectors.filter(([roman = '', bangla = '']) => avro(roman) === bangla.normalize('NFC')).length, vectors.length, '100 %');
  const prefixes = vectors.flatMap(([roman = '']) => {
    const typer = avroTyper();
    return Array.from(roman, (key, index) => typer.push(key) === avro(Array.from(roman).slice(0, index + 1).join('')));
  });
  row('avroTyper', 'prefixes of the vectors', prefixes.filter(Boolean).length, prefixes.length, '100 %');
}

function evaluateBijoy(): void {
  const vectors = readRows('bijoy_vectors_dev.tsv');
  row('fromBijoy', 'vectors, dev half', vectors.filter(([bijoy = '', bangla = '']) => fromBijoy(bijoy) === normalise(bangla)).length, vectors.length, '≥ 99.5 %');
  const articles = readArticles(2_000).flatMap(({ headline, body }) => [headline, ...body.split('\n')]).map(normalise);
  row('toBijoy', 'paragraphs that come back, 2,000 articles', articles.filter((text) => fromBijoy(toBijoy(text)) === text).length, articles.length, '100 %');
  const words = readWordCounts().map(([word]) => normalise(word));
  row('toBijoy', 'words that come back, alone', words.filter((word) => fromBijoy(toBijoy(word)) === word).length, words.length, '100 %');
  row('toBijoy', 'paragraphs without a literal mark', articles.filter((text) => !toBijoy(text).includes('\u2060')).length, articles.length, '-');
}

function evaluateDetector(): void {
  const headlines = readHeadlines().map(normalise);
  const bijoy = headlines.map(toBijoy);
  row('looksLikeBijoy', 'headlines in Bijoy', bijoy.filter(looksLikeBijoy).length, bijoy.length, '≥ 99 %');
  const vectors = readRows('bijoy_vectors_dev.tsv').map(([word = '']) => word);
  row('looksLikeBijoy', 'single Bijoy words (not promised)', vectors.filter(looksLikeBijoy).length, vectors.length, '-');
  const bangla = readArticles(5_000).flatMap(({ body }) => body.split('\n').slice(0, 1)).map((line) => line.slice(0, 400));
  row('looksLikeBijoy', 'Bangla lines taken for Bijoy', bangla.filter(looksLikeBijoy).length, bangla.length, '0');
  const english = englishLines(5_000);
  row('looksLikeBijoy', 'English lines taken for Bijoy', english.filter(looksLikeBijoy).length, english.length, '0');
  row('fromBijoy', 'English lines left alone', english.filter((line) => fromBijoy(line) === normalise(line)).length, english.length, '-');
  row('fromBijoy', 'Bangla lines left alone', bangla.filter((line) => fromBijoy(line) === normalise(line)).length, bangla.length, '-');
}

function row(name: string, set: string, right: number, of: number, target: string): void {
  print(`  ${name} | ${set} | ${right} | ${of} | ${((100 * right) / of).toFixed(2)} % | ${target}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
