import { canonicalContent, type StoryContent } from '@shironam/story';

/** What the person sees of saving, at every moment. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** The server could not be reached or is in trouble; tried again by itself. */
  | { kind: 'offline' }
  /** Nobody is signed in any more; saved again after signing in. */
  | { kind: 'signed-out' }
  /** The server says no; it will say no again until something changes. */
  | { kind: 'refused'; message: string }
  | { kind: 'conflict'; conflict: Conflict };

/** All three in the form in which the screen stores a text. */
export type Conflict = { base: StoryContent | null; theirs: StoryContent; theirRevision: number; yours: StoryContent };

/** The answer to one attempt to store the text. */
export type SaveAnswer =
  | { kind: 'stored'; revision: number }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string };

export type SavingPorts = {
  /** The text as it is on the screen now. */
  read: () => StoryContent;
  /** Stores a text that was made from that revision (null: a story not stored yet). Never throws. */
  store: (content: StoryContent, baseRevision: number | null) => Promise<SaveAnswer>;
  /** Keeps the text on this computer until the server has acknowledged it; null forgets it. */
  keep: (kept: { content: StoryContent; baseRevision: number | null } | null) => void;
  /** Calls back later; the answer calls it off. */
  later: (milliseconds: number, callback: () => void) => () => void;
};

const pauseAfterTyping = 1500;
const pauseBeforeKeeping = 300;
const pausesBeforeRetry: readonly number[] = [2000, 5000, 15_000, 30_000];

/**
 * Saves one story: 1.5 s after the last change, one request at a time, and again when something changed meanwhile.
 * Until a text is acknowledged it is also kept on this computer. It never sends a text on a base it was not made from.
 */
export class StorySaving {
  state: SaveState = { kind: 'saved' };
  private readonly ports: SavingPorts;
  private readonly listeners = new Set<() => void>();
  private base: { revision: number | null; said: string };
  private pending: Promise<boolean> | null = null;
  private again = false;
  private failures = 0;
  private cancelSave: () => void = () => undefined;
  private cancelKeep: () => void = () => undefined;

  /** @param acknowledged the text as the server has it, with its revision; revision null: not stored yet */
  constructor(ports: SavingPorts, acknowledged: { revision: number | null; content: StoryContent }) {
    this.ports = ports;
    this.base = { revision: acknowledged.revision, said: canonicalContent(acknowledged.content) };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getState = (): SaveState => this.state;

  get revision(): number | null {
    return this.base.revision;
  }

  /** Something on the screen changed. */
  touch(): void {
    this.cancelKeep();
    this.cancelKeep = this.ports.later(pauseBeforeKeeping, () => { this.keepNow(); });
    if (this.state.kind === 'conflict') return;
    if (this.pending !== null) {
      this.again = true;
      return;
    }
    if (this.state.kind !== 'offline' && this.state.kind !== 'signed-out') this.become({ kind: 'unsaved' });
    this.saveIn(pauseAfterTyping);
  }

  /** Keeps the present text on this computer at once, where it is not acknowledged (the page may be about to go). */
  keepNow(): void {
    this.cancelKeep();
    const content = this.ports.read();
    if (canonicalContent(content) === this.base.said) return;
    this.ports.keep({ content, baseRevision: this.base.revision });
  }

  /** Saves now; true when the server has everything that is on the screen. */
  async saveNow(): Promise<boolean> {
    this.cancelSave();
    if (this.pending !== null) {
      this.again = true;
      return this.pending;
    }
    if (this.state.kind === 'conflict') return false;
    this.pending = this.saveUntilStill();
    try {
      return await this.pending;
    } finally {
      this.pending = null;
      if (this.again && this.state.kind === 'saved') this.saveIn(0);
    }
  }

  /** The person has chosen what to go on with, knowing what is stored: it is saved over that revision. */
  async settle(theirs: { revision: number; content: StoryContent }): Promise<boolean> {
    this.base = { revision: theirs.revision, said: canonicalContent(theirs.content) };
    this.become({ kind: 'unsaved' });
    return this.saveNow();
  }

  /** The page goes away: no more timers. What is not acknowledged stays on this computer. */
  stop(): void {
    this.keepNow();
    this.cancelSave();
  }

  private async saveUntilStill(): Promise<boolean> {
    do {
      this.again = false;
      const content = this.ports.read();
      const said = canonicalContent(content);
      if (said === this.base.said) {
        this.acknowledged();
        continue;
      }
      this.become({ kind: 'saving' });
      const answer = await this.ports.store(content, this.base.revision);
      if (answer.kind !== 'stored') {
        this.failed(answer, content);
        return false;
      }
      this.base = { revision: answer.revision, said };
      if (canonicalContent(this.ports.read()) === said) this.acknowledged();
      else this.again = true;
    } while (this.again);
    return true;
  }

  private acknowledged(): void {
    this.failures = 0;
    this.cancelKeep();
    this.ports.keep(null);
    this.become({ kind: 'saved' });
  }

  private failed(answer: Exclude<SaveAnswer, { kind: 'stored' }>, content: StoryContent): void {
    this.ports.keep({ content, baseRevision: this.base.revision });
    this.become(answer);
    if (answer.kind === 'offline') {
      this.saveIn(pausesBeforeRetry[Math.min(this.failures, pausesBeforeRetry.length - 1)] ?? 30_000);
      this.failures += 1;
    }
  }

  private saveIn(milliseconds: number): void {
    this.cancelSave();
    this.cancelSave = this.ports.later(milliseconds, () => void this.saveNow());
  }

  private become(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
