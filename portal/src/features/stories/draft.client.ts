import { blocksToDoc, docToBlocks } from '@shironam/editor';
import type { Block, StoryContent } from '@shironam/story';
import { writeSetting } from '../../newsroom-app/settings.js';
import { contentOf, fieldsOf, newBlockId, settledContent, type Fields } from './fields.client.js';
import { StorySaving, type Conflict, type SaveAnswer } from './saving.client.js';
import { createStory, replaceStory } from './story-store.client.js';
import { keepUnsaved, unsavedName } from './unsaved-text.client.js';

type Doc = ReturnType<typeof blocksToDoc>;
type Shown = { id: string | null; fields: Fields; bodyKey: number };

export type DraftStart = {
  personId: string;
  storyId: string | null;
  wire: string | null;
  acknowledged: { content: StoryContent; revision: number | null };
  shown: StoryContent;
  /** A save was acknowledged. */
  onStored: (id: string) => void;
  /** The first save gave the story its id. */
  onBorn: (id: string) => void;
};

/** The story on the screen, as typed, and its saving. */
export class Draft {
  readonly saving: StorySaving;
  /** The blocks the body editor opens with; a new `bodyKey` opens it anew. */
  initialBlocks: Block[];
  private readonly start: DraftStart;
  private readonly listeners = new Set<() => void>();
  private shown: Shown;
  private doc: Doc;

  constructor(start: DraftStart) {
    this.start = start;
    this.shown = { id: start.storyId, fields: fieldsOf(start.shown), bodyKey: 0 };
    this.initialBlocks = start.shown.blocks;
    this.doc = blocksToDoc(start.shown.blocks);
    this.saving = new StorySaving(
      { read: () => this.content(), store: (content, base) => this.store(content, base), keep: (kept) => { this.keep(kept); }, later },
      { revision: start.acknowledged.revision, content: settledContent(start.acknowledged.content) },
    );
    if (start.shown !== start.acknowledged.content) queueMicrotask(() => { this.saving.touch(); });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getShown = (): Shown => this.shown;

  content(): StoryContent {
    return contentOf(this.shown.fields, docToBlocks(this.doc, newBlockId));
  }

  change(change: Partial<Fields>): void {
    this.show({ fields: { ...this.shown.fields, ...change } });
    if (change.section !== undefined) writeSetting('section', change.section);
    this.saving.touch();
  }

  setDoc(doc: Doc): void {
    this.doc = doc;
    this.saving.touch();
  }

  /** Goes on with the text chosen after a conflict, over what is stored. */
  async settle(conflict: Conflict, chosen: StoryContent): Promise<void> {
    this.initialBlocks = chosen.blocks;
    this.doc = blocksToDoc(chosen.blocks);
    this.show({ fields: fieldsOf(chosen), bodyKey: this.shown.bodyKey + 1 });
    await this.saving.settle({ revision: conflict.theirRevision, content: conflict.theirs });
  }

  private async store(content: StoryContent, base: number | null): Promise<SaveAnswer> {
    if (this.shown.id !== null && base !== null) return this.told(this.shown.id, await replaceStory(this.shown.id, content, base));
    const { answer, id, sources } = await createStory(content, this.start.wire);
    if (id === null) return answer;
    // The server takes the source from the wire item; a later save must not take it away again.
    if (this.shown.fields.sources === '') this.show({ fields: { ...this.shown.fields, sources: sources.join(', ') } });
    keepUnsaved(unsavedName(this.start.personId, null, this.start.wire), null);
    this.show({ id });
    this.start.onBorn(id);
    return this.told(id, answer);
  }

  private told(id: string, answer: SaveAnswer): SaveAnswer {
    if (answer.kind === 'stored') this.start.onStored(id);
    return answer;
  }

  private keep(kept: { content: StoryContent; baseRevision: number | null } | null): void {
    const name = unsavedName(this.start.personId, this.shown.id, this.start.wire);
    keepUnsaved(name, kept === null ? null : { ...kept, at: new Date().toISOString() });
  }

  private show(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}

function later(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => { clearTimeout(timer); };
}
