import { Extension } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Plugin, type Command } from '@tiptap/pm/state';
import { blockIdsPlugin } from './block-ids.js';
import { moveBlock, toggleWordMark, turnInto } from './commands.js';
import { joinIntoList, leaveEmptyItem, plainAtStart, toggleList } from './list-commands.js';
import { pastedText, tidySlice } from './paste.js';
import { plainHtml } from './pasted-html.js';
import { goToCell } from './table-commands.js';

/**
 * The keys of a story's text, as ProseMirror names them (`Mod` is Ctrl, or ⌘ on a Mac).
 *
 * @example
 * storyKeys['Mod-b']?.(state, dispatch) // bold
 */
export const storyKeys: Readonly<Record<string, Command>> = {
  'Mod-b': toggleWordMark('bold'),
  'Mod-i': toggleWordMark('italic'),
  'Mod-Alt-0': turnInto('paragraph'),
  'Mod-Alt-2': turnInto('heading-2'),
  'Mod-Alt-3': turnInto('heading-3'),
  'Mod-Alt-4': turnInto('quote'),
  'Mod-Alt-5': turnInto('pull-quote'),
  'Mod-Shift-8': toggleList(false),
  'Mod-Shift-7': toggleList(true),
  'Alt-ArrowUp': moveBlock(-1),
  'Alt-ArrowDown': moveBlock(1),
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  Enter: leaveEmptyItem,
  Backspace: chainCommands(plainAtStart, joinIntoList),
  Tab: goToCell(1),
  'Shift-Tab': goToCell(-1),
};

/** Keeps an empty paragraph below a last block that has no text, so that there is always a place to go on typing. */
function lastParagraphPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      const paragraph = state.schema.nodes['paragraph'];
      if (paragraph === undefined || state.doc.lastChild?.isTextblock === true || !transactions.some((one) => one.docChanged)) return null;
      return state.tr.insert(state.doc.content.size, paragraph.create()).setMeta('addToHistory', false);
    },
  });
}

/** Paste and drop: everything from outside comes in as story blocks. */
function pastePlugin(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: plainHtml,
      transformPasted: tidySlice,
      clipboardTextParser: (text, $context) => pastedText(text, $context.doc.type.schema),
    },
  });
}

/**
 * Everything an editor of story text does besides its schema: keys, history, paste, block ids, cursors between blocks.
 *
 * @param newId makes a fresh block id
 * @returns a Tiptap extension; its plugins are in `storyPlugins`
 * @example
 * new Editor({ extensions: [...storyNodes, ...storyMarks, storyEditing(() => crypto.randomUUID())] })
 */
export function storyEditing(newId: () => string): Extension {
  return Extension.create({
    name: 'storyEditing',
    // Before the editor's own keys: Enter and Backspace here know lists and boxes.
    priority: 1000,
    addProseMirrorPlugins: () => storyPlugins(newId),
  });
}

/**
 * The same as plain ProseMirror plugins.
 *
 * @example
 * EditorState.create({ doc, plugins: storyPlugins(newId) })
 */
export function storyPlugins(newId: () => string): Plugin[] {
  return [keymap({ ...storyKeys }), history(), dropCursor({ width: 2 }), gapCursor(), pastePlugin(), lastParagraphPlugin(), blockIdsPlugin(newId)];
}
