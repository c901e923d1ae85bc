import {
  addTableColumn, addTableRow, deleteBlock, deleteTableColumn, deleteTableRow, insertBlock, kindAtSelection, linkAtSelection, moveBlock, setLink, toggleList, toggleWordMark, turnInto,
  type TextKind,
} from '@shironam/editor';
import type { NewBlock } from '@shironam/story';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type ReactNode } from 'react';
import { useKeys } from '../../newsroom-app/keys.js';
import { LateMenu, lateMenu, lateWindow } from '../../newsroom-app/late.js';
import { useWords } from '../../newsroom-app/words.js';
import { PicturePicker } from '../pictures/late-picker.newsroom.js';
import { StoryPicker } from './late-picker.newsroom.js';

type Command = ReturnType<typeof turnInto>;
export type Asking = 'link' | 'picture' | 'related' | 'gallery' | 'embed' | null;
const InsertMenu = lateMenu(async () => (await import('./insert-menu.newsroom.js')).InsertMenu);
const LinkDialog = lateWindow(async () => (await import('./address-dialogs.newsroom.js')).LinkDialog);
const EmbedDialog = lateWindow(async () => (await import('./address-dialogs.newsroom.js')).EmbedDialog);
const textKinds: readonly TextKind[] = ['paragraph', 'heading-2', 'heading-3', 'quote', 'pull-quote'];

export function BodyToolbar({ editor, storyId }: { editor: Editor; storyId: string | null }): ReactNode {
  const words = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const { kind, bold, italic, link } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ kind: kindAtSelection(state), bold: editor.isActive('bold'), italic: editor.isActive('italic'), link: linkAtSelection(state) }),
  });
  useKeys({ 'mod+k': () => { if (editor.isFocused) setAsking('link'); } });
  const run = (command: Command): void => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const insert = (block: NewBlock): void => {
    setAsking(null);
    run(insertBlock(block));
  };
  const closed = (): void => { setAsking(null); };
  return (
    <div className="toolbar" role="toolbar" aria-label={words.toolbar.title}>
      <select aria-label={words.toolbar.kind} value={textKinds.includes(kind as TextKind) ? kind : ''} onChange={(event) => { run(turnInto(event.target.value as TextKind)); }}>
        {!textKinds.includes(kind as TextKind) && <option value="">{words.toolbar.kinds[kind] ?? words.toolbar.block}</option>}
        {textKinds.map((one) => <option key={one} value={one}>{words.toolbar.kinds[one]}</option>)}
      </select>
      <Tool label={words.toolbar.bold} keys="Ctrl B" on={bold} onPress={() => { run(toggleWordMark('bold')); }}><b>{words.toolbar.boldSign}</b></Tool>
      <Tool label={words.toolbar.italic} keys="Ctrl I" on={italic} onPress={() => { run(toggleWordMark('italic')); }}><i>{words.toolbar.italicSign}</i></Tool>
      <Tool label={words.toolbar.link} keys="Ctrl K" on={link !== null} onPress={() => { setAsking('link'); }}>{words.toolbar.link}</Tool>
      <Tool label={words.toolbar.bullets} keys="Ctrl Shift 8" on={kind === 'list'} onPress={() => { run(toggleList(false)); }}>{words.toolbar.bullets}</Tool>
      <Tool label={words.toolbar.numbers} keys="Ctrl Shift 7" on={kind === 'list-ordered'} onPress={() => { run(toggleList(true)); }}>{words.toolbar.numbers}</Tool>
      <LateMenu className="plain tool" menu={<InsertMenu onAsk={setAsking} onInsert={insert} />}>{words.toolbar.insert} ▾</LateMenu>
      <Tool label={words.toolbar.up} keys="Alt ↑" onPress={() => { run(moveBlock(-1)); }}>↑</Tool>
      <Tool label={words.toolbar.down} keys="Alt ↓" onPress={() => { run(moveBlock(1)); }}>↓</Tool>
      <Tool label={words.toolbar.delete} onPress={() => { run(deleteBlock); }}>✕</Tool>
      {kind === 'table' && <TableTools run={run} />}
      {asking === 'link' && <LinkDialog link={link} onClose={closed} onLink={(href) => { closed(); run(setLink(href)); }} />}
      {(asking === 'picture' || asking === 'gallery') && <PicturePicker onClose={closed} onChoose={(id) => { insert(asking === 'picture' ? { type: 'picture', pictureId: id } : { type: 'gallery', pictureIds: [id] }); }} />}
      {asking === 'related' && <StoryPicker not={storyId} onClose={closed} onChoose={(id) => { insert({ type: 'related', storyIds: [id] }); }} />}
      {asking === 'embed' && <EmbedDialog onClose={closed} onEmbed={(href) => { insert({ type: 'embed', href }); }} />}
    </div>
  );
}

function Tool({ label, keys, on, onPress, children }: { label: string; keys?: string; on?: boolean; onPress: () => void; children: ReactNode }): ReactNode {
  return (
    <button type="button" className="plain tool" aria-label={label} title={keys === undefined ? label : `${label} (${keys})`} aria-pressed={on} onMouseDown={(event) => { event.preventDefault(); }} onClick={onPress}>
      {children}
    </button>
  );
}

function TableTools({ run }: { run: (command: Command) => void }): ReactNode {
  const words = useWords();
  return (
    <span className="table-tools">
      <Tool label={words.toolbar.addRow} onPress={() => { run(addTableRow); }}>{words.toolbar.addRow}</Tool>
      <Tool label={words.toolbar.addColumn} onPress={() => { run(addTableColumn); }}>{words.toolbar.addColumn}</Tool>
      <Tool label={words.toolbar.deleteRow} onPress={() => { run(deleteTableRow); }}>{words.toolbar.deleteRow}</Tool>
      <Tool label={words.toolbar.deleteColumn} onPress={() => { run(deleteTableColumn); }}>{words.toolbar.deleteColumn}</Tool>
    </span>
  );
}
