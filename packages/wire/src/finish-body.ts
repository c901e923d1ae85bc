import { inlineText, type Block, type NewBlock } from '@shironam/story';

/** What the item says about itself; a body line that only repeats it is not body text. */
export type BodySurroundings = {
  headline: string | null;
  byline: string | null;
  /** Sign-offs the document names (`edNote` of role closingline). */
  closings: readonly string[];
};

/**
 * Desk sign-offs and wire furniture that agencies put after the text, one whole paragraph each. Besides
 * initials (see isInitials): dpa's `dpa kre/su yysw a3`, routing codes, `ENDS`, an agency's name in
 * brackets, Reuters' list of who reported and edited.
 */
const SIGN_OFFS: readonly RegExp[] = [
  /^dpa(?:\/\p{L}{2,4})?(?: [\p{L}\d]{1,7}(?:\/[\p{L}\d]{1,7}){0,4}){1,8}$/u,
  /^(?:-+ ?)?(?:0|30|ends?|fin|fine|ende|slut|end of story)(?: ?-+)?$/i,
  /^\((?:ends?|more|fin|full story|[\p{L}\p{M}]{2,16}(?: [\p{L}\p{M}]{1,12})?)\)\.?$/iu,
  /^\((?:additional )?(?:reporting|writing|compiled|editing|edited|reported|written|production)(?: and \w+)? by [^()]{2,400}\)?$/i,
  /^={2,} ?[\p{L} ]{2,20}$/u,
  /^NewsComponentRef$/,
];

/**
 * Blocks as read → the item's body: lines that repeat the headline or byline at the start, sign-offs at the end and
 * leftovers of the agency's system are dropped, and every block gets its id.
 *
 * @example
 * finishBody([{ type: 'paragraph', content: [{ text: 'খবর।' }] }, { type: 'paragraph', content: [{ text: 'asl/tib/cac' }] }],
 *   { headline: null, byline: null, closings: [] }).length // 1
 */
export function finishBody(blocks: readonly NewBlock[], about: BodySurroundings): Block[] {
  const kept = blocks.filter((block) => block.type !== 'paragraph' || lineOf(block) !== 'NewsComponentRef');
  let start = 0;
  while (start < Math.min(kept.length, 3) && repeats(kept[start], about)) start += 1;
  let end = kept.length;
  while (end > start && kept.length - end < 4 && isSignOff(kept[end - 1], about.closings)) end -= 1;
  return kept.slice(start, end).map((block, index) => ({ ...block, id: itemBlockId(index) }));
}

/**
 * The id of an item's block: its place in the body, so that parsing the same bytes twice gives the same document.
 *
 * @example
 * itemBlockId(0) // 'w1'
 */
export function itemBlockId(index: number): string {
  return `w${index + 1}`;
}

/**
 * A first paragraph that is only `By Firstname Lastname` → that line, else null. Reuters and AP print the byline in the
 * body when the metadata has none.
 */
export function bylineInBody(blocks: readonly NewBlock[]): string | null {
  const line = lineOf(blocks[0]);
  return line !== null && line.length <= 80 && /^By(?: \p{Lu}[\p{L}\p{M}.'’-]*|,| and| in){1,10}$/u.test(line) ? line : null;
}

/** The text of the first paragraph: the headline of an alert that has none. */
export function firstParagraph(blocks: readonly Block[]): string | null {
  const first = blocks.find((block) => block.type === 'paragraph');
  return first === undefined ? null : lineOf(first);
}

function lineOf(block: NewBlock | undefined): string | null {
  if (block === undefined || (block.type !== 'paragraph' && block.type !== 'heading')) return null;
  const text = inlineText(block.content).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function repeats(block: NewBlock | undefined, about: BodySurroundings): boolean {
  const line = lineOf(block);
  return line !== null && (line === about.headline || line === about.byline);
}

function isSignOff(block: NewBlock | undefined, closings: readonly string[]): boolean {
  const line = block?.type === 'paragraph' ? lineOf(block) : null;
  if (line === null || line.length > 420) return false;
  return closings.includes(line) || isInitials(line) || SIGN_OFFS.some((pattern) => pattern.test(line)) || isRouting(line);
}

/** `asl/tib/pid/cac`, `ع ز/ماب/ب ق`: short pieces joined by slashes and hyphens, with at least one slash. */
function isInitials(line: string): boolean {
  if (line.length > 48 || !line.includes('/')) return false;
  return line.split(/[-/]/).every((piece) => /^\p{L}[\p{L}\p{M}\d. ]{0,7}$/u.test(piece.trim()));
}

/** `51 77 03 CRO01 1113 APE4800 GEST`: at least four tokens, no lower case, half of them with digits. */
function isRouting(line: string): boolean {
  const tokens = line.split(' ');
  if (tokens.length < 4 || /\p{Ll}/u.test(line) || !tokens.every((token) => /^[A-Z\d]{1,10}$/.test(token))) return false;
  return tokens.filter((token) => /\d/.test(token)).length * 2 >= tokens.length;
}
