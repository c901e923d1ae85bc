import { normalise } from '@shironam/bangla';
import type { Block, NewBlock } from '@shironam/story';
import { withBlockIds } from '@shironam/story';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { blocksToDoc } from './blocks-to-doc.js';

const sentenceEnd = /[।.?!:;…"”’)\]]$/u;
const bullet = /^(?:[•●▪‣·*–—-]|[(]?[0-9০-৯]{1,2}[.)।])\s+/u;
const numbered = /^[(]?[0-9০-৯]/u;

/**
 * Plain text from elsewhere (a PDF, a mail, a chat) as blocks: an empty line parts paragraphs, lines that were broken
 * to fit a width are joined, lines that all begin with a bullet or a number become a list. Text comes out in store form.
 *
 * @param text any text
 * @param newId makes a fresh id; called once per block
 * @example
 * textToBlocks('প্রথম লাইন\nভাঙা।\n\nদ্বিতীয়।', newId).length // 2
 */
export function textToBlocks(text: string, newId: () => string): Block[] {
  const chunks = normalise(text.replace(/\r\n?/g, '\n')).split(/\n[ \t]*\n/);
  return withBlockIds(chunks.flatMap((chunk) => chunkToBlocks(chunk.split('\n').map(tidyLine).filter(Boolean))), newId);
}

function tidyLine(line: string): string {
  return line.replace(/[ \t]+/g, ' ').trim();
}

function chunkToBlocks(lines: readonly string[]): NewBlock[] {
  if (lines.length === 0) return [];
  if (lines.length > 1 && lines.every((line) => bullet.test(line))) {
    return [{ type: 'list', ordered: lines.every((line) => numbered.test(line)), items: lines.map((line) => [{ text: line.replace(bullet, '') }]) }];
  }
  const paragraphs = isWrapped(lines) ? [lines.join(' ')] : lines;
  return paragraphs.map((paragraph) => ({ type: 'paragraph', content: [{ text: paragraph }] }));
}

/** Lines broken to fit a width: long ones, most of which stop in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  const broken = inner.filter((line) => line.length >= 30 && !sentenceEnd.test(line));
  return inner.length > 0 && broken.length * 2 > inner.length;
}

/**
 * Plain text as a slice to paste: one paragraph joins the text at the cursor, more become blocks.
 *
 * @example
 * pastedText('ঢাকা', storySchema).openStart // 1
 */
export function pastedText(text: string, schema: Schema): Slice {
  const doc = blocksToDoc(textToBlocks(text, () => ''), schema);
  const nodes = doc.content.content.map((node) => node.type.create({ ...node.attrs, id: null }, node.content));
  const open = nodes.length === 1 && nodes[0]?.type.name === 'paragraph' ? 1 : 0;
  return new Slice(Fragment.fromArray(nodes), open, open);
}

/**
 * A pasted slice made fit for a story: text in store form, runs of white space made one space, empty paragraphs
 * dropped. A slice that ends in the middle of a paragraph stays open there.
 *
 * @param slice what was parsed from the clipboard, in the story schema
 * @example
 * tidySlice(slice).content.firstChild?.textContent // 'ঢাকা'
 */
export function tidySlice(slice: Slice): Slice {
  const content = tidyFragment(slice.content);
  const kept = content.childCount === 1 ? content : Fragment.fromArray(content.content.filter((node) => !(node.type.name === 'paragraph' && node.content.size === 0)));
  const [first, last] = [kept.firstChild, kept.lastChild];
  return new Slice(kept, Math.min(slice.openStart, depthOf(first, 'start')), Math.min(slice.openEnd, depthOf(last, 'end')));
}

function depthOf(node: Node | null, side: 'start' | 'end'): number {
  if (node === null || node.isText || node.isAtom) return 0;
  return 1 + depthOf(side === 'start' ? node.firstChild : node.lastChild, side);
}

function tidyFragment(fragment: Fragment): Fragment {
  return Fragment.fromArray(
    fragment.content.flatMap((node) => {
      if (!node.isText) return [node.copy(node.isTextblock ? tidyText(node) : tidyFragment(node.content))];
      const text = tidyRun(node.text ?? '');
      return text === '' ? [] : [node.type.schema.text(text, node.marks)];
    }),
  );
}

function tidyRun(text: string): string {
  return normalise(text).replace(/\s+/gu, ' ');
}

/** The text of a block, without white space at its ends. */
function tidyText(block: Node): Fragment {
  const runs = tidyFragment(block.content).content.slice();
  trimRun(runs, 0, /^ +/u);
  trimRun(runs, runs.length - 1, / +$/u);
  return Fragment.fromArray(runs);
}

function trimRun(runs: Node[], index: number, ends: RegExp): void {
  const run = runs[index];
  if (run === undefined) return;
  const text = (run.text ?? '').replace(ends, '');
  runs.splice(index, 1, ...(text === '' ? [] : [run.type.schema.text(text, run.marks)]));
}
