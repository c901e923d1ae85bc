import { documentText, type Block } from '@shironam/story';
import { baseKeymap, chainCommands, splitBlock } from '@tiptap/pm/commands';
import { EditorState, Selection, TextSelection, type Command } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { blocksToDoc } from './blocks-to-doc.js';
import { deleteBlock, insertBlock, kindAtSelection, linkAtSelection, moveBlock, setLink, turnInto } from './commands.js';
import { docToBlocks } from './doc-to-blocks.js';
import { leaveEmptyItem, toggleList } from './list-commands.js';
import { storyKeys, storyPlugins } from './story-editing.js';
import { addTableColumn, addTableRow, deleteTableColumn, deleteTableRow, goToCell } from './table-commands.js';

function counter(): () => string {
  let given = 0;
  return () => `new-${String((given += 1))}`;
}

const p = (id: string, text: string): Block => ({ id, type: 'paragraph', content: text === '' ? [] : [{ text }] });

/** An editor with the cursor `at` characters into the block of that id (its first text). */
function editing(blocks: Block[], id: string, at = 0): { state: EditorState; run: (command: Command) => boolean; blocks: () => Block[] } {
  const newId = counter();
  const doc = blocksToDoc(blocks);
  const index = blocks.findIndex((block) => block.id === id);
  const offset = doc.content.content.slice(0, index).reduce((size, node) => size + node.nodeSize, 0);
  const start = Selection.near(doc.resolve(offset + 1)).from;
  const editor = { state: EditorState.create({ doc, selection: TextSelection.create(doc, start + at), plugins: storyPlugins(newId) }) };
  return {
    get state() {
      return editor.state;
    },
    run: (command) => command(editor.state, (transaction) => { editor.state = editor.state.apply(transaction); }),
    blocks: () => docToBlocks(editor.state.doc, newId),
  };
}

const enter = chainCommands(leaveEmptyItem, baseKeymap['Enter'] ?? splitBlock);
const backspace = chainCommands(storyKeys['Backspace'] ?? deleteBlock, baseKeymap['Backspace'] ?? deleteBlock);

describe('block ids', () => {
  it('stay with the first half of a split; the second gets a new one', () => {
    const editor = editing([p('a', 'ঢাকা শহর'), p('b', 'নদী')], 'a', 4);
    editor.run(splitBlock);
    expect(editor.blocks()).toEqual([p('a', 'ঢাকা'), p('new-1', ' শহর'), p('b', 'নদী')]);
  });

  it('stay with the text when a break is typed before it', () => {
    const editor = editing([p('a', 'ঢাকা')], 'a', 0);
    editor.run(splitBlock);
    expect(editor.blocks()).toEqual([p('a', 'ঢাকা')]);
  });
});

describe('turning a block into another', () => {
  it('keeps its id and text, and turns back when asked again', () => {
    const editor = editing([p('a', 'ঢাকা')], 'a');
    editor.run(turnInto('heading-2'));
    expect(editor.blocks()).toEqual([{ id: 'a', type: 'heading', level: 2, content: [{ text: 'ঢাকা' }] }]);
    expect(kindAtSelection(editor.state)).toBe('heading-2');
    editor.run(turnInto('heading-2'));
    expect(editor.blocks()).toEqual([p('a', 'ঢাকা')]);
  });

  it('makes one list of the selected paragraphs, and paragraphs of it again', () => {
    const editor = editing([p('a', 'এক'), p('b', 'দুই'), p('c', 'তিন')], 'a');
    editor.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.child(0).nodeSize + 2)));
      return true;
    });
    editor.run(toggleList(false));
    expect(editor.blocks()).toEqual([{ id: 'a', type: 'list', ordered: false, items: [[{ text: 'এক' }], [{ text: 'দুই' }]] }, p('c', 'তিন')]);
    editor.run(toggleList(true));
    expect(editor.blocks()[0]).toMatchObject({ type: 'list', ordered: true, id: 'a' });
    editor.run(toggleList(true));
    expect(editor.blocks().map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(editor.blocks()[0]).toEqual(p('a', 'এক'));
  });
});

describe('lists', () => {
  const list: Block = { id: 'l', type: 'list', ordered: false, items: [[{ text: 'এক' }], []] };

  it('are left by Enter in an empty item', () => {
    const editor = editing([list], 'l', 2);
    editor.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size - 2)));
      return true;
    });
    editor.run(enter);
    expect(editor.state.selection.$from.parent.type.name).toBe('paragraph');
    expect(editor.blocks()).toEqual([{ ...list, items: [[{ text: 'এক' }]] }]);
  });

  it('grow by Enter in an item with text', () => {
    const editor = editing([list], 'l', 2);
    editor.run(enter);
    expect(editor.blocks()).toEqual([{ ...list, items: [[{ text: 'এক' }], [], []] }]);
  });

  it('take in the paragraph below by Backspace at its start', () => {
    const editor = editing([{ ...list, items: [[{ text: 'এক' }]] }, p('b', ' দুই')], 'b');
    editor.run(backspace);
    expect(editor.blocks()).toEqual([{ ...list, items: [[{ text: 'এক দুই' }]] }]);
  });
});

describe('Backspace', () => {
  it('at the start of a heading makes it a paragraph', () => {
    const editor = editing([p('a', 'এক'), { id: 'h', type: 'heading', level: 2, content: [{ text: 'দুই' }] }], 'h');
    editor.run(backspace);
    expect(editor.blocks()).toEqual([p('a', 'এক'), p('h', 'দুই')]);
  });
});

describe('blocks', () => {
  it('are put below the cursor, in the place of an empty paragraph', () => {
    const editor = editing([p('a', 'এক'), p('b', '')], 'b');
    editor.run(insertBlock({ type: 'related', storyIds: ['s'] }));
    expect(editor.blocks()).toMatchObject([{ id: 'a' }, { type: 'related', storyIds: ['s'] }]);
    expect(editor.state.doc.lastChild?.type.name).toBe('paragraph');
  });

  it('move up and down with their ids, and not past an end', () => {
    const editor = editing([p('a', 'এক'), p('b', 'দুই')], 'b', 1);
    expect(editor.run(moveBlock(-1))).toBe(true);
    expect(editor.blocks().map(({ id }) => id)).toEqual(['b', 'a']);
    expect(editor.run(moveBlock(-1))).toBe(false);
    editor.run(moveBlock(1));
    expect(editor.blocks().map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('can be deleted, the last one too', () => {
    const editor = editing([p('a', 'এক')], 'a');
    editor.run(deleteBlock);
    expect(editor.blocks()).toEqual([]);
  });
});

describe('links', () => {
  it('go round the selected text and are found and taken away from inside', () => {
    const editor = editing([p('a', 'ঢাকা শহর')], 'a');
    editor.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, 5)));
      return true;
    });
    expect(editor.run(setLink('https://example.org/a'))).toBe(true);
    editor.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 3)));
      return true;
    });
    expect(linkAtSelection(editor.state)).toBe('https://example.org/a');
    expect(editor.run(setLink(null))).toBe(true);
    expect(editor.blocks()).toEqual([p('a', 'ঢাকা শহর')]);
  });

  it('are refused for an address readers would not get', () => {
    const editor = editing([p('a', 'ঢাকা')], 'a');
    expect(editor.run((state) => setLink('javascript:alert(1)')(state))).toBe(false);
  });
});

describe('tables', () => {
  const cell = (text: string): { text: string }[] => [{ text }];
  const table: Block = { id: 't', type: 'table', header: true, rows: [[cell('ক'), cell('খ')], [cell('গ'), cell('ঘ')]] };

  it('gain and lose rows and columns where the cursor is', () => {
    const editor = editing([table], 't');
    editor.run(addTableRow);
    editor.run(addTableColumn);
    expect(editor.blocks()).toMatchObject([{ id: 't', rows: [[cell('ক'), [], cell('খ')], [[], [], []], [cell('গ'), [], cell('ঘ')]] }]);
    editor.run((state, dispatch) => {
      dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(2))));
      return true;
    });
    editor.run(deleteTableRow);
    editor.run(deleteTableColumn);
    expect(editor.blocks()).toMatchObject([{ id: 't', rows: [[[], []], [[], cell('ঘ')]] }]);
  });

  it('are walked with Tab, and left at the end', () => {
    const editor = editing([table], 't');
    const seen: string[] = [];
    do seen.push(editor.state.selection.$from.parent.textContent);
    while (editor.run(goToCell(1)));
    expect(seen).toEqual(['ক', 'খ', 'গ', 'ঘ']);
    expect(documentText(editor.blocks())).toBe('ক\tখ\nগ\tঘ');
  });
});
