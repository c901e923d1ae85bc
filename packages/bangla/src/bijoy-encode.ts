import { bijoyHalves, bijoyMarks, bijoyShapes } from './bijoy.data.js';
import { carriesTa, glyphTable, LIKE_MARKS } from './bijoy-decode.js';

const HASANTA = '্';
/** A conjunct that no glyph can write is parted by a visible hasanta; anything drawn is better than that. */
const PARTED = 3;
/** No glyph stands for more letters than ক্ষ্ণ. */
const LONGEST = 3;
/** These hang from a half form where there is one (ন্ত is š—, not b—); all others from the whole letter. */
const HANGS_FROM_HALF = '—‘’^§‹ú¿¢';

const letterGlyphs = glyphsOf('letter');
const hangingGlyphs = glyphsOf('hanging');
const halfGlyphs = glyphsOf('half');
const signGlyphs = new Map([...glyphsOf('sign'), ...glyphsOf('lead'), ...glyphsOf('mark')]);
const markGlyphs = new Map(bijoyMarks.flatMap((line) => line.split('  ')).map((pair) => [pair.slice(2), pair.charAt(0)]));

/** The glyph of each value; where several glyphs share a value, the last shape listed for it, which fits anywhere. */
function glyphsOf(kind: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [char, glyph] of glyphTable) if (glyph.kind === kind) found.set(glyph.text + glyph.vowel, char);
  for (const [value, shapes] of [...Object.entries(bijoyShapes), ...Object.entries(bijoyHalves)]) {
    const anywhere = shapes.at(-1)?.[0] ?? '';
    const composed = value.normalize('NFC');
    if (found.has(composed) && anywhere) found.set(composed, anywhere);
  }
  return found;
}

/** Real conjuncts have up to four letters; the limit keeps the work on nonsense in step with its length. */
const SYLLABLE = /((?:[ক-হ]\u09BC?|[অ-ঔৎ])(?:\u200D?্[ক-হ]\u09BC?){0,7})(্?)([া-ৌৗ]?)|[।ঁ-ঃ—“”‘’]/g;

/**
 * Writes Bangla as Bijoy glyphs. In: NFC text. Out: the same text with every Bangla character as SutonnyMJ codes; all else is
 * left as it is. Bangla digits get a ZWNJ before them, for Bijoy has one code for both kinds of digit; a sign that no letter carries stays.
 */
export function encodeText(text: string): string {
  return text
    .replace(/[০-৯]+/g, inLatin)
    .replaceAll('আ', 'অা')
    .replace(SYLLABLE, (found, letters: string | undefined, open: string, vowel: string) =>
      letters === undefined ? (markGlyphs.get(found) ?? signGlyphs.get(found) ?? found) : (encodeSyllable(letters, open, vowel) ?? found),
    );
}

function inLatin(digits: string): string {
  return `\u200C${digits.replace(/[০-৯]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x09b6))}`;
}

/** Undefined for a letter that Bijoy lacks (জ়): the whole syllable then stays in Unicode. */
function encodeSyllable(letters: string, open: string, vowel: string): string | undefined {
  const units = letters.split(HASANTA);
  const isReph = units.length > 1 && units[0] === 'র';
  const [lead, sign] = partVowel(vowel);
  const joint = units.length === 1 && open === '' && /[ুৃ]/.test(sign) ? letterGlyphs.get(letters + sign) : undefined;
  if (joint !== undefined) return joint;
  const cluster = encodeCluster(isReph ? units.slice(1) : units);
  if (cluster === '') return undefined;
  const body = cluster + (isReph ? '©' : '') + (open === '' ? '' : '&');
  return signGlyph(lead, '') + body + signGlyph(sign, body.slice(-1));
}

function partVowel(vowel: string): [lead: string, sign: string] {
  if (vowel === 'ো') return ['ে', 'া'];
  if (vowel === 'ৌ') return ['ে', 'ৗ'];
  return 'িেৈ'.includes(vowel) ? [vowel, ''] : ['', vowel];
}

function signGlyph(sign: string, after: string): string {
  if (sign === '') return '';
  return shaped(sign, after) ?? signGlyphs.get(sign) ?? sign;
}

function shaped(value: string, after: string): string | undefined {
  return bijoyShapes[value]?.find(([, neighbours]) => neighbours === '' || (after !== '' && neighbours.includes(after)))?.[0];
}

/** A way to write the first letters of a conjunct. A leaning way ends in a half form and needs another letter. */
type Way = { glyphs: string; cost: number; isLeaning: boolean };

/** The cheapest way to write a conjunct: whole glyphs, half forms in front, hanging forms behind, & where none fits. */
function encodeCluster(units: readonly string[]): string {
  if (units.length === 1) return letterGlyphs.get((units[0] ?? '').replace('\u200D', '')) ?? '';
  const ways: Way[][] = [[{ glyphs: '', cost: 0, isLeaning: false }]];
  for (let start = 0; start < units.length; start++) {
    for (const from of ways[start] ?? []) {
      for (let end = start + 1; end <= Math.min(start + LONGEST, units.length); end++) {
        for (const way of waysOver(units, start, end, from)) keepCheaper((ways[end] ??= []), way);
      }
    }
  }
  return ways[units.length]?.find((way) => !way.isLeaning)?.glyphs ?? '';
}

function keepCheaper(known: Way[], way: Way): void {
  const rival = known.findIndex((other) => other.isLeaning === way.isLeaning);
  if (rival < 0) known.push(way);
  else if (way.cost < (known[rival]?.cost ?? 0)) known[rival] = way;
}

function waysOver(units: readonly string[], start: number, end: number, from: Way): Way[] {
  const typed = units.slice(start, end).join(HASANTA);
  const text = typed.replace(/\u200D$/, '');
  // The joiner of র‍্য is understood where র begins the syllable (র্য has reph); behind another letter it is written.
  const joiner = text !== typed && end > 1 ? '\u200D' : '';
  const ways: Way[] = [];
  const add = (glyphs: string, cost: number, isLeaning: boolean): void => {
    ways.push({ glyphs: from.glyphs + glyphs + joiner, cost: from.cost + cost, isLeaning });
  };
  const letter = letterGlyphs.get(text);
  if (letter && (start === 0 || from.isLeaning)) add(letter, 1, false);
  else if (letter) add(`&${letter}`, PARTED, false);
  const hanging = start > 0 ? hangingShape(text, from.glyphs) : undefined;
  if (hanging && canHang(hanging, from, units[start - 1] ?? '')) add(hanging, from.isLeaning ? 0.9 : 1, false);
  const half = end === start + 1 && end < units.length ? halfShape(text, units[end] ?? '') : undefined;
  if (half && (start === 0 || from.isLeaning)) add(half, 1, true);
  return ways;
}

function canHang(hanging: string, from: Way, letter: string): boolean {
  if (from.isLeaning) return HANGS_FROM_HALF.includes(hanging);
  return !LIKE_MARKS.includes(hanging) || carriesTa(letter.slice(-1));
}

function hangingShape(text: string, written: string): string | undefined {
  return shaped(HASANTA + text, written.slice(-1)) ?? hangingGlyphs.get(HASANTA + text);
}

function halfShape(text: string, next: string): string | undefined {
  const shapes = bijoyHalves[text + HASANTA];
  return shapes?.find(([, before]) => before === '' || before.includes(next))?.[0] ?? halfGlyphs.get(text + HASANTA);
}
