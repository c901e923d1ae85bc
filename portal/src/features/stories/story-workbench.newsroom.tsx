import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { StoryContent } from '@shironam/story';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useKeys } from '../../newsroom-app/keys.js';
import { lateWindow, useLateParts } from '../../newsroom-app/late.js';
import { meQuery, refreshStories, storyQuery } from '../../newsroom-app/queries.js';
import { useWords } from '../../newsroom-app/words.js';
import { LeadPicture } from '../pictures/lead-picture.newsroom.js';
import { NearStories } from '../search/near-stories.newsroom.js';
import { SignOffRecord } from '../sign-off/sign-off-record.newsroom.js';
import { StoryActions } from '../sign-off/story-actions.newsroom.js';
import { BodyEditor } from './body-editor.newsroom.js';
import { Draft } from './draft.client.js';
import { SaveMark } from './save-mark.newsroom.js';
import { StoryFields, StoryTail } from './story-fields.newsroom.js';

const ConflictDialog = lateWindow(async () => (await import('./conflict-dialog.newsroom.js')).ConflictDialog);
const SourceBeside = lateWindow(async () => (await import('./source-beside.newsroom.js')).SourceBeside);

type Props = {
  storyId: string | null;
  /** What the server has, and the revision the shown text was made from. */
  acknowledged: { content: StoryContent; revision: number | null };
  shown: StoryContent;
  wire: string | null;
  onBorn: (id: string) => void;
};

/** The writing desk: the source on one side, the story on the other, the state of saving and the next steps above. */
export function StoryWorkbench({ storyId, acknowledged, shown, wire, onBorn }: Props): ReactNode {
  const words = useWords();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [draft] = useState(() => new Draft({
    personId: me?.id ?? '', storyId, wire, acknowledged, shown,
    onStored: (id) => void refreshStories(client, id),
    onBorn,
  }));
  const { id, fields, bodyKey } = useSyncExternalStore(draft.subscribe, draft.getShown);
  const save = useSyncExternalStore(draft.saving.subscribe, draft.saving.getState);
  const { data: story } = useQuery({ ...storyQuery(id ?? ''), enabled: id !== null });
  useLeaving(draft);
  useLateParts();
  useKeys({ 'mod+s': () => void draft.saving.saveNow() });
  const locked = story !== undefined && !story.allowed.includes('edit');
  const wireId = story?.wireItem?.id ?? wire;
  return (
    <div className={wireId === null ? 'workbench' : 'workbench with-source'}>
      <h1 className="unseen">{fields.headline === '' ? words.nav.newStory : fields.headline}</h1>
      <header className="bar">
        <SaveMark state={save} story={story ?? null} onSave={() => void draft.saving.saveNow()} />
        <StoryActions story={story ?? null} saveFirst={() => draft.saving.saveNow()} />
      </header>
      {wireId !== null && <SourceBeside id={wireId} />}
      <div className="writing">
        {story !== undefined && locked && <p className="locked" role="status">{story.refusals.edit?.message ?? words.story.locked}</p>}
        <fieldset className="draft-fields" disabled={locked}>
          <legend className="unseen">{words.story.draft}</legend>
          <StoryFields fields={fields} onFields={(change) => { draft.change(change); }} />
        </fieldset>
        <BodyEditor key={bodyKey} blocks={draft.initialBlocks} locked={locked} storyId={id} onDoc={(doc) => { draft.setDoc(doc); }} />
        <fieldset className="draft-tail" disabled={locked}>
          <legend className="unseen">{words.story.about}</legend>
          <StoryTail fields={fields} onFields={(change) => { draft.change(change); }} />
        </fieldset>
      </div>
      <aside className="beside-draft" aria-label={words.story.about}>
        <fieldset disabled={locked}>
          <legend className="unseen">{words.pictures.lead}</legend>
          <LeadPicture picture={fields.picture} locked={locked} onPicture={(picture) => { draft.change({ picture }); }} />
        </fieldset>
        {story !== undefined && <SignOffRecord story={story} />}
        {story !== undefined && <NearStories storyId={story.id} revision={story.revision} />}
      </aside>
      {save.kind === 'conflict' && <ConflictDialog conflict={save.conflict} onSettle={(content) => void draft.settle(save.conflict, content)} />}
    </div>
  );
}

/** Before the page goes, what the server does not have is kept here, and the browser asks. */
function useLeaving(draft: Draft): void {
  useEffect(() => {
    const handleLeave = (event: BeforeUnloadEvent): void => {
      draft.saving.keepNow();
      if (draft.saving.getState().kind !== 'saved') event.preventDefault();
    };
    const handleHide = (): void => {
      if (document.visibilityState === 'hidden') void draft.saving.saveNow();
    };
    const handleBack = (): void => void draft.saving.saveNow();
    window.addEventListener('beforeunload', handleLeave);
    document.addEventListener('visibilitychange', handleHide);
    window.addEventListener('online', handleBack);
    window.addEventListener('shironam:signed-in', handleBack);
    return () => {
      window.removeEventListener('beforeunload', handleLeave);
      document.removeEventListener('visibilitychange', handleHide);
      window.removeEventListener('online', handleBack);
      window.removeEventListener('shironam:signed-in', handleBack);
      draft.saving.stop();
      void draft.saving.saveNow();
    };
  }, [draft]);
}
