import type { ReactNode } from 'react';
import type { Story } from '../../newsroom-app/api-types.js';
import { StateMark, WireMark } from '../../newsroom-app/marks.js';
import { shortStamp } from '../../newsroom-app/stamps.js';
import { useWords } from '../../newsroom-app/words.js';
import type { SaveState } from './saving.client.js';

/** Where the text is: always in sight, in words. */
export function SaveMark({ state, story, onSave }: { state: SaveState; story: Story | null; onSave: () => void }): ReactNode {
  const words = useWords();
  const savedAt = story === null ? null : shortStamp(story.savedAt, new Date());
  const said: Record<SaveState['kind'], string> = {
    saved: savedAt === null ? words.save.nothingYet : words.save.saved(savedAt),
    unsaved: words.save.unsaved,
    saving: words.save.saving,
    offline: words.save.offline,
    'signed-out': words.save.signedOut,
    refused: state.kind === 'refused' ? words.save.refused(state.message) : '',
    conflict: words.save.conflict,
  };
  const signed = story?.signatures.filter(({ current }) => current) ?? [];
  const bad = state.kind !== 'saved' && state.kind !== 'unsaved' && state.kind !== 'saving';
  return (
    <div className="save-mark">
      <StateMark state={story?.state ?? 'draft'} />
      <span className={bad ? 'save bad' : `save ${state.kind === 'saved' && story !== null ? 'stored' : state.kind}`} role="status" data-save={state.kind}>{said[state.kind]}</span>
      {signed.length > 0 && <span className="signed-by">{words.save.signedBy(signed.map(({ initials }) => initials).join(', '))}</span>}
      {story?.wireItem && <WireMark pubStatus={story.wireItem.pubStatus} embargo={story.wireItem.embargo} />}
      {(state.kind === 'unsaved' || state.kind === 'offline' || state.kind === 'refused') && <button type="button" className="plain" onClick={onSave}>{words.save.now}<kbd>Ctrl S</kbd></button>}
    </div>
  );
}
