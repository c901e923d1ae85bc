import { glyphTable } from './bijoy-decode.js';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`_^&~';
const OUTER = 1 + PLAIN.length;

/** How many letter classes there are: the word's edge, each plain character, accented letters, other glyphs, anything else. */
export const bijoyClasses = OUTER + 3;

/** The class of a UTF-16 code unit in the model of letter pairs: 0 is the edge of a word. */
export function classOf(unit: number): number {
  return classes[unit] ?? OUTER + 2;
}

const classes = Uint8Array.from({ length: 0x2200 }, (_, unit) => findClass(String.fromCharCode(unit)));

function findClass(char: string): number {
  const plain = PLAIN.indexOf(char);
  if (plain >= 0) return 1 + plain;
  if (/[À-ÖØ-öø-ÿŠšŸŒœ]/.test(char)) return OUTER;
  return glyphTable.has(char) ? OUTER + 1 : OUTER + 2;
}

// Letters of both readings, with every Bijoy glyph that is not also a quote or a dash of ordinary text. A word begins and ends
// with none of the glyphs that stand beside words of ordinary text («so», 5°, Brand®, ¿qué?).
const EDGE = "A-Za-z`_^&~\\u00B5-\\u00BA\\u00BC-\\u00BE\\u00C0-\\u00D0\\u00D6\\u00D8-\\u00F6\\u00F8-\\u00FFŒœŠšŸƒˆ˜†‡•‰";
const INNER = `${EDGE}\\u00A1-\\u00AC\\u00AE-\\u00B4\\u00BB\\u00BF\\u00D7\\u00F7‚„…‹›™`;
const WORD = new RegExp(`[${EDGE}¤®¯](?:[${INNER}]*[${EDGE}©¨ª«\u00A1\u00A2\u00A3\u00A5\u00A6\u00A7¬²³´°±])?`, 'g');

/** The words of a text that Bijoy could have written. In: any string. Out: the words in order; digits, spaces and quotes part them. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
