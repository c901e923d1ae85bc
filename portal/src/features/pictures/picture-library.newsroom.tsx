import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { LibraryPicture } from '../../newsroom-app/api-types.js';
import { Dialog } from '../../newsroom-app/dialog.js';
import { useStill } from '../../newsroom-app/still.js';
import { useWords } from '../../newsroom-app/words.js';
import { meQuery } from '../../newsroom-app/queries.js';
import { FocusPoint } from './focus-point.newsroom.js';
import { PictureGrid } from './picture-grid.newsroom.js';
import { PictureUpload } from './picture-upload.newsroom.js';

/** Every picture of the house, with its caption and credit. */
export function PictureLibrary(): ReactNode {
  const words = useWords();
  const [q, setQ] = useState('');
  const [uploading, setUploading] = useState(false);
  const [open, setOpen] = useState<LibraryPicture | null>(null);
  const { data: me } = useQuery(meQuery);
  const still = useStill(q.trim(), 250);
  return (
    <section className="list-screen">
      <h1 className="unseen">{words.pictures.title}</h1>
      <form className="filters" role="search" onSubmit={(event) => { event.preventDefault(); }}>
        <input type="search" aria-label={words.pictures.search} placeholder={words.pictures.search} value={q} onChange={(event) => { setQ(event.target.value); }} />
        <button type="button" className="primary" onClick={() => { setUploading(true); }}>{words.pictures.add}</button>
      </form>
      <PictureGrid q={still} {...(me?.role === 'reporter' ? {} : { onChoose: setOpen })} />
      {open !== null && <FocusPoint picture={open} onClose={() => { setOpen(null); }} />}
      {uploading && <Dialog title={words.pictures.add} onClose={() => { setUploading(false); }}><PictureUpload onUploaded={() => { setUploading(false); }} /></Dialog>}
    </section>
  );
}
