/**
 * Builds the two faces of the reader site from the packaged Noto Serif Bengali (OFL): `npx tsx --conditions=source
 * portal/src/reader-look/build-fonts.ts WORDS.tsv.gz`. WORDS lists words with counts, most frequent first.
 *
 * A Bangla face is heavy with conjuncts that hardly occur. The words are shaped with HarfBuzz, step by step, and the
 * glyphs that appear in any step are kept. Every word is then shaped with the whole and with the small face; the
 * conjuncts that come out the same are written down, so that a page with another one can be given the whole face.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import * as hb from 'harfbuzzjs';
import { conjunctsOf } from './conjuncts.js';

const require = createRequire(import.meta.url);
type SubsetFont = (font: Uint8Array, text: string | undefined, options: { targetFormat: 'sfnt' | 'woff2'; keepAllGlyphs?: boolean; noHinting?: boolean; keepFeatures?: string[]; dropTables?: string[] }) => Promise<Buffer>;
const subsetFont = require('subset-font') as SubsetFont;

const wordsShaped = 15_000;
/** Punctuation and digits; Latin letters, rare in Bangla news, come from the system's serif. */
const punctuation = ' !"\'()*+,-./0123456789:;<=>?[]_&%\u00a0·×–—‘’“”•…';
/** Tables that no browser reads for horizontal text. */
const unread = ['gasp', 'vhea', 'vmtx', 'STAT'];
const letters = 'অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৎ'.normalize('NFC').match(/\p{L}\p{M}*/gu) ?? [];
/** Consonants joined by hasanta, with the signs on them. */
const syllable = /\p{L}(?:(?!\u09cd)\p{M})*(?:\u09cd[\u200c\u200d]?\p{L}(?:(?!\u09cd)\p{M})*)*\u09cd?/gu;
const signs = ['', 'া', 'ি', 'ী', 'ু', 'ূ', 'ৃ', 'ে', 'ৈ', 'ো', 'ৌ', 'ঁ', 'ং', 'ঃ', '্', 'াঁ', 'িঁ', 'ুঁ', '্য', '্র', 'র্'];

const [wordFile] = process.argv.slice(2);
if (wordFile === undefined) throw new Error('Name the list of words: build-fonts.ts WORDS.tsv.gz');
const words = gunzipSync(readFileSync(wordFile)).toString('utf8').split('\n').slice(1).map((line) => line.split('\t')[0] ?? '').filter((word) => word !== '').map((word) => word.normalize('NFC'));
const simple = letters.flatMap((letter) => signs.map((sign) => (sign === 'র্' ? sign + letter : letter + sign)));
const paths = new Map<string, string>();
const covered: Set<string>[] = [];
for (const weight of [400, 700]) covered.push(await buildFace(weight));
const both = [...(covered[0] ?? [])].filter((conjunct) => covered[1]?.has(conjunct)).sort();
writeFileSync(new URL('conjuncts.data.ts', import.meta.url), `/** Conjuncts that the small faces draw as the whole faces do; written by build-fonts.ts. */\nexport const coveredConjuncts = '${both.join(' ')}';\n`);
process.stdout.write(`${String(both.length)} conjuncts covered\n`);

async function buildFace(weight: number): Promise<Set<string>> {
  const whole = await subsetFont(packaged('bengali', weight), undefined, { targetFormat: 'sfnt', keepAllGlyphs: true });
  const texts = [...simple, ...words.slice(0, wordsShaped), '০১২৩৪৫৬৭৮৯ ।॥৳ \u200c\u200d'];
  const kept = glyphsOf(whole, texts);
  const small = await keepGlyphs(whole, kept, texts.join(''));
  const bengali = await subsetFont(small, undefined, { targetFormat: 'woff2', keepAllGlyphs: true, noHinting: true, dropTables: unread });
  writeFileSync(new URL(`fonts/serif-bengali-${String(weight)}.woff2`, import.meta.url), bengali);
  const latinFace = await subsetFont(packaged('latin', weight), punctuation, { targetFormat: 'woff2', noHinting: true, keepFeatures: [], dropTables: unread });
  writeFileSync(new URL(`fonts/serif-latin-${String(weight)}.woff2`, import.meta.url), latinFace);
  if (weight === 700) writeFileSync(new URL('fonts/icon.svg', import.meta.url), icon(openFont(whole), 'শি'));
  const { same, seen, different } = compare(whole, small);
  process.stdout.write(`${String(weight)}: ${String(kept.size)} glyphs, ${String(bengali.length)} + ${String(latinFace.length)} bytes; ${String(same.size)} of ${String(seen)} conjuncts drawn the same, ${String(different)} of ${String(words.length)} words not\n`);
  return same;
}

/** The site's icon: a syllable in white on the accent colour, as outlines. The face has 1000 units to the em, y upwards. */
function icon(font: hb.Font, text: string): string {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  let x = 0;
  const outlines = buffer.getGlyphInfosAndPositions().map((glyph) => {
    const path = `<path transform="translate(${String(x + (glyph.xOffset ?? 0))} ${String(glyph.yOffset ?? 0)})" d="${font.glyphToPath(glyph.codepoint)}"/>`;
    x += glyph.xAdvance ?? 0;
    return path;
  });
  const size = 1300;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}"><path fill="#a3161a" d="M0 0h${String(size)}v${String(size)}H0z"/><g fill="#fffdf9" transform="translate(${String((size - x) / 2)} 1094) scale(1 -1)">${outlines.join('')}</g></svg>\n`;
}

function packaged(slice: string, weight: number): Buffer {
  return readFileSync(require.resolve(`@fontsource/noto-serif-bengali/files/noto-serif-bengali-${slice}-${String(weight)}-normal.woff2`));
}

/** Every glyph that appears in any step of shaping, half forms that a later step joins included. */
function glyphsOf(font: Uint8Array, texts: readonly string[]): Set<number> {
  const face = openFont(font);
  const glyphs = new Set<number>([0]);
  const done = new Set<string>();
  for (const text of texts) {
    const start = done.size;
    for (const one of text.match(syllable) ?? [text]) done.add(one);
    if (start === done.size) {
      for (const info of shaped(face, text)) glyphs.add(info.codepoint);
      continue;
    }
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    for (const entry of hb.shapeWithTrace(face, buffer, [], 0, 0)) if (entry.glyphs) for (const glyph of entry.t as { g: number }[]) glyphs.add(glyph.g);
    for (const info of buffer.getGlyphInfos()) glyphs.add(info.codepoint);
  }
  return glyphs;
}

/** Which conjuncts of the words come out of both faces with the same outlines at the same places. */
function compare(whole: Uint8Array, small: Uint8Array): { same: Set<string>; seen: number; different: number } {
  const [a, b] = [openFont(whole), openFont(small)];
  const good = new Set<string>();
  const bad = new Set<string>();
  let different = 0;
  for (const word of words) {
    const conjuncts = conjunctsOf(word);
    if (drawing(a, word) === drawing(b, word)) for (const conjunct of conjuncts) good.add(conjunct);
    else {
      different++;
      for (const conjunct of conjuncts) if (drawing(a, conjunct) !== drawing(b, conjunct)) bad.add(conjunct);
    }
  }
  const same = new Set([...good].filter((conjunct) => !bad.has(conjunct)));
  return { same, seen: new Set([...good, ...bad]).size, different };
}

function drawing(font: hb.Font, text: string): string {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer
    .getGlyphInfos()
    .map((info, i) => {
      const at = positions[i];
      const key = `${String(font.ptr)}:${String(info.codepoint)}`;
      const path = paths.get(key) ?? font.glyphToPath(info.codepoint);
      paths.set(key, path);
      return `${path}@${String(at?.xAdvance)},${String(at?.xOffset)},${String(at?.yOffset)}`;
    })
    .join('|');
}

function shaped(font: hb.Font, text: string): hb.GlyphInfo[] {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  return buffer.getGlyphInfos();
}

function openFont(bytes: Uint8Array): hb.Font {
  return new hb.Font(new hb.Face(new hb.Blob(Uint8Array.from(bytes).buffer)));
}

type SubsetModule = Record<string, (...values: number[]) => number> & { memory: { buffer: ArrayBuffer } };
declare const WebAssembly: { instantiate(bytes: Uint8Array): Promise<{ instance: { exports: unknown } }> };

/** The face with these glyphs alone and the substitutions between them: HarfBuzz's subsetter without layout closure. */
async function keepGlyphs(font: Uint8Array, glyphs: ReadonlySet<number>, text: string): Promise<Buffer> {
  const { instance } = await WebAssembly.instantiate(readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
  const wasm = instance.exports as SubsetModule;
  const call = (name: string, ...values: number[]): number => {
    const run = wasm[name];
    if (run === undefined) throw new Error(`HarfBuzz has no ${name}`);
    return run(...values);
  };
  call('_initialize');
  const at = call('malloc', font.byteLength);
  new Uint8Array(wasm.memory.buffer).set(font, at);
  const face = call('hb_face_create', call('hb_blob_create', at, font.byteLength, 2, 0, 0), 0);
  const input = call('hb_subset_input_create_or_fail');
  const noLayoutClosure = 0x200;
  call('hb_subset_input_set_flags', input, call('hb_subset_input_get_flags', input) | noLayoutClosure);
  for (const glyph of glyphs) call('hb_set_add', call('hb_subset_input_glyph_set', input), glyph);
  for (const c of new Set(text)) call('hb_set_add', call('hb_subset_input_unicode_set', input), c.codePointAt(0) ?? 0);
  const subset = call('hb_subset_or_fail', face, input);
  if (subset === 0) throw new Error('HarfBuzz could not make the subset.');
  const blob = call('hb_face_reference_blob', subset);
  const start = call('hb_blob_get_data', blob, 0);
  return Buffer.from(wasm.memory.buffer.slice(start, start + call('hb_blob_get_length', blob)));
}
