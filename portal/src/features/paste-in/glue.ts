/**
 * Text that lost its line breaks: `…করেছে পুলিশ।রোববার রাত…`. Where a sentence end touches the next sentence, or two
 * blanks follow it, a paragraph ended (wire-and-fixtures.md §7).
 */
const joint = /[।॥?!]['"’”)\]]{0,3}(?=[\p{L}‘“])|[।॥?!]['"’”)\]]{0,3} {2,}(?=\S)/gu;
const curlyOpen = /[‘“]/gu;
const curlyClose = /[’”]/gu;
/** A straight quotation mark; between two letters it is an apostrophe (আ'লীগ). */
const straight = /(?<![\p{L}\p{M}])['"]|['"](?!\p{L})/gu;
const shortest = 40;
/** No quotation runs on longer; a mark was lost, and the count starts again. */
const longestQuotation = 900;

/** The paragraphs of a run-together text; a joint inside quotation marks is a missing space, not a paragraph. */
export function splitGlued(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let from = 0;
  for (const found of text.matchAll(joint)) {
    // A straight mark after the danda closes a quotation, unless none has been opened.
    const marked = /['"]/u.test(found[0]);
    const closes = marked && count(joined(piece, text.slice(from, found.index)), straight) > 0;
    const end = found.index + (marked && !closes ? 1 : found[0].trimEnd().length);
    piece = joined(piece, text.slice(from, end));
    from = marked && !closes ? end : found.index + found[0].length;
    if ((!closes && insideQuotation(piece)) || piece.length < shortest) continue;
    pieces.push(piece);
    piece = '';
  }
  const last = joined(piece, text.slice(from));
  if (last !== '') pieces.push(last);
  return pieces;
}

function joined(piece: string, part: string): string {
  const trimmed = part.trim();
  return piece === '' || trimmed === '' ? piece + trimmed : `${piece} ${trimmed}`;
}

function insideQuotation(piece: string): boolean {
  if (piece.length > longestQuotation) return false;
  return count(piece, curlyOpen) > count(piece, curlyClose) || count(piece, straight) % 2 === 1;
}

/** Puts back the blank after a danda that touches the next word. */
export function spaceSentences(text: string): string {
  return text.replace(/([।॥]['"’”)\]]{0,3})(?=\p{L})/gu, '$1 ').replace(/ {2,}/gu, ' ');
}

/** Whether a text has lost its paragraphs: several sentence ends touch the next word. */
export function isGlued(text: string): boolean {
  let joints = 0;
  for (const found of text.matchAll(joint)) {
    if (found[0] !== '') joints += 1;
    if (joints >= 1) return true;
  }
  return false;
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
