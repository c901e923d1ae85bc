import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../newsroom-app/dialog.js';
import { At, StateMark } from '../../newsroom-app/marks.js';
import { Complaint, Waiting } from '../../newsroom-app/notices.js';
import { storiesQuery } from '../../newsroom-app/queries.js';
import { useStill } from '../../newsroom-app/still.js';
import { useWords } from '../../newsroom-app/words.js';

type Props = { /** The story that asks: it cannot point at itself. */ not: string | null; /** Only what readers see now. */ released?: boolean; onChoose: (storyId: string) => void; onClose: () => void };

/** Finds a story by its words, for the আরও পড়ুন box. */
export function StoryPicker({ not, released = false, onChoose, onClose }: Props): ReactNode {
  const words = useWords();
  const [q, setQ] = useState('');
  const still = useStill(q.trim(), 250);
  const stories = useInfiniteQuery(storiesQuery({ ...(released || still === '' ? { state: 'published' } : {}), ...(still === '' ? {} : { q: still }) }));
  const found = stories.data?.pages.flatMap((page) => page.stories).filter(({ id, state }) => id !== not && state !== 'killed') ?? [];
  return (
    <Dialog title={words.related.choose} {...(released ? {} : { description: words.related.explanation })} wide onClose={onClose}>
      <input type="search" autoFocus aria-label={words.stories.search} placeholder={words.stories.search} value={q} onChange={(event) => { setQ(event.target.value); }} />
      <Complaint error={stories.error} />
      {stories.isPending && <Waiting />}
      {!stories.isPending && found.length === 0 && <p className="quiet">{words.stories.none}</p>}
      <ul className="choices">
        {found.map((story) => (
          <li key={story.id}>
            <button type="button" onClick={() => { onChoose(story.id); }}><StateMark state={story.state} /> <span>{story.headline}</span> <At iso={story.savedAt} /></button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
