import { useQuery } from '@tanstack/react-query';
import { canonicalContent, type StoryContent } from '@shironam/story';
import { useState, type ReactNode } from 'react';
import { stamp } from '../../newsroom-app/stamps.js';
import { meQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import { ContentView } from './content-view.newsroom.js';
import { settledContent } from './fields.client.js';
import { StoryWorkbench } from './story-workbench.newsroom.js';
import { findUnsaved, keepUnsaved, unsavedName, type UnsavedText } from './unsaved-text.client.js';

export type Stored = { id: string; revision: number };
type Props = { stored: Stored | null; content: StoryContent; wire: string | null; onBorn: (id: string) => void };

/** Before a story is edited: text of it that this computer kept and the server never got is offered back. */
export function StoryDesk({ stored, content, wire, onBorn }: Props): ReactNode {
  const { data: me } = useQuery(meQuery);
  const [name] = useState(() => unsavedName(me?.id ?? '', stored?.id ?? null, wire));
  const [found, setFound] = useState<UnsavedText | null>(() => {
    const kept = findUnsaved(name);
    return kept !== null && canonicalContent(settledContent(kept.content)) !== canonicalContent(settledContent(content)) ? kept : null;
  });
  const [opened, setOpened] = useState<{ content: StoryContent; revision: number | null } | null>(null);
  if (found !== null && opened === null) {
    const handleChoice = (restore: boolean): void => {
      if (restore) setOpened({ content: found.content, revision: found.baseRevision });
      else keepUnsaved(name, null);
      setFound(null);
    };
    return <UnsavedOffer found={found} stored={content} onChoice={handleChoice} />;
  }
  return (
    <StoryWorkbench
      storyId={stored?.id ?? null}
      acknowledged={{ content, revision: opened === null ? (stored?.revision ?? null) : opened.revision }}
      shown={opened?.content ?? content}
      wire={wire}
      onBorn={onBorn}
    />
  );
}

function UnsavedOffer({ found, stored, onChoice }: { found: UnsavedText; stored: StoryContent; onChoice: (restore: boolean) => void }): ReactNode {
  const words = useWords();
  return (
    <section className="unsaved-offer" aria-labelledby="unsaved-title">
      <h1 id="unsaved-title">{words.unsaved.title}</h1>
      <p>{words.unsaved.explanation(stamp(found.at))}</p>
      <p className="buttons">
        <button type="button" className="primary" autoFocus onClick={() => { onChoice(true); }}>{words.unsaved.restore}</button>
        <button type="button" onClick={() => { onChoice(false); }}>{words.unsaved.discard}</button>
      </p>
      <div className="beside">
        <ContentView title={words.unsaved.here} content={found.content} />
        <ContentView title={words.unsaved.there} content={stored} />
      </div>
    </section>
  );
}
