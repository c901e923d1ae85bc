import { blocksToDoc, storyEditing, storyMarks, storyNodes } from '@shironam/editor';
import type { Block } from '@shironam/story';
import { Plugin } from '@tiptap/pm/state';
import { EditorContent, Extension, useEditor } from '@tiptap/react';
import { useEffect, useState, type ReactNode } from 'react';
import { letPastedThrough } from '../../newsroom-app/pasted-html.js';
import { useWords } from '../../newsroom-app/words.js';
import { BodyToolbar } from './body-toolbar.newsroom.js';
import { withBlockViews } from './block-views.newsroom.js';
import { newBlockId } from './fields.client.js';

type Doc = ReturnType<typeof blocksToDoc>;
type Props = { blocks: Block[]; locked: boolean; storyId: string | null; onDoc: (doc: Doc) => void };

/** Last of all paste rules: what it sees is what the parser gets. */
const pasteGuard = Extension.create({
  name: 'pasteGuard',
  priority: 1,
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: letPastedThrough } })],
});

/** The text of the story. It opens with `blocks` and tells every change; give it another key to open it anew. */
export function BodyEditor({ blocks, locked, storyId, onDoc }: Props): ReactNode {
  const words = useWords();
  const [start] = useState(() => ({
    extensions: [...withBlockViews(storyNodes), ...storyMarks, storyEditing(newBlockId), pasteGuard],
    content: blocksToDoc(blocks).toJSON() as Record<string, unknown>,
  }));
  const editor = useEditor({
    ...start,
    editable: !locked,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { class: 'body-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.story.body, 'data-hint': words.story.writeHere, lang: 'bn', spellcheck: 'false' } },
    onUpdate: ({ editor: changed }) => { onDoc(changed.state.doc); },
  }, []);
  useEffect(() => { editor.setEditable(!locked, false); }, [editor, locked]);
  return (
    <div className="body">
      {!locked && <BodyToolbar editor={editor} storyId={storyId} />}
      <EditorContent editor={editor} />
    </div>
  );
}
