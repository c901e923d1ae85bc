import type { NewBlock } from '@shironam/story';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWords } from '../../newsroom-app/words.js';
import type { Asking } from './body-toolbar.newsroom.js';

/** What can be put between the paragraphs. */
export function InsertMenu({ onAsk, onInsert }: { onAsk: (asking: Asking) => void; onInsert: (block: NewBlock) => void }): ReactNode {
  const words = useWords();
  const asked = ['picture', 'related', 'gallery', 'embed'] as const;
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger className="plain tool">{words.toolbar.insert} ▾</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4} onCloseAutoFocus={(event) => { event.preventDefault(); }}>
          {asked.map((one) => <DropdownMenu.Item key={one} onSelect={() => { onAsk(one); }}>{words.blocks[one]}</DropdownMenu.Item>)}
          <DropdownMenu.Item onSelect={() => { onInsert({ type: 'table', header: true, rows: [[[], []], [[], []]] }); }}>{words.blocks.table}</DropdownMenu.Item>
          <DropdownMenu.Item onSelect={() => { onInsert({ type: 'fact-box', title: '', items: [[]] }); }}>{words.blocks['fact-box']}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
