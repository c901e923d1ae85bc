import { avro, avroTyper } from '../../packages/bangla/src/avro.js';
import { fromBijoy, looksLikeBijoy, toBijoy } from '../../packages/bangla/src/bijoy.js';
import { encodeText } from '../../packages/bangla/src/bijoy-encode.js';
import { normalise } from '../../packages/bangla/src/normalise.js';
import { readArticles, readHeadlines } from './articles.js';
import { hasBanglaData, NO_BANGLA_DATA, readRows, readWordCounts } from './bangla-data.js';
import { englishLines, unseenEnglishLines } from './english-lines.js';

/** Prints how right Avro and Bijoy are, set by set. */
export async function run(): Promise<void> {
  if (!hasBanglaData) return print(NO_BANGLA_DATA);
  print('writing systems | set | right | of | share | target');
  evaluateAvro();
  evaluateBijoy();
  evaluateMixed();
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

const INSERTED = 'GDP|Bangladesh Bank|COVID-19|Dhaka University|World Bank|BBC|AFP|UNICEF|Facebook|YouTube|Donald Trump|Reuters|Al Jazeera|news@example.com|info@du.ac.bd|www.example.com|https://example.org/a?b=1|example.com.bd|01711-123456|+880 2 55667788|1,234.56|2025|50%|10-12|The New York Times|Prime Minister|Oxford|iPhone|WhatsApp|online'.split('|');

/** Bijoy headlines into which English, an address or a number is put, bare and in brackets; right only when all of it comes out right. */
function evaluateMixed(): void {
  const headlines = readHeadlines().map(normalise).filter((line) => !/[A-Za-z0-9\u00A1-\u00FF–…^]/.test(line) && line.includes(' '));
  const english = englishLines(3_000).map((line) => line.split(' ').filter((word) => /^[A-Za-z]+$/.test(word)));
  const mixed = (pick: (index: number) => string): number =>
    headlines.filter((line, index) => {
      const words = line.split(' ');
      const at = 1 + (index % (words.length - 1));
      const put = index % 2 === 0 ? pick(index) : `(${pick(index)})`;
      const text = [...words.slice(0, at), put, ...words.slice(at)].join(' ');
      return fromBijoy(encodeText(text)) === text;
    }).length;
  row('fromBijoy', 'headlines with a name, address or number put in', mixed((index) => INSERTED[index % INSERTED.length] ?? ''), headlines.length, '-');
  row('fromBijoy', 'headlines with one to four words of English prose put in', mixed((index) => english[index % english.length]?.slice(0, 1 + (index % 4)).join(' ') ?? ''), headlines.length, '-');
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
  const unseen = unseenEnglishLines();
  row('looksLikeBijoy', 'unseen English lines taken for Bijoy', unseen.filter(looksLikeBijoy).length, unseen.length, '0');
  row('fromBijoy', 'unseen English lines left alone', unseen.filter((line) => fromBijoy(line) === normalise(line)).length, unseen.length, '-');
  row('fromBijoy', 'English lines left alone', english.filter((line) => fromBijoy(line) === normalise(line)).length, english.length, '-');
  row('fromBijoy', 'Bangla lines left alone', bangla.filter((line) => fromBijoy(line) === normalise(line)).length, bangla.length, '-');
}

function row(name: string, set: string, right: number, of: number, target: string): void {
  print(`  ${name} | ${set} | ${right} | ${of} | ${((100 * right) / of).toFixed(2)} % | ${target}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
