import { createRequire } from 'node:module';
import { avroPlainKeys, avroVowelKeys } from '../../packages/bangla/src/avro.data.js';
import { avro, avroTyper } from '../../packages/bangla/src/avro.js';
import { bijoyGlyphs } from '../../packages/bangla/src/bijoy.data.js';
import { fromBijoy, looksLikeBijoy, toBijoy } from '../../packages/bangla/src/bijoy.js';
import { houseRules } from '../../packages/bangla/src/house-rules.data.js';
import { houseStyle } from '../../packages/bangla/src/house-style.js';
import { findName } from '../../packages/bangla/src/names.js';
import { normalise } from '../../packages/bangla/src/normalise.js';
import { readArticles } from './articles.js';
import { hasBanglaData, NO_BANGLA_DATA } from './bangla-data.js';

const ROUNDS = 5;
const ROMAN = 'amader sOnar bangla, ami tOmay bhalObasi. cirodin tOmar akash, tOmar batas, amar praNe bajay ba^shi. ';

/** Prints the speed of Avro, Bijoy, house style and names, each beside the naive way and, where there is one, the npm package. */
export async function run(): Promise<void> {
  if (!hasBanglaData) return console.log(NO_BANGLA_DATA);
  console.log('| what | ours | beside | target |');
  console.log('|---|---|---|---|');
  benchAvro();
  benchTyper();
  const text = readArticles(400).map(({ body }) => normalise(body)).filter((body) => !/[\u00A1-\u0152]/.test(body)).join('\n').slice(0, 100_000);
  benchBijoy(text);
  benchStyle(text);
}

function benchAvro(): void {
  const text = ROMAN.repeat(200);
  const other = loadAvroPackage();
  const [ours = NaN, naive = NaN, packaged = NaN] = measure([() => avro(text), () => replaceInOrder(text, avroTable), () => other(text)]);
  print(`avro, ${text.length} keys`, `${ours.toFixed(1)} ms`, `replacing key by key, no context rules ${naive.toFixed(1)} ms; nodejs-avro-phonetic ${packaged.toFixed(1)} ms (ours ${(packaged / ours).toFixed(1)} ×)`, '');
}

/** Each key in a text of 4,000 keys: the typer, and converting all of it again at every key. */
function benchTyper(): void {
  const keys = ROMAN.repeat(40);
  const type = (): void => {
    const typer = avroTyper();
    for (const key of keys) typer.push(key);
  };
  const again = (): void => {
    for (let end = 1; end <= keys.length; end += 20) avro(keys.slice(0, end));
  };
  const [ours = NaN, naive = NaN] = measure([type, again]);
  print(`avroTyper, a key, text of ${keys.length} keys`, `${(ours / keys.length).toFixed(4)} ms`, `converting all again ${((naive * 20) / keys.length).toFixed(3)} ms`, '≤ 0.05 ms');
}

function benchBijoy(text: string): void {
  const bijoy = toBijoy(text);
  const [read = NaN, naive = NaN, write = NaN, notice = NaN] = measure([() => fromBijoy(bijoy), () => replaceInOrder(bijoy, bijoyTable), () => toBijoy(text), () => looksLikeBijoy(bijoy)]);
  const right = replaceInOrder(bijoy, bijoyTable).normalize('NFC') === text ? 'and right' : 'and wrong: no signs moved';
  print('fromBijoy, 100 kB', `${read.toFixed(0)} ms`, `replacing glyph by glyph ${naive.toFixed(0)} ms, ${right}`, 'linear');
  print('toBijoy, 100 kB', `${write.toFixed(0)} ms`, '', 'linear');
  print('looksLikeBijoy, 100 kB', `${notice.toFixed(0)} ms`, '', 'linear');
}

function benchStyle(text: string): void {
  const pairs = houseRules.flatMap((rule) => (rule.kind === 'mark' ? [] : rule.words.map(([found]) => found.normalize('NFC'))));
  const search = (): number => pairs.reduce((sum, found) => sum + (text.split(found).length - 1), 0);
  const [style = NaN, naive = NaN] = measure([() => houseStyle(text), search]);
  print('houseStyle, 100 kB', `${style.toFixed(0)} ms`, `searching for ${pairs.length} words one after another, no endings, no signs ${naive.toFixed(0)} ms`, 'linear');
  const name = { bangla: 'প্রধানমন্ত্রী', banned: ['প্রধান মন্ত্রী'] };
  const [named = NaN, exact = NaN] = measure([() => findName(text, name), () => text.split(name.bangla)]);
  const tokens = (text.match(/[\u0980-\u09FF]+/g) ?? []).filter((word) => word === name.bangla.normalize('NFC')).length;
  print('findName, 100 kB', `${named.toFixed(1)} ms, ${findName(text, name).length} places`, `comparing whole words finds ${tokens}; splitting at the bare name ${exact.toFixed(1)} ms`, 'linear');
}

const avroTable: readonly (readonly [string, string])[] = [...avroPlainKeys.flatMap((line) => line.split('  ')).map((pair) => pair.split(' ') as [string, string]), ...avroVowelKeys.map(([key, sign]) => [key, sign] as const)].sort((a, b) => b[0].length - a[0].length);
const bijoyTable: readonly (readonly [string, string])[] = bijoyGlyphs.flatMap((line) => line.split('  ')).map((pair) => pair.split(' ') as [string, string]);

function replaceInOrder(text: string, table: readonly (readonly [string, string])[]): string {
  return table.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
}

/** The one npm package for Avro that runs in Node and passes the official vectors. */
function loadAvroPackage(): (text: string) => string {
  const avroPackage = createRequire(import.meta.url)('nodejs-avro-phonetic') as { parse(text: string): string };
  return (text) => avroPackage.parse(text);
}

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

function print(what: string, ours: string, beside: string, target: string): void {
  console.log(`| ${what} | ${ours} | ${beside} | ${target} |`);
}
