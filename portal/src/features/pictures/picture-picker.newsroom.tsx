import { Tabs } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../newsroom-app/dialog.js';
import { useStill } from '../../newsroom-app/still.js';
import { useWords } from '../../newsroom-app/words.js';
import { PictureGrid } from './picture-grid.newsroom.js';
import { PictureUpload } from './picture-upload.newsroom.js';

/** Chooses one picture: a new one from this computer, or one the house has. */
export function PicturePicker({ onChoose, onClose }: { onChoose: (pictureId: string) => void; onClose: () => void }): ReactNode {
  const words = useWords();
  const [q, setQ] = useState('');
  const still = useStill(q.trim(), 250);
  return (
    <Dialog title={words.pictures.choose} wide onClose={onClose}>
      <Tabs.Root defaultValue="upload">
        <Tabs.List className="tabs">
          <Tabs.Trigger value="upload">{words.pictures.fromComputer}</Tabs.Trigger>
          <Tabs.Trigger value="library">{words.pictures.fromLibrary}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="upload"><PictureUpload onUploaded={({ id }) => { onChoose(id); }} /></Tabs.Content>
        <Tabs.Content value="library">
          <input type="search" aria-label={words.pictures.search} placeholder={words.pictures.search} value={q} onChange={(event) => { setQ(event.target.value); }} />
          <PictureGrid q={still} onChoose={({ id }) => { onChoose(id); }} />
        </Tabs.Content>
      </Tabs.Root>
    </Dialog>
  );
}
