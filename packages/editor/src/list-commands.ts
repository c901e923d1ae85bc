import { Fragment, type Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { textBlocksOf } from './commands.js';

/**
 * Makes one list of the text blocks of the selection, turns a list into the other sort, or a list of the same sort
 * back into paragraphs. The list keeps the id of its first block, and the first paragraph that of its list.
 *
 * @param ordered numbered, or with bullets
 * @example
 * toggleList(false)(state, dispatch)
 */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch) => {
    const list = listAt(state);
    if (list !== null) {
      const { node, offset } = list;
      if (node.attrs['ordered'] !== ordered) {
        dispatch?.(state.tr.setNodeAttribute(offset, 'ordered', ordered));
        return true;
      }
      return replaceBlocks(state, offset, offset + node.nodeSize, paragraphsOf(state, node), dispatch);
    }
    const blocks = textBlocksOf(state);
    const [first] = blocks;
    const last = blocks.at(-1);
    const { list: listType, listItem } = state.schema.nodes;
    if (first === undefined || last === undefined || listType === undefined || listItem === undefined) return false;
    const end = last.offset + last.node.nodeSize;
    if (blocks.reduce((size, { node }) => size + node.nodeSize, 0) !== end - first.offset) return false;
    const items = blocks.map(({ node }) => listItem.create(null, node.content));
    return replaceBlocks(state, first.offset, end, [listType.create({ id: first.node.attrs['id'] as unknown, ordered }, items)], dispatch);
  };
}

/** Replaces whole blocks and leaves the cursor at the end of what came in. */
function replaceBlocks(state: EditorState, from: number, to: number, nodes: Node[], dispatch: Parameters<Command>[1]): boolean {
  if (dispatch === undefined) return true;
  const tr = state.tr.replaceWith(from, to, nodes);
  const size = nodes.reduce((total, node) => total + node.nodeSize, 0);
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from + size - 1), -1)).scrollIntoView());
  return true;
}

function paragraphsOf(state: EditorState, list: Node): Node[] {
  const type = state.schema.nodes['paragraph'];
  if (type === undefined) return [];
  return list.content.content.map((item, index) => type.create({ id: index === 0 ? (list.attrs['id'] as unknown) : null }, item.content));
}

function listAt(state: EditorState): { node: Node; offset: number } | null {
  const { $from } = state.selection;
  const node = $from.depth >= 1 ? $from.node(1) : null;
  return node?.type.name === 'list' ? { node, offset: $from.before(1) } : null;
}

/**
 * Enter in an empty item of a list or fact box: leaves it, for a paragraph below (between two halves of a list, where
 * the item was in the middle). Refuses anywhere else.
 *
 * @example
 * leaveEmptyItem(state, dispatch)
 */
export const leaveEmptyItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'listItem' || $from.parent.content.size > 0) return false;
  const box = $from.node(1);
  const paragraph = state.schema.nodes['paragraph'];
  if (box.childCount === 1 || paragraph === undefined) return false;
  if (dispatch === undefined) return true;
  const index = $from.index(1);
  const before = box.content.content.slice(0, index);
  const after = box.content.content.slice(index + 1);
  const kept = box.type.name === 'factBox' ? [...before, ...after] : before;
  const nodes = [
    ...(kept.length > 0 ? [box.copy(Fragment.fromArray(kept))] : []),
    paragraph.create(),
    ...(box.type.name === 'list' && after.length > 0 ? [box.type.create({ ...box.attrs, id: kept.length > 0 ? null : (box.attrs['id'] as unknown) }, after)] : []),
  ];
  const offset = $from.before(1);
  const tr = state.tr.replaceWith(offset, offset + box.nodeSize, nodes);
  const at = offset + (kept.length > 0 ? (nodes[0]?.nodeSize ?? 0) : 0) + 1;
  dispatch(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView());
  return true;
};

/**
 * Backspace at the start of a block that is not a paragraph: makes it one, so that nothing is swallowed. At the start
 * of a list, its first item becomes a paragraph before it.
 *
 * @example
 * plainAtStart(state, dispatch)
 */
export const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const paragraph = state.schema.nodes['paragraph'];
  if (!empty || $from.parentOffset > 0 || paragraph === undefined || $from.depth === 0) return false;
  const block = $from.node(1);
  const offset = $from.before(1);
  if (block.isTextblock && block.type !== paragraph) {
    dispatch?.(state.tr.setNodeMarkup(offset, paragraph, { id: block.attrs['id'] as unknown }));
    return true;
  }
  if (block.type.name !== 'list' || $from.index(1) > 0) return false;
  const rest = block.content.content.slice(1);
  const freed = paragraph.create({ id: rest.length === 0 ? (block.attrs['id'] as unknown) : null }, block.child(0).content);
  const tr = state.tr.replaceWith(offset, offset + block.nodeSize, [freed, ...(rest.length > 0 ? [block.copy(Fragment.fromArray(rest))] : [])]);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, offset + 1)));
  return true;
};

/**
 * Backspace at the start of a paragraph below a list: its text joins the last item.
 *
 * @example
 * joinIntoList(state, dispatch)
 */
export const joinIntoList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || $from.parent.type.name !== 'paragraph') return false;
  const offset = $from.before(1);
  const list = state.doc.resolve(offset).nodeBefore;
  if (list?.type.name !== 'list') return false;
  if (dispatch === undefined) return true;
  const end = offset - 2;
  const tr = state.tr.delete(offset, offset + $from.parent.nodeSize).insert(end, $from.parent.content);
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
  return true;
};
