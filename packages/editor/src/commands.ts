import type { NewBlock } from '@shironam/story';
import { toggleMark } from '@tiptap/pm/commands';
import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { blockToNode } from './blocks-to-doc.js';
import { isWebAddress } from './web-address.js';

/** The text blocks a paragraph can be turned into. */
export type TextKind = 'paragraph' | 'heading-2' | 'heading-3' | 'quote' | 'pull-quote';

/**
 * The index of the block of the document that a position is in, or points at.
 *
 * @example
 * blockIndexAt(state.selection.$from) // 0 in the first block
 */
export function blockIndexAt($pos: ResolvedPos): number {
  return $pos.index(0);
}

/**
 * What the block at the selection is: a text kind, a list, or the node's own name.
 *
 * @example
 * kindAtSelection(state) // 'heading-2'
 */
export function kindAtSelection(state: EditorState): string {
  const block = state.doc.maybeChild(blockIndexAt(state.selection.$from));
  if (block === null) return 'paragraph';
  if (block.type.name === 'heading') return `heading-${String(block.attrs['level'])}`;
  if (block.type.name === 'list') return block.attrs['ordered'] === true ? 'list-ordered' : 'list';
  return block.type.name === 'pullQuote' ? 'pull-quote' : block.type.name;
}

/**
 * Turns every text block of the selection into the given kind; ids stay. Asked for the kind they all have already,
 * it turns them back into paragraphs. Refuses where the selection holds no text block of the document itself.
 *
 * @example
 * turnInto('heading-2')(state, dispatch)
 */
export function turnInto(kind: TextKind): Command {
  return (state, dispatch) => {
    const places = textBlocksOf(state);
    if (places.length === 0) return false;
    const target = places.every(({ node }) => isKind(node, kind)) ? 'paragraph' : kind;
    const { tr } = state;
    for (const { offset, node } of places) {
      tr.setNodeMarkup(offset, typeOf(state, target), { id: node.attrs['id'] as unknown, ...attributesOf(target, node) });
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function isKind(node: Node, kind: TextKind): boolean {
  if (kind === 'heading-2' || kind === 'heading-3') return node.type.name === 'heading' && node.attrs['level'] === (kind === 'heading-2' ? 2 : 3);
  return node.type.name === (kind === 'pull-quote' ? 'pullQuote' : kind);
}

function typeOf(state: EditorState, kind: TextKind): NodeType | undefined {
  const names: Record<TextKind, string> = { paragraph: 'paragraph', 'heading-2': 'heading', 'heading-3': 'heading', quote: 'quote', 'pull-quote': 'pullQuote' };
  return state.schema.nodes[names[kind]];
}

function attributesOf(kind: TextKind, node: Node): Record<string, unknown> {
  if (kind === 'heading-2') return { level: 2 };
  if (kind === 'heading-3') return { level: 3 };
  return kind === 'quote' || kind === 'pull-quote' ? { cite: (node.attrs['cite'] as unknown) ?? null } : {};
}

/** The text blocks of the document that the selection touches, lists and boxes left out. */
export function textBlocksOf(state: EditorState): { offset: number; node: Node }[] {
  const { from, to } = state.selection;
  const found: { offset: number; node: Node }[] = [];
  state.doc.forEach((node, offset) => {
    if (node.isTextblock && offset < Math.max(to, from + 1) && offset + node.nodeSize > from) found.push({ offset, node });
  });
  return found;
}

/**
 * Puts a block after the one the selection is in, in its place when that one is an empty paragraph. A block with text
 * gets the cursor; any other is selected.
 *
 * @example
 * insertBlock({ type: 'related', storyIds: [] })(state, dispatch)
 */
export function insertBlock(block: NewBlock): Command {
  return (state, dispatch) => {
    if (dispatch === undefined) return true;
    const node = blockToNode({ ...block, id: '' }, state.schema);
    const fresh = node.type.create({ ...node.attrs, id: null }, node.content);
    const { offset, size, empty } = placeAfter(state);
    const at = empty ? offset : offset + size;
    const tr = state.tr.replaceWith(at, offset + size, fresh);
    tr.setSelection(fresh.isAtom ? NodeSelection.create(tr.doc, at) : Selection.near(tr.doc.resolve(at + 1)));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

function placeAfter(state: EditorState): { offset: number; size: number; empty: boolean } {
  const index = Math.min(blockIndexAt(state.selection.$to), state.doc.childCount - 1);
  let offset = 0;
  for (let before = 0; before < index; before += 1) offset += state.doc.child(before).nodeSize;
  const node = state.doc.child(index);
  return { offset, size: node.nodeSize, empty: node.type.name === 'paragraph' && node.content.size === 0 };
}

/**
 * Moves the block at the selection one place up (-1) or down (1), selection and id with it.
 *
 * @example
 * moveBlock(-1)(state, dispatch) // false for the first block
 */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { offset, size } = placeAfter(state);
    const block = state.doc.nodeAt(offset);
    const neighbour = by === -1 ? state.doc.resolve(offset).nodeBefore : state.doc.resolve(offset + size).nodeAfter;
    if (block === null || neighbour === null) return false;
    if (dispatch === undefined) return true;
    const target = by === -1 ? offset - neighbour.nodeSize : offset + neighbour.nodeSize;
    const tr = state.tr.delete(offset, offset + size).insert(target, block);
    const inside = state.selection.from - offset;
    tr.setSelection(block.isAtom ? NodeSelection.create(tr.doc, target) : TextSelection.near(tr.doc.resolve(target + inside)));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/**
 * Deletes the block at the selection; the last one left becomes an empty paragraph.
 *
 * @example
 * deleteBlock(state, dispatch)
 */
export const deleteBlock: Command = (state, dispatch) => {
  if (dispatch === undefined) return true;
  const { offset, size } = placeAfter(state);
  const paragraph = state.schema.nodes['paragraph'];
  const tr =
    state.doc.childCount === 1 && paragraph !== undefined
      ? state.tr.replaceWith(offset, offset + size, paragraph.create())
      : state.tr.delete(offset, offset + size);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(offset, tr.doc.content.size))));
  dispatch(tr.scrollIntoView());
  return true;
};

/**
 * Turns bold or italic on or off for the selection.
 *
 * @example
 * toggleWordMark('bold')(state, dispatch)
 */
export function toggleWordMark(name: 'bold' | 'italic'): Command {
  return (state, dispatch) => {
    const type = state.schema.marks[name];
    return type === undefined ? false : toggleMark(type)(state, dispatch);
  };
}

/**
 * Links the selection to an address, or takes the link away with null. Refuses an address that readers would not get
 * (see `isWebAddress`) and an empty selection outside a link.
 *
 * @example
 * setLink('https://example.org')(state, dispatch)
 */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const type = state.schema.marks['link'];
    const range = type === undefined ? null : linkRange(state);
    if (type === undefined || range === null || (href !== null && !isWebAddress(href))) return false;
    const tr = state.tr.removeMark(range.from, range.to, type);
    if (href !== null) tr.addMark(range.from, range.to, type.create({ href }));
    dispatch?.(tr);
    return true;
  };
}

/**
 * The address of the link at the selection, or null.
 *
 * @example
 * linkAtSelection(state) // 'https://example.org'
 */
export function linkAtSelection(state: EditorState): string | null {
  const { $from, from, to, empty } = state.selection;
  let href: string | null = null;
  const read = (node: Node | null): void => {
    const mark = node?.marks.find((one) => one.type.name === 'link');
    if (mark !== undefined) href = String(mark.attrs['href']);
  };
  if (empty) [$from.nodeBefore, $from.nodeAfter].forEach(read);
  else state.doc.nodesBetween(from, to, (node) => { read(node); });
  return href;
}

/** The selected text, or the whole link around the cursor. */
function linkRange(state: EditorState): { from: number; to: number } | null {
  const { $from, from, to, empty } = state.selection;
  if (!empty) return { from, to };
  const href = linkAtSelection(state);
  if (href === null) return null;
  const start = $from.start();
  let range: { from: number; to: number } | null = null;
  $from.parent.forEach((node, offset) => {
    const linked = node.marks.some((mark) => mark.type.name === 'link' && mark.attrs['href'] === href);
    if (linked && start + offset <= from && start + offset + node.nodeSize >= from) range = { from: start + offset, to: start + offset + node.nodeSize };
  });
  return range;
}
