import { bijoyGlyphs, bijoyMarks } from './bijoy.data.js';

/**
 * What a glyph does in a syllable: `lead` is a vowel sign typed before its letter (w † ‡ ˆ ‰), `letter` a letter or conjunct,
 * `half` leans on the next letter, `hanging` joins the letter before, `hasanta` is the bare &, `reph` is ©,
 * `sign` a vowel sign after its letter, `mark` ং ঃ ঁ, `other` a digit or punctuation.
 */
export type GlyphKind = 'lead' | 'letter' | 'half' | 'hanging' | 'hasanta' | 'reph' | 'sign' | 'mark' | 'other';
export type Glyph = { kind: GlyphKind; text: string; vowel: string };

const HASANTA = '্';
/** No syllable is longer; the limit keeps the work on nonsense in step with its length. */
const LONGEST_SYLLABLE = 40;
const REPH = 'র্';
const LEADS = 'িেৈ';
const SIGNS = 'াীুূৃৗ';

export const glyphTable: ReadonlyMap<string, Glyph> = new Map([...bijoyGlyphs, ...bijoyMarks].flatMap((line) => line.split('  ')).map(readGlyph));

function readGlyph(pair: string): [string, Glyph] {
  const [glyph = '', written = ''] = pair.normalize('NFC').split(' ');
  const kind = kindOf(glyph, written);
  const ending = written.slice(-1);
  const splits = (kind === 'letter' || kind === 'hanging') && SIGNS.includes(ending);
  return [glyph, splits ? { kind, text: written.slice(0, -1), vowel: ending } : { kind, text: written, vowel: '' }];
}

function kindOf(glyph: string, written: string): GlyphKind {
  if (glyph === '&') return 'hasanta';
  if (glyph === '©') return 'reph';
  if (LEADS.includes(written)) return 'lead';
  if (SIGNS.includes(written)) return 'sign';
  if ('ংঃঁ'.includes(written)) return 'mark';
  if (written.startsWith(HASANTA)) return 'hanging';
  if (written.endsWith(HASANTA)) return 'half';
  return /^[অ-হৎ]/.test(written) ? 'letter' : 'other';
}

/** The hanging ত and থ have the codes of a dash and of quotes; they hang from these letters only. */
export const LIKE_MARKS = '—‘’';
export function carriesTa(letter: string): boolean {
  return letter !== '' && 'ন্সতপকষ'.includes(letter);
}

/** The syllable being put together: a vowel sign typed ahead, the letters, the signs and marks behind. */
type Syllable = { lead: string; letters: string; signs: string; marks: string };

const nothing = (): Syllable => ({ lead: '', letters: '', signs: '', marks: '' });
const isOpen = (syllable: Syllable): boolean => syllable.letters.endsWith(HASANTA);
const awaitsLetter = (syllable: Syllable): boolean => isOpen(syllable) && syllable.signs === '' && syllable.marks === '';

/**
 * Reads one run of Bijoy glyphs as Bangla. In: a run known to be Bijoy. Out: Bangla, not yet NFC. Glyphs whose code is also
 * a mark of printing (“ ” ‘ ’ – — … ™ •) are read as that mark where no letter can carry them.
 */
export function decodeRun(run: string): string {
  let written = '';
  let syllable = nothing();
  const close = (): void => {
    written += spell(syllable);
    syllable = nothing();
  };
  for (let at = 0; at < run.length; at++) {
    const char = run.charAt(at);
    const glyph = glyphTable.get(char);
    if (glyph && glyph.kind !== 'other' && fits(char, glyph, syllable, run.charAt(at + 1))) {
      if (startsSyllable(glyph, syllable) || syllable.letters.length > LONGEST_SYLLABLE) close();
      syllable = joined(syllable, glyph);
    } else if (keepsJoiner(char, syllable, run.charAt(at + 1))) {
      syllable.letters += char;
    } else if (char !== '\u200D' || syllable.letters !== 'র') {
      close();
      written += glyph?.kind === 'other' ? glyph.text : char;
    }
  }
  close();
  return written;
}

function startsSyllable(glyph: Glyph, syllable: Syllable): boolean {
  if (glyph.kind === 'lead') return syllable.letters === '' ? syllable.lead !== '' : !awaitsLetter(syllable) || syllable.lead !== '';
  if (glyph.kind === 'letter' || glyph.kind === 'half') return syllable.letters !== '' && !awaitsLetter(syllable);
  return false;
}

/** Whether the syllable so far can carry the glyph; if not, the character is what it looks like. */
function fits(char: string, glyph: Glyph, syllable: Syllable, next: string): boolean {
  const last = syllable.letters.slice(-1);
  const bare = syllable.signs === '' && syllable.marks === '';
  switch (glyph.kind) {
    case 'letter':
    case 'lead':
      return true;
    case 'half':
      return !'”™•'.includes(char) || leansOn(next);
    case 'hanging':
      if (syllable.letters === '') return false;
      return !LIKE_MARKS.includes(char) || (bare && carriesTa(last));
    case 'sign':
      if (char === '“' || char === '–') return bare && 'রড়ঢ়'.normalize('NFC').includes(last);
      return char !== '…' || (syllable.letters !== '' && bare && syllable.lead === '');
    case 'mark':
      return true;
    case 'hasanta':
    case 'reph':
      return syllable.letters !== '';
    case 'other':
      return false;
  }
}

/** ZWNJ keeps a hasanta visible before a letter; ZWJ keeps য hanging from a র that is itself hanging. */
function keepsJoiner(char: string, syllable: Syllable, next: string): boolean {
  if (char === '\u200C') return awaitsLetter(syllable) && leansOn(next);
  return char === '\u200D' && next === '¨' && syllable.letters.endsWith('্র');
}

function leansOn(next: string): boolean {
  const kind = glyphTable.get(next)?.kind;
  return kind === 'letter' || kind === 'hanging' || kind === 'half' || kind === 'lead';
}

function joined(syllable: Syllable, glyph: Glyph): Syllable {
  const { letters, signs, marks } = syllable;
  switch (glyph.kind) {
    case 'lead':
      return { ...syllable, lead: glyph.text };
    case 'letter':
      return { ...syllable, letters: afterHasanta(letters, glyph.text), signs: signs + glyph.vowel };
    case 'half':
      return { ...syllable, letters: letters + glyph.text };
    case 'hanging':
      return { ...syllable, letters: hang(letters, glyph.text), signs: signs + glyph.vowel };
    case 'hasanta':
      return isOpen(syllable) ? syllable : { ...syllable, letters: letters + HASANTA };
    case 'reph':
      return { ...syllable, letters: REPH + letters };
    case 'sign':
      return { ...syllable, signs: signs + glyph.text };
    case 'mark':
      return { ...syllable, marks: marks + glyph.text };
    case 'other':
      return syllable;
  }
}

/** A whole য after & is meant to stand whole: its joined form has a glyph of its own. */
function afterHasanta(letters: string, text: string): string {
  return letters.endsWith(HASANTA) && text === 'য' ? `${letters}\u200C${text}` : letters + text;
}

/** র with a hanging য is র‍্য (the joiner keeps it from becoming reph), since reph has a glyph of its own. */
function hang(letters: string, text: string): string {
  if (letters === 'র' && text === '্য') return 'র\u200D্য';
  return letters.endsWith(HASANTA) ? letters + text.slice(1) : letters + text;
}

function spell({ lead, letters, signs, marks }: Syllable): string {
  return letters + lead + signs + marks;
}
