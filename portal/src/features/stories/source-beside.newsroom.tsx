import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { wireItemQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import { WireSource } from '../wire-desk/wire-source.newsroom.js';

/** The agency's text beside the story made from it. */
export function SourceBeside({ id }: { id: string }): ReactNode {
  const words = useWords();
  const [open, setOpen] = useState(true);
  const { data: entry, error, isPending } = useQuery(wireItemQuery(id));
  return (
    <section className="source" aria-label={words.story.source}>
      <button type="button" className="plain source-toggle" aria-expanded={open} onClick={() => { setOpen(!open); }}>{open ? words.story.hideSource : words.story.showSource}</button>
      {open && isPending && <Waiting />}
      {open && <Complaint error={error} />}
      {open && entry !== undefined && <WireSource item={entry.item} />}
    </section>
  );
}
