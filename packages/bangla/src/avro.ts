import { avroCased, avroConsonants, avroPlainKeys, avroSilentKeys, avroVowelKeys, avroVowels } from './avro.data.js';
import { replaceLoneSurrogates } from './normalise.js';

/** Where a key stands in the folded text; the context rules look at the letters around it. */
type Place = { text: string; start: number; end: number };
type Write = (at: Place) => string;
type Stroke = { start: number; end: number; written: string };

/** What Avro typing has produced so far, and the two keys that change it. */
export type AvroTyper = {
  /** Takes the next key (or several at once) and returns the whole text so far. */
  push(key: string): string;
  /** Takes back the last roman character and returns the whole text so far. */
  backspace(): string;
  /** The whole text so far, NFC: always `avro()` of all keys still standing. */
  text(): string;
};

const LONGEST_KEY = 5;
/** A stroke is settled once this much text follows its start: the longest key and the two letters a context rule may read. */
const SETTLED_AFTER = LONGEST_KEY + 2;
/** Settled text is put aside in steps of this many keys, so that a key costs the same however long the text is. */
const STEP = 16;

const contextKeys: readonly (readonly [key: string, write: Write])[] = [
  ['a', writeA],
  ['o', writeO],
  ['r', (at) => (joinsLeft(at, 'rywxZ') ? '্র' : 'র')],
  ['rZ', (at) => (joinsLeft(at, 'rywx') ? '্র্য' : 'র\u200D্য')],
  ['ry', (at) => (joinsLeft(at, 'rywx') ? '্র্য' : 'র\u200D্য')],
  ['rr', (at) => (isReph(at) ? 'র্' : joinsLeft(at, 'r') ? '্রর' : 'রর')],
  ['y', (at) => (isConsonant(before(at)) ? '্য' : isVowel(before(at)) ? 'য়' : 'ইয়')],
  ['w', (at) => (isConsonant(before(at)) ? '্ব' : isBreak(before(at)) && isVowel(after(at)) ? 'ওয়' : 'ও')],
  ['x', (at) => (isBreak(before(at)) ? 'এক্স' : 'ক্স')],
];

/** Characters that NFC never joins to what stands before them; া and ৗ join only ে. */
const neverJoins = /[ -~।\u0981-\u09B9\u09BF-\u09CC\u09CE০-৯৳\u200C\u200D]/;
const joinsE = /[াৗ]/;

const writers = loadWriters();

/**
 * Turns roman letters typed the Avro Phonetic way into Bangla.
 *
 * In: any string; what is no Avro key (Bangla letters, emoji, line breaks) passes through. Out: NFC text, lone surrogates as U+FFFD.
 * Case matters for o i u d g j n r s t y z only. Never throws. It is a typing scheme: for what people type in a search box use
 * `romanCandidates`. Rule: OmicronLab's published Avro Phonetic list, longest key first, with its context rules.
 *
 * @example
 * avro('ami banglay gan gai.') // 'আমি বাংলায় গান গাই।'
 */
export function avro(t: string): string {
  return finished(joined(strokesFrom(folded(t), 0)));
}

/**
 * Avro Phonetic for a text box: takes keys one by one and always shows what `avro` would make of all of them.
 *
 * In: keys as typed (one character or more each). Out: the whole text so far, NFC, after every key. The cost of a key does not
 * grow with the text. Never throws; `backspace` on nothing leaves nothing.
 *
 * @example
 * const typer = avroTyper();
 * for (const key of 'bangla') typer.push(key);
 * typer.text() // 'বাংলা'
 * typer.backspace() // 'বাংল'
 */
export function avroTyper(): AvroTyper {
  let keys = '';
  const asides: Aside[] = [{ start: 0, closed: '', open: '' }];
  const text = (): string => {
    while (lastOf(asides).start > 0 && lastOf(asides).start + SETTLED_AFTER > keys.length) asides.pop();
    const pending = strokesFrom(keys, lastOf(asides).start);
    const { closed, open } = lastOf(asides);
    const shown = closed + finished(open + joined(pending));
    putAside(asides, pending, keys.length);
    return shown;
  };
  return {
    push(key) {
      keys += folded(key);
      return text();
    },
    backspace() {
      const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(keys.slice(-2));
      keys = keys.slice(0, pair ? -2 : -1);
      return text();
    },
    text,
  };
}

/** Text put aside up to a key: `closed` is final NFC, `open` may still compose with what follows. */
type Aside = { start: number; closed: string; open: string };

function lastOf(asides: readonly Aside[]): Aside {
  return asides[asides.length - 1] ?? { start: 0, closed: '', open: '' };
}

function putAside(asides: Aside[], pending: readonly Stroke[], length: number): void {
  let written = '';
  for (const stroke of pending) {
    const last = lastOf(asides);
    if (stroke.start + SETTLED_AFTER > length) return;
    if (stroke.start - last.start >= STEP) {
      const whole = last.open + written;
      const cut = lastBoundary(whole);
      asides.push({ start: stroke.start, closed: last.closed + finished(whole.slice(0, cut)), open: whole.slice(cut) });
      written = '';
    }
    written += stroke.written;
  }
}

/** The last place where NFC can be applied to both sides apart: before a character that cannot join what stands before it. */
function lastBoundary(text: string): number {
  for (let at = text.length - 1; at > 0; at--) {
    const char = text.charAt(at);
    if (neverJoins.test(char) || (joinsE.test(char) && text.charAt(at - 1) !== 'ে')) return at;
  }
  return 0;
}

function strokesFrom(text: string, from: number): Stroke[] {
  const found: Stroke[] = [];
  for (let start = from; start < text.length; ) {
    const stroke = strokeAt(text, start);
    found.push(stroke);
    start = stroke.end;
  }
  return found;
}

function strokeAt(text: string, start: number): Stroke {
  for (let end = Math.min(start + LONGEST_KEY, text.length); end > start; end--) {
    const write = writers.get(text.slice(start, end));
    if (write) return { start, end, written: write({ text, start, end }) };
  }
  return { start, end: start + 1, written: text.charAt(start) };
}

function loadWriters(): ReadonlyMap<string, Write> {
  const table = new Map<string, Write>(avroSilentKeys.map((key) => [key, () => '']));
  for (const pair of avroPlainKeys.flatMap((line) => line.split('  '))) {
    const [key = '', written = ''] = pair.split(' ');
    table.set(key, () => written);
  }
  for (const [key, sign, letter] of avroVowelKeys) table.set(key, (at) => (isConsonant(before(at)) ? sign : letter));
  for (const [key, write] of contextKeys) table.set(key, write);
  return table;
}

function writeA(at: Place): string {
  if (isConsonant(before(at))) return 'া';
  return isVowel(before(at)) && before(at) !== 'a' ? 'য়া' : 'আ';
}

function writeO(at: Place): string {
  if (isConsonant(before(at))) return '';
  return isVowel(before(at)) && before(at) !== 'o' ? 'ও' : 'অ';
}

/** `rr` before another consonant is reph. The list looks for a third `r` only where more text follows it, so a last `r` counts as any consonant. */
function isReph(at: Place): boolean {
  const thirdR = after(at) === 'r' && at.end + 1 < at.text.length;
  return !isConsonant(before(at)) && isConsonant(after(at)) && !thirdR;
}

/** Ra and ya-phala join the consonant before them, unless that key is one of these. */
function joinsLeft(at: Place, exceptions: string): boolean {
  return isConsonant(before(at)) && !exceptions.includes(before(at));
}

function before({ text, start }: Place): string {
  return text.charAt(start - 1);
}

function after({ text, end }: Place): string {
  return text.charAt(end);
}

function isVowel(char: string): boolean {
  return char !== '' && avroVowels.includes(char.toLowerCase());
}

function isConsonant(char: string): boolean {
  return char !== '' && avroConsonants.includes(char.toLowerCase());
}

function isBreak(char: string): boolean {
  return !isVowel(char) && !isConsonant(char);
}

function folded(text: string): string {
  return text.replace(/[A-Z]/g, (capital) => (avroCased.includes(capital.toLowerCase()) ? capital : capital.toLowerCase()));
}

function joined(strokes: readonly Stroke[]): string {
  return strokes.map((stroke) => stroke.written).join('');
}

function finished(text: string): string {
  return replaceLoneSurrogates(text).normalize('NFC');
}
