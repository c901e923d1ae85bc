/**
 * Text that lost its line breaks: `…করেছে পুলিশ।রোববার রাত…`. Where a sentence end touches the next sentence, or two
 * blanks follow it, a paragraph ended (wire-and-fixtures.md §7).
 */
const joint = /[।॥?!]['"’”)\]]{0,3}(?=[\p{L}‘“'"])|[।॥?!]['"’”)\]]{0,3} {2,}(?=\S)/gu;
const opens = /[‘“]/gu;
const closes = /[’”]/gu;
const shortest = 40;

/** The paragraphs of a run-together text; a joint inside open quotation marks is a missing space, not a paragraph. */
export function splitGlued(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let from = 0;
  let depth = 0;
  for (const found of text.matchAll(joint)) {
    const end = found.index + found[0].trimEnd().length;
    const part = text.slice(from, end);
    from = found.index + found[0].length;
    depth = Math.max(0, depth + count(part, opens) - count(part, closes));
    piece = piece === '' ? part : `${piece} ${part}`;
    if (depth > 0 || piece.length < shortest) continue;
    pieces.push(piece);
    piece = '';
  }
  const rest = text.slice(from);
  const last = piece === '' ? rest : `${piece} ${rest}`;
  if (last.trim() !== '') pieces.push(last);
  return pieces.map((part) => part.trim());
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
