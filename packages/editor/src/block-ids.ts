import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';

const key = new PluginKey('blockIds');

/**
 * The transaction that gives every block of a document its own id, or null when all have one. A block keeps the id it
 * has; of two with the same id (a copy) the later one gets a new one, unless the earlier one is empty: a break typed
 * at the start of a paragraph makes an empty one before it, and the text keeps its id.
 *
 * @param state an editor state of the story schema
 * @param newId makes a fresh id
 * @example
 * giveBlockIds(state, newId)?.doc // the same text, every block named
 */
export function giveBlockIds(state: EditorState, newId: () => string): Transaction | null {
  const owners = ownersOf(state.doc);
  const { tr } = state;
  state.doc.forEach((node, offset, index) => {
    const id: unknown = node.attrs['id'];
    if (typeof id === 'string' && id !== '' && owners.get(id) === index) return;
    tr.setNodeAttribute(offset, 'id', newId());
  });
  return tr.docChanged ? tr : null;
}

/** By id, the index of the block that keeps it. */
function ownersOf(doc: Node): Map<string, number> {
  const owners = new Map<string, number>();
  doc.forEach((node, _offset, index) => {
    const id: unknown = node.attrs['id'];
    if (typeof id !== 'string' || id === '') return;
    const before = owners.get(id);
    const beforeIsEmpty = before !== undefined && doc.child(before).isTextblock && doc.child(before).content.size === 0;
    if (before === undefined || (beforeIsEmpty && node.content.size > 0)) owners.set(id, index);
  });
  return owners;
}

/**
 * A plugin that keeps block ids whole after every change.
 *
 * @param newId makes a fresh id
 * @example
 * EditorState.create({ doc, plugins: [blockIdsPlugin(() => crypto.randomUUID())] })
 */
export function blockIdsPlugin(newId: () => string): Plugin {
  return new Plugin({
    key,
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      return giveBlockIds(state, newId);
    },
  });
}
